using System.Text.RegularExpressions;

namespace GrowthSim.Server.Dashboard.Outlook;

/// <summary>The names that stand in a measure as it was written.</summary>
internal static partial class MeasureNames
{
    /// <summary>Returns the names, each once, in the order in which they stand.</summary>
    public static IReadOnlyList<string> Of(string measure) => [.. Name().Matches(measure).Select(match => match.Value).Distinct()];

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_.]*")]
    private static partial Regex Name();
}
