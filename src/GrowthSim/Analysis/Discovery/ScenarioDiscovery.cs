using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Discovery;

/// <summary>In which part of the space of uncertainties a target fails (scenario discovery: Bryant and Lempert, 2010).</summary>
/// <param name="Question">What is sought.</param>
/// <param name="Target">The target's identifier.</param>
/// <param name="Paths">The number of paths that were looked at: half of them to seek boxes in, half to say how good these are.</param>
/// <param name="Factors">The number of factors that were looked at.</param>
/// <param name="Probability">How often the event happens in all.</param>
/// <param name="Boxes">The boxes, in the order in which they were found; none where no part of the space differs from the rest.</param>
public sealed record ScenarioDiscovery(DiscoverQuestion Question, string Target, int Paths, int Factors, Estimate Probability, ImmutableArray<DiscoveredBox> Boxes)
{
    /// <summary>Seeks boxes.</summary>
    /// <param name="table">What was kept of paths.</param>
    /// <param name="model">The model under the scenario of the run, for the levers and the names.</param>
    /// <param name="question">What is sought.</param>
    /// <param name="level">The confidence level of the intervals; between 0 and 1, both excluded.</param>
    /// <param name="yieldPoint">Is passed on the way; null for none.</param>
    public static ScenarioDiscovery From(CellTable table, ModelDefinition model, DiscoverQuestion question, double level, YieldPoint? yieldPoint = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentOutOfRangeException.ThrowIfLessThan(question.Boxes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(question.Factors, 1);
        return new DiscoveryReader(table, model, question, level).Read(yieldPoint ?? YieldPoint.None);
    }
}
