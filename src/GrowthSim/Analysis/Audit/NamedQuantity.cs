using GrowthSim.Language;

namespace GrowthSim.Analysis.Audit;

/// <summary>A variable in a year, as a node of the graph.</summary>
/// <param name="Node">The node.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Year">The year; null where it has one value a path.</param>
/// <param name="IsStated">Whether a target's measure names the variable.</param>
internal sealed record NamedQuantity(int Node, Variable Variable, int? Year, bool IsStated)
{
    /// <summary>Gets its column in samples of paths.</summary>
    public string Column => Year is int year ? FormattableString.Invariant($"{Variable.Name}@{year}") : Variable.Name;
}
