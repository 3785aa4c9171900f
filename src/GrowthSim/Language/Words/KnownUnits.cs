namespace GrowthSim.Language.Words;

/// <summary>The units that say how a value is written: what they are in Vietnamese is a word of the language, which no model has to give.</summary>
internal static class KnownUnits
{
    private static readonly Dictionary<string, string> Vietnamese = new(StringComparer.Ordinal)
    {
        ["share"] = "tỷ lệ",
        ["a year"] = "mỗi năm",
        ["share a year"] = "tỷ lệ mỗi năm",
        ["date"] = "thời điểm",
        ["0 or 1"] = "có hoặc không",
        ["years"] = "năm",
    };

    /// <summary>Returns a unit; one that is known and was written in one language, in both.</summary>
    /// <param name="unit">The unit as it was written.</param>
    public static LocalizedText Named(LocalizedText unit) =>
        unit.English == unit.Vietnamese && Vietnamese.TryGetValue(unit.English, out string? vietnamese) ? unit with { Vietnamese = vietnamese } : unit;
}
