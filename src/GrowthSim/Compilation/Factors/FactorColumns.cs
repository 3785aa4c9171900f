using System.Collections.Immutable;

namespace GrowthSim.Compilation.Factors;

/// <summary>The factors of a kernel, and the columns of a tile that its tables are handed for them: those of the draws, then those of the measures.</summary>
internal sealed record FactorColumns
{
    /// <summary>Gets the factors, in the order in which the measures name them.</summary>
    public required ImmutableArray<Factor> Factors { get; init; }

    /// <summary>Gets, by column of a draw, whether it is a uniform number; a standard normal score else.</summary>
    public required ImmutableArray<bool> IsUniform { get; init; }

    /// <summary>Gets the number of columns of measures, which follow those of draws.</summary>
    public required int Measures { get; init; }

    /// <summary>Gets, by scored target, which of the measures is its own; -1 where that is the same on every path.</summary>
    public required ImmutableArray<int> MeasureOf { get; init; }

    /// <summary>Gets, by measure, the columns of draws that it is a function of, in ascending order.</summary>
    public required ImmutableArray<ImmutableArray<int>> Behind { get; init; }

    /// <summary>Gets by action the targets that are met with it; empty where no table counts that. Their columns follow those of measures.</summary>
    public ImmutableArray<Payoff> HitPayoffs { get; init; } = [];

    /// <summary>Gets by action the measure of a target; empty where no table counts that.</summary>
    public ImmutableArray<Payoff> MeasurePayoffs { get; init; } = [];

    /// <summary>Gets the columns of draws that what actions are worth is a function of, in ascending order.</summary>
    public ImmutableArray<int> BehindPayoffs { get; init; } = [];

    /// <summary>Gets what tables count by the factors.</summary>
    public FactorUses Uses { get; init; }

    /// <summary>Gets the number of all columns.</summary>
    public int Columns => IsUniform.Length + Measures + HitPayoffs.Concat(MeasurePayoffs).Count(payoff => payoff.Column >= 0);
}
