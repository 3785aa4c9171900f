using GrowthSim.Language;

namespace GrowthSim.Charts.Targets;

/// <summary>The words of the table of targets, in both languages.</summary>
internal static class TargetWords
{
    public static readonly LocalizedText Target = new("Target", "Mục tiêu");
    public static readonly LocalizedText Chance = new("Chance", "Xác suất");
    public static readonly LocalizedText Interval = new("{0} interval", "Khoảng tin cậy {0}");
    public static readonly LocalizedText Met = new("met", "đã đạt");
    public static readonly LocalizedText NotMet = new("not met", "không đạt");
    public static readonly LocalizedText NotEvaluable = new("cannot be evaluated", "không đánh giá được");
    public static readonly LocalizedText Overdue = new("due, and no figure settles it", "đã đến hạn, chưa có số liệu");
    public static readonly LocalizedText OnRecord = new("on record", "theo số liệu");
    public static readonly LocalizedText Range = new("below {0} · within {1} · above {2}, which counts as met", "dưới {0} · trong khoảng {1} · vượt {2}, cũng tính là đạt");
    public static readonly LocalizedText DueIn = new("Due {0}", "Đến năm {0}");
    public static readonly LocalizedText OfGroup = new("{0}", "{0}");
    public static readonly LocalizedText NoGroup = new("Other targets", "Mục tiêu khác");
    public static readonly LocalizedText BarTitle = new("{0}: {1}, interval {2}", "{0}: {1}, khoảng {2}");
    public static readonly LocalizedText Caption = new("Share of simulated futures in which each target is met", "Tỷ lệ các tương lai mô phỏng mà từng mục tiêu được đạt");
    public static readonly LocalizedText Whiskers = new(
        "Whiskers: {0} interval from the number of paths; they do not cover what the model gets wrong.",
        "Râu: khoảng tin cậy {0} do số quỹ đạo mô phỏng; không bao gồm sai sót của mô hình.");
}
