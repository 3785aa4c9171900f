using GrowthSim.Language;

namespace GrowthSim.Charts.Fans;

/// <summary>The words of fan charts, in both languages.</summary>
internal static class FanWords
{
    public static readonly LocalizedText Band = new("{0} of paths", "{0} số quỹ đạo");
    public static readonly LocalizedText Median = new("median", "trung vị");
    public static readonly LocalizedText Chance = new("share of paths in which it holds", "tỷ lệ số quỹ đạo có điều này");
    public static readonly LocalizedText ChanceSaid = new("In {0} it holds on {1} of paths.", "Năm {0}, điều này có trên {1} số quỹ đạo.");
    public static readonly LocalizedText Figures = new("on record", "số liệu đã có");
    public static readonly LocalizedText TargetIn = new("target {0}: {1}", "mục tiêu {0}: {1}");
    public static readonly LocalizedText OtherMedian = new("median: {0}", "trung vị: {0}");
    public static readonly LocalizedText Said = new(
        "In {0} the median is {1}; {2} of paths lie between {3} and {4}.",
        "Năm {0}, trung vị là {1}; {2} số quỹ đạo nằm giữa {3} và {4}.");
    public static readonly LocalizedText MedianSaid = new("In {0} the median is {1}.", "Năm {0}, trung vị là {1}.");
    public static readonly LocalizedText PointSaid = new("{0}: {1}", "{0}: {1}");
    public static readonly LocalizedText FigureHead = new("On record", "Số liệu");
}
