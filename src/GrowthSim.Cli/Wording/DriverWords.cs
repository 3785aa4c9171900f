using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of <c>growthsim sensitivity</c>, in both languages.</summary>
internal static class DriverWords
{
    public static readonly LocalizedText Sensitivity = new(
        "What drives each target: which assumptions and shocks explain whether it is met, and its probability with each of them low and high.",
        "Điều gì quyết định mỗi mục tiêu: giả định và cú sốc nào giải thích việc đạt hay không, và xác suất đạt khi từng yếu tố ở mức thấp và cao.");

    public static readonly LocalizedText Target = new("A target to show in detail, by its identifier; may be repeated. Left out: the main drivers of all.", "Mục tiêu cần xem chi tiết, theo mã; có thể lặp lại. Bỏ trống: các yếu tố chính của tất cả.");
    public static readonly LocalizedText Top = new("The most drivers of a target that are shown. Left out: 3 of all targets, 10 in detail.", "Số yếu tố tối đa được nêu cho mỗi mục tiêu. Bỏ trống: 3 khi xem tất cả, 10 khi xem chi tiết.");
    public static readonly LocalizedText TopWrong = new("{0} '{1}' is not a number of drivers. Write a whole number from 1 to 1000.", "{0} '{1}' không phải là số yếu tố. Hãy viết một số nguyên từ 1 đến 1000.");
    public static readonly LocalizedText Paths = new("The number of paths. Left out: 400000.", "Số quỹ đạo mô phỏng. Bỏ trống: 400000.");
    public static readonly LocalizedText NotAsked = new("The target '{0}' cannot be evaluated under the scenario {1}.", "Không đánh giá được mục tiêu '{0}' trong kịch bản {1}.");
    public static readonly LocalizedText Title = new("{0} · {1}: what drives the targets", "{0} · {1}: điều gì quyết định các mục tiêu");
    public static readonly LocalizedText Partial = new("PARTIAL: the run was stopped before its last path.", "DỞ DANG: lần chạy đã dừng trước quỹ đạo cuối.");
    public static readonly LocalizedText PathsLine = new("{0}, of which {1} are counted by bins; seed {2}, {3}; run {4}", "{0}, trong đó {1} được đếm theo nhóm; hạt giống {2}, {3}; lần chạy {4}");
    public static readonly LocalizedText Drivers = new("Main drivers (first-order index)", "Yếu tố chính (chỉ số bậc một)");
    public static readonly LocalizedText Correlated = new("{0} +{1}", "{0} +{1}");
    public static readonly LocalizedText ShortNote = new(
        "+4: with four others that are correlated with it; --target lists them, and shows intervals and the probability with each driver low and high.",
        "+4: cùng bốn yếu tố khác tương quan với nó; --target liệt kê chúng, kèm khoảng tin cậy và xác suất đạt khi mỗi yếu tố ở mức thấp và cao.");

    public static readonly LocalizedText Driver = new("Driver", "Yếu tố");
    public static readonly LocalizedText Hit = new("Met or not", "Đạt hay không");
    public static readonly LocalizedText Measure = new("Rank", "Hạng");
    public static readonly LocalizedText LowHigh = new("Low → high", "Thấp → cao");
    public static readonly LocalizedText Probability = new("probability {0}", "xác suất {0}");
    public static readonly LocalizedText Never = new("never or always met: of the measure's rank", "không bao giờ hoặc luôn đạt: của thứ hạng");
    public static readonly LocalizedText None = new("hangs on nothing uncertain", "không phụ thuộc điều gì bất định");
    public static readonly LocalizedText Note = new(
        "An index is the share of the variance of \"met or not\" that a driver explains alone; what is missing to 1 they do together. Correlated assumptions are one driver, all years of a shock another, along the direction that moves the target's measure. Intervals: {0}.",
        "Chỉ số là phần phương sai của \"đạt hay không\" mà một yếu tố tự giải thích; phần còn thiếu đến 1 là do các yếu tố kết hợp. Các giả định tương quan là một yếu tố, mọi năm của một cú sốc là một yếu tố, theo hướng làm thay đổi đại lượng đo của mục tiêu. Khoảng tin cậy: {0}.");

    public static readonly LocalizedText BinsNote = new(
        "Low and high: the probability of the target with the driver in the lowest and the highest of its 32 bins of equal probability (16 of a driver of several draws), and the driver's own value there.",
        "Thấp và cao: xác suất đạt khi yếu tố ở nhóm thấp nhất và cao nhất trong 32 nhóm đồng xác suất (16 nhóm với yếu tố gồm nhiều lần rút), cùng giá trị của yếu tố ở đó.");

    public static readonly LocalizedText MeasureNote = new("Rank: the index of the rank of the target's measure among all paths.", "Hạng: chỉ số của thứ hạng đại lượng đo của mục tiêu trong mọi quỹ đạo.");
}
