using System.Collections.Immutable;

namespace GrowthSim.Outcomes;

/// <summary>What figures on record made of a run.</summary>
/// <param name="Method">How: <c>weights</c>, <c>proposal</c> where draws were drawn from a fitted distribution besides, <c>tries</c> where those behind some figures were tried several times on a path as well, since too few paths would count otherwise, or <c>none</c> where the figures stand in their place and teach nothing.</param>
/// <param name="EffectivePaths">As how many independent paths of equal weight the run's are (Kish, 1965).</param>
/// <param name="ParetoK">How heavy the tail of the weights is (<see cref="Statistics.ParetoTail"/>); NaN where all weights are the same.</param>
/// <param name="Figures">The number of figures that were used.</param>
/// <param name="Unused">The figures that teach nothing about the rest, though they should.</param>
public sealed record ConditioningOutcome(string Method, double EffectivePaths, double ParetoK, int Figures, ImmutableArray<IdleFigure> Unused)
{
    /// <summary>Gets the figures that contradict the model: less likely than <see cref="ContradictingFigure.Below"/>.</summary>
    public ImmutableArray<ContradictingFigure> Contradicting { get; init; } = [];

    /// <summary>Gets the levers that the scenario sets for years that are on record: what they did then is in the figures already.</summary>
    public ImmutableArray<string> PastLevers { get; init; } = [];
}
