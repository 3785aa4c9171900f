using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The words of <c>growthsim seek</c>, in both languages.</summary>
internal static class SeekWords
{
    public static readonly LocalizedText Seek = new(
        "What would it take: the least setting of a lever, or value of a parameter, or the cheapest mix of several, with which a target is as likely as is wanted.",
        "Cần những gì: mức nhỏ nhất của một đòn bẩy, hoặc giá trị của một tham số, hoặc tổ hợp rẻ nhất của nhiều đòn bẩy, để một mục tiêu có khả năng như mong muốn.");

    public static readonly LocalizedText Target = new("The target. Has to be given.", "Mục tiêu. Bắt buộc phải có.");
    public static readonly LocalizedText Probability = new("The probability that is wanted, such as 50% or 0.5. Has to be given, or else --budget.", "Xác suất mong muốn, ví dụ 50% hoặc 0.5. Bắt buộc phải có, nếu không có --budget.");
    public static readonly LocalizedText ProbabilityWrong = new("{0} '{1}' is no probability between 0 and 1, such as 50% or 0.5.", "{0} '{1}' không phải là xác suất giữa 0 và 1, ví dụ 50% hoặc 0.5.");
    public static readonly LocalizedText By = new("The lever, parameter or sector's constant; repeated for a mix. Has to be given.", "Đòn bẩy, tham số hoặc hằng số của ngành; lặp lại để tìm một tổ hợp. Bắt buộc phải có.");
    public static readonly LocalizedText Range = new(
        "The settings between which is sought, such as 0:3 or 5%:15%; of a mix by name, such as services_promotion=0:3, the setting that costs nothing first. Left out: a lever's bounds, in a mix from where it stands to its greatest setting; of an uncertain parameter its middle 99 %.",
        "Khoảng tìm kiếm, ví dụ 0:3 hoặc 5%:15%; với tổ hợp thì kèm tên, ví dụ services_promotion=0:3, mức không tốn kém trước. Bỏ trống: giới hạn của đòn bẩy, trong tổ hợp là từ mức hiện tại đến mức lớn nhất; với tham số bất định là 99% ở giữa.");

    public static readonly LocalizedText RangeWrong = new("{0} '{1}' is no range of two different numbers, such as 0:3 or 5%:15%.", "{0} '{1}' không phải là khoảng gồm hai số khác nhau, ví dụ 0:3 hoặc 5%:15%.");
    public static readonly LocalizedText From = new("The year from which a lever has the setting. Left out: in all years.", "Năm mà từ đó đòn bẩy có mức này. Bỏ trống: mọi năm.");
    public static readonly LocalizedText FromWrong = new("{0} '{1}' is no year.", "{0} '{1}' không phải là năm.");
    public static readonly LocalizedText Paths = new("The number of paths of each setting. Left out: 100000.", "Số quỹ đạo mô phỏng của mỗi mức. Bỏ trống: 100000.");
    public static readonly LocalizedText Missing = new("{0} is missing. Write: growthsim seek --target growth_2025 --probability 50% --by services_promotion", "Thiếu {0}. Hãy viết: growthsim seek --target growth_2025 --probability 50% --by services_promotion");
    public static readonly LocalizedText Title = new("What would it take for “{0}” to be {1} likely?", "Cần những gì để “{0}” có khả năng {1}?");
    public static readonly LocalizedText Found = new("{0} = {1}{2} ({3} to {4}, {5})", "{0} = {1}{2} ({3} đến {4}, {5})");
    public static readonly LocalizedText OpenEnd = new("beyond {0}", "ngoài {0}");
    public static readonly LocalizedText Then = new("With it the target is {0} likely ({1}).", "Khi đó khả năng của mục tiêu là {0} ({1}).");
    public static readonly LocalizedText AtOnce = new("Nothing is needed: at {0} = {1} already the target is {2} likely ({3}).", "Không cần gì thêm: ngay tại {0} = {1} khả năng của mục tiêu đã là {2} ({3}).");
    public static readonly LocalizedText OutOfReach = new(
        "Out of reach: no {0} between {1} and {2} makes it {3} likely. The best is {4} ({5}), at {6}.",
        "Ngoài tầm với: không có {0} nào giữa {1} và {2} đạt khả năng {3}. Tốt nhất là {4} ({5}), tại {6}.");

    public static readonly LocalizedText NotMonotone = new(
        "Not monotone: on {0} of the paths a further setting misses the target that the first one meets. Look at the curve and not at the setting alone.",
        "Không đơn điệu: trên {0} quỹ đạo, mức xa hơn làm trượt mục tiêu mà mức đầu tiên đạt được. Hãy nhìn cả đường cong, không chỉ một mức.");

    public static readonly LocalizedText Unpaired = new(
        "Figures on record say something else at each setting: each has a run of its own, and how many paths lose is not known.",
        "Số liệu đã ghi nhận nói khác nhau ở mỗi mức: mỗi mức có lần chạy riêng, và không biết bao nhiêu quỹ đạo bị trượt.");

    public static readonly LocalizedText Curve = new("Probability by setting", "Xác suất theo mức");
    public static readonly LocalizedText Setting = new("Setting", "Mức");
    public static readonly LocalizedText Replay = new("To run it:", "Để chạy lại:");
    public static readonly LocalizedText PathsLine = new("{0} for each of {1} settings, seed {2}, {3}", "{0} cho mỗi mức trong {1} mức, hạt giống {2}, {3}");
    public static readonly LocalizedText Level = new("{0} interval", "khoảng tin cậy {0}");
}
