namespace GrowthSim.Analysis.Review.Documents;

/// <summary>What an open target needs a year from here on.</summary>
public sealed record NeededDocument
{
    /// <summary>Gets its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the variable's full name.</summary>
    public required string Variable { get; init; }

    /// <summary>Gets its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Gets its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Gets its unit for people.</summary>
    public required string UnitName { get; init; }

    /// <summary>Gets the year that the change counts from.</summary>
    public required int From { get; init; }

    /// <summary>Gets the year in which the target is due.</summary>
    public required int To { get; init; }

    /// <summary>Gets the latest known value; null where there is none.</summary>
    public required double? Latest { get; init; }

    /// <summary>Gets where it is from.</summary>
    public required string Basis { get; init; }

    /// <summary>Gets the least change a year; null where there is no such end.</summary>
    public required double? AtLeast { get; init; }

    /// <summary>Gets the greatest change a year; null where there is no such end.</summary>
    public required double? AtMost { get; init; }

    /// <summary>Gets the change a year that reaches the stretch of a range; null where there is none.</summary>
    public required double? Stretch { get; init; }

    /// <summary>Gets the year from which on it came; null where the record does not tell.</summary>
    public required int? CameFrom { get; init; }

    /// <summary>Gets the change a year that came; null where the record does not tell.</summary>
    public required double? Came { get; init; }

    /// <summary>Gets the change a year that the model expects; null where there is none.</summary>
    public required double? Expected { get; init; }

    /// <summary>Returns the document of a change.</summary>
    /// <param name="needed">The change.</param>
    /// <param name="language">The language of names: <c>en</c> or <c>vi</c>.</param>
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
