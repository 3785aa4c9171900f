using System.Collections.Immutable;

namespace GrowthSim.Analysis.Information;

/// <summary>What it is worth to find out before choosing between actions (Raiffa and Schlaifer, 1961).</summary>
/// <param name="Actions">What each action is worth, in the order of the scenarios; where a run has one alone, to count on its targets, and not to.</param>
/// <param name="Chosen">The action that is best as things are known, by its place.</param>
/// <param name="All">What it is worth to know everything before choosing.</param>
/// <param name="Factors">What it is worth to know each factor, the most first.</param>
public sealed record InformationAnalysis(ImmutableArray<Worth> Actions, int Chosen, Worth All, ImmutableArray<FactorInformation> Factors)
{
    /// <summary>Reads a table.</summary>
    /// <param name="table">What was summed.</param>
    /// <param name="level">The confidence level of the intervals; between 0 and 1, both excluded.</param>
    public static InformationAnalysis From(PayoffTable table, double level)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new InformationReader(table, level).Read();
    }
}
