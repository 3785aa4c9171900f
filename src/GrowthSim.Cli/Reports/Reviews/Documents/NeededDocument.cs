using GrowthSim.Analysis.Review;

namespace GrowthSim.Cli.Reports.Reviews.Documents;

/// <summary>What an open target needs a year from here on.</summary>
internal sealed record NeededDocument
{
    public required string Kind { get; init; }

    public required string Variable { get; init; }

    public required string Name { get; init; }

    public required string Unit { get; init; }

    public required string UnitName { get; init; }

    public required int From { get; init; }

    public required int To { get; init; }

    public required double? Latest { get; init; }

    public required string Basis { get; init; }

    public required double? AtLeast { get; init; }

    public required double? AtMost { get; init; }

    public required double? Stretch { get; init; }

    public required int? CameFrom { get; init; }

    public required double? Came { get; init; }

    public required double? Expected { get; init; }

    public static NeededDocument Of(NeededChange needed, string language) => new()
    {
        Kind = NameOf(needed.Kind),
        Variable = needed.Variable,
        Name = needed.Title.In(language),
        Unit = needed.Unit,
        UnitName = needed.UnitName.In(language),
        From = needed.From,
        To = needed.To,
        Latest = needed.Latest,
        Basis = NameOf(needed.Basis),
        AtLeast = needed.AtLeast,
        AtMost = needed.AtMost,
        Stretch = needed.Stretch,
        CameFrom = needed.RecentFrom,
        Came = needed.Recent,
        Expected = needed.Expected,
    };

    /// <summary>Returns the name of a kind: <c>growth</c>, <c>difference</c> or <c>average</c>.</summary>
    public static string NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Growth => "growth",
        ChangeKind.Difference => "difference",
        _ => "average",
    };

    /// <summary>Returns the name of a basis: <c>figure</c>, <c>model</c> or <c>median</c>.</summary>
    public static string NameOf(ValueBasis basis) => basis switch
    {
        ValueBasis.Figure => "figure",
        ValueBasis.Model => "model",
        _ => "median",
    };
}
