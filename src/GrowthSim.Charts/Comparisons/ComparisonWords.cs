using GrowthSim.Language;

namespace GrowthSim.Charts.Comparisons;

/// <summary>The words of comparison charts, in both languages.</summary>
internal static class ComparisonWords
{
    public static readonly LocalizedText Caption = new("{1} against {0}: difference of each chance, in percentage points", "{1} so với {0}: chênh lệch của từng xác suất, điểm phần trăm");
    public static readonly LocalizedText Target = new("Target", "Mục tiêu");
    public static readonly LocalizedText Points = new("Points", "Điểm %");
    public static readonly LocalizedText Interval = new("Interval", "Khoảng tin cậy");
    public static readonly LocalizedText FromTo = new("{0} → {1}", "{0} → {1}");
    public static readonly LocalizedText Note = new(
        "Both on the same random numbers. A hollow dot: the interval holds no difference at all.",
        "Cả hai dùng chung số ngẫu nhiên. Chấm rỗng: khoảng tin cậy chứa mức không chênh lệch.");
}
