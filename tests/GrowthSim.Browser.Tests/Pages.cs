namespace GrowthSim.Browser.Tests;

/// <summary>Every page of the dashboard, with the model that is shipped.</summary>
internal static class Pages
{
    /// <summary>Names, which pictures are called by, and addresses.</summary>
    public static readonly (string Name, string Place)[] All =
    [
        ("outlook", "models/bac-giang"),
        ("what-if", "models/bac-giang/what-if"),
        ("compare", "models/bac-giang/compare"),
        ("drivers", "models/bac-giang/drivers"),
        ("seek", "models/bac-giang/seek"),
        ("review", "models/bac-giang/review"),
        ("indicator", "models/bac-giang/indicators/value_added_per_head"),
        ("sector", "models/bac-giang/sectors/services"),
        ("runs", "models/bac-giang/runs"),
        ("text", "models/bac-giang/text"),
    ];
}
