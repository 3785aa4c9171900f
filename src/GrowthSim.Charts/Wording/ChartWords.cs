using GrowthSim.Language;

namespace GrowthSim.Charts.Wording;

/// <summary>The words of all charts, in both languages.</summary>
internal static class ChartWords
{
    public static readonly LocalizedText Yes = new("yes", "có");
    public static readonly LocalizedText No = new("no", "không");
    public static readonly LocalizedText Unknown = new("unknown", "không biết");
    public static readonly LocalizedText DataTable = new("Data table", "Bảng số liệu");
    public static readonly LocalizedText Year = new("Year", "Năm");
    public static readonly LocalizedText Median = new("median", "trung vị");
}
