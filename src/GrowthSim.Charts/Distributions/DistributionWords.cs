using GrowthSim.Language;

namespace GrowthSim.Charts.Distributions;

/// <summary>The words of distribution charts, in both languages.</summary>
internal static class DistributionWords
{
    public static readonly LocalizedText Futures = new("{0} of {1} equally likely futures meet the target", "{0} trong {1} tương lai có khả năng như nhau đạt mục tiêu");
    public static readonly LocalizedText Each = new("{0} equally likely futures", "{0} tương lai có khả năng như nhau");
    public static readonly LocalizedText UpTo = new("share up to the value", "tỷ lệ đến giá trị đó");
    public static readonly LocalizedText Value = new("Value", "Giá trị");
    public static readonly LocalizedText Share = new("Paths below it", "Tỷ lệ quỹ đạo thấp hơn");
    public static readonly LocalizedText Within = new("meets the target", "đạt mục tiêu");
    public static readonly LocalizedText Density = new("paths by value", "số quỹ đạo theo giá trị");
}
