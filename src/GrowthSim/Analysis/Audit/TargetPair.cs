using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Audit;

/// <summary>Two targets in a run.</summary>
public sealed record TargetPair
{
    /// <summary>Gets the identifier of the one that stands first in the model.</summary>
    public required string First { get; init; }

    /// <summary>Gets the identifier of the other.</summary>
    public required string Second { get; init; }

    /// <summary>Gets the probability of the first.</summary>
    public required double FirstProbability { get; init; }

    /// <summary>Gets the probability of the second.</summary>
    public required double SecondProbability { get; init; }

    /// <summary>Gets the probability that both are met, with its interval.</summary>
    public required Estimate Joint { get; init; }

    /// <summary>Gets by how much that is above the product of the two, below where it is negative.</summary>
    public required double Difference { get; init; }

    /// <summary>Gets the half-width of the interval of <see cref="Difference"/>.</summary>
    public required double Error { get; init; }

    /// <summary>Gets the correlation of the two verdicts, φ.</summary>
    public required double Phi { get; init; }

    /// <summary>Gets the probability of a φ as far from 0 if the two were independent, times what Holm's method makes of the number of pairs; at most 1.</summary>
    public required double AdjustedPValue { get; init; }

    /// <summary>Gets the probability that both would be met were they independent.</summary>
    public double Product => FirstProbability * SecondProbability;

    /// <summary>Gets how often the commoner of the two is met where the rarer is.</summary>
    public double Share => Joint.Value / Math.Min(FirstProbability, SecondProbability);
}
