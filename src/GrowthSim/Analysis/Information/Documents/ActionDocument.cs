using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Information.Documents;

/// <summary>What an action is worth; null where nothing is known.</summary>
/// <param name="Name">The scenario; or <c>count_on</c> a target, and <c>do_not</c>.</param>
/// <param name="Worth">What it is worth, in the unit of the document.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
public sealed record ActionDocument(string Name, double? Worth, double? Lower, double? Upper)
{
    internal static ActionDocument Of(string name, Worth worth) => new(name, FiniteNumber.OrNull(worth.Value), FiniteNumber.OrNull(worth.Lower), FiniteNumber.OrNull(worth.Upper));
}
