using System.Collections.Immutable;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Comparisons;

/// <summary>An event under all scenarios.</summary>
/// <param name="Probabilities">Its probability under each, by its own run.</param>
/// <param name="Pairs">All pairs of scenarios that both can ask it, the first with the others first.</param>
public sealed record ComparedEvent(ImmutableArray<Estimate> Probabilities, ImmutableArray<ScenarioPair> Pairs)
{
    /// <summary>Gets the scenarios from the most probable to the least, by their places; null where not every pair is settled, so that no ranking can be stated.</summary>
    public ImmutableArray<int>? Ranking => Pairs.Length == Probabilities.Length * (Probabilities.Length - 1) / 2 && Pairs.All(pair => pair.IsSettled)
        ? [.. Enumerable.Range(0, Probabilities.Length).OrderByDescending(place => Probabilities[place].Value)]
        : null;
}
