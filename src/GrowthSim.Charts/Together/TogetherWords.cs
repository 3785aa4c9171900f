using GrowthSim.Language;

namespace GrowthSim.Charts.Together;

/// <summary>The words of the charts of targets together, in both languages.</summary>
internal static class TogetherWords
{
    public static readonly LocalizedText Verdict = new(
        "{0} of {1} targets are likely to be met; meeting at least {2} together is {3}.",
        "{0} trên {1} mục tiêu có khả năng đạt; đạt đồng thời ít nhất {2} mục tiêu: {3}.");
    public static readonly LocalizedText AtLeast = new("At least {0} of {1} met together: {2}", "Đạt đồng thời ít nhất {0} trên {1}: {2}");
    public static readonly LocalizedText Ladder = new("Chance that at least so many targets are met together", "Xác suất đạt đồng thời ít nhất ngần ấy mục tiêu");
    public static readonly LocalizedText Number = new("Targets", "Số mục tiêu");
    public static readonly LocalizedText Chance = new("Chance", "Xác suất");
    public static readonly LocalizedText Interval = new("Interval", "Khoảng tin cậy");
    public static readonly LocalizedText Breaks = new("What breaks first: each target's part in the chance that not all are met", "Mục tiêu nào không đạt trước: phần của từng mục tiêu trong xác suất không đạt tất cả");
    public static readonly LocalizedText Target = new("Target", "Mục tiêu");
    public static readonly LocalizedText Share = new("Part", "Phần");
    public static readonly LocalizedText Gain = new("Gain if certain", "Thêm nếu chắc chắn");
    public static readonly LocalizedText BreaksNote = new(
        "The parts (Shapley values) add up to the chance that not all are met. Gain: what a target's certainty would add to the chance of all.",
        "Tổng các phần (giá trị Shapley) bằng xác suất không đạt tất cả. Thêm: xác suất đạt tất cả tăng bao nhiêu nếu mục tiêu đó chắc chắn đạt.");
}
