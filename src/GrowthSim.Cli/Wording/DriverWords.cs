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

    public static readonly LocalizedText Assumptions = new(
        "Say besides on which assumptions each verdict hangs: what the probability would be with each uncertain parameter's centre lower or higher, its spread narrower or wider.",
        "Nêu thêm kết luận phụ thuộc vào giả định nào: xác suất sẽ ra sao nếu tâm của từng tham số bất định thấp hơn hay cao hơn, độ phân tán hẹp hơn hay rộng hơn.");

    public static readonly LocalizedText NotGivenFigures = new(
        "--assumptions is of runs without figures on record: what these say of the parameters would have to be learnt anew. Leave --as-of out, or run with --set.",
        "--assumptions chỉ dùng cho lần chạy không dùng số liệu đã ghi nhận: điều số liệu nói về tham số sẽ phải được học lại. Hãy bỏ --as-of, hoặc chạy với --set.");

    public static readonly LocalizedText ChangedTitle = new("Changed assumptions: {0} ({1}), {2} likely now", "Giả định thay đổi: {0} ({1}), hiện có khả năng {2}");
    public static readonly LocalizedText ChangedNone = new("hangs on no parameter that is drawn by itself", "không phụ thuộc tham số nào được rút riêng");
    public static readonly LocalizedText Parameter = new("Parameter", "Tham số");
    public static readonly LocalizedText ChangeLower = new("Lower", "Thấp hơn");
    public static readonly LocalizedText ChangeHigher = new("Higher", "Cao hơn");
    public static readonly LocalizedText ChangeNarrower = new("Narrower", "Hẹp hơn");
    public static readonly LocalizedText ChangeWider = new("Wider", "Rộng hơn");
    public static readonly LocalizedText ChangedNote = new(
        "Lower, higher: the parameter's centre moved by half its standard deviation. Narrower, wider: its spread by four fifths, by five quarters. Points of per cent with half of the interval, read from this run's paths by weighting them: as from {0} paths at least of a run of its own. Parameters that are correlated with others are left out.",
        "Thấp hơn, cao hơn: tâm của tham số dịch nửa độ lệch chuẩn. Hẹp hơn, rộng hơn: độ phân tán bằng bốn phần năm, bằng năm phần tư. Tính bằng điểm phần trăm kèm nửa khoảng tin cậy, đọc từ các quỹ đạo của lần chạy này bằng trọng số: như từ ít nhất {0} quỹ đạo của một lần chạy riêng. Không kể các tham số tương quan với tham số khác.");

    public static readonly LocalizedText MeasureNote = new("Rank: the index of the rank of the target's measure among all paths.", "Hạng: chỉ số của thứ hạng đại lượng đo của mục tiêu trong mọi quỹ đạo.");
}
