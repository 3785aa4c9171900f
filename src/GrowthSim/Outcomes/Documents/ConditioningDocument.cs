using System.Collections.Immutable;

namespace GrowthSim.Outcomes.Documents;

/// <summary>What figures on record made of a run.</summary>
public sealed record ConditioningDocument
{
    /// <summary>Gets how: <c>weights</c>, <c>proposal</c>, <c>tries</c>, or <c>none</c> where figures stand in their place alone.</summary>
    public required string Method { get; init; }

    /// <summary>Gets as how many independent paths of equal weight the run's are.</summary>
    public required double? EffectivePaths { get; init; }

    /// <summary>Gets how heavy the tail of the weights is; null where all are the same. Above 0.7 errors may be larger than intervals say.</summary>
    public required double? ParetoK { get; init; }

    /// <summary>Gets the number of figures that were used.</summary>
    public required int Figures { get; init; }

    /// <summary>Gets the figures that teach nothing, though they should.</summary>
    public required ImmutableArray<IdleFigure> Unused { get; init; }

    /// <summary>Gets the figures that contradict the model, with the probability of one as far out.</summary>
    public ImmutableArray<ContradictingFigure> Contradicting { get; init; } = [];

    /// <summary>Gets the levers that the scenario sets for years that are on record.</summary>
    public required ImmutableArray<string> PastLevers { get; init; }

    /// <summary>Makes the document.</summary>
    internal static ConditioningDocument? OrNull(ConditioningOutcome? outcome) => outcome is null ? null : new()
    {
        Method = outcome.Method,
        EffectivePaths = FiniteNumber.OrNull(outcome.EffectivePaths),
        ParetoK = FiniteNumber.OrNull(outcome.ParetoK),
        Figures = outcome.Figures,
        Unused = outcome.Unused,
        Contradicting = outcome.Contradicting,
        PastLevers = outcome.PastLevers,
    };

    /// <summary>Returns what the document says.</summary>
    internal ConditioningOutcome ToOutcome() => new(Method, FiniteNumber.OrNaN(EffectivePaths), FiniteNumber.OrNaN(ParetoK), Figures, Unused) { Contradicting = Contradicting, PastLevers = PastLevers };
}
