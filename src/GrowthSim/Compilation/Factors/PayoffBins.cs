using System.Collections.Immutable;

namespace GrowthSim.Compilation.Factors;

/// <summary>What actions are worth, in whole numbers, and how the factors behind that are cut into bins.</summary>
/// <param name="Payoffs">By action what it is worth.</param>
/// <param name="Centre">What is counted as 0.</param>
/// <param name="Unit">What is counted as 1; a power of two.</param>
/// <param name="Binnings">The factors that something of it is a function of, and that say something of which action is better.</param>
internal sealed record PayoffBins(ImmutableArray<Payoff> Payoffs, double Centre, double Unit, ImmutableArray<FactorBinning> Binnings)
{
    /// <summary>The most units that a path counts for: what lies farther out is counted as this, so that the sums of any run are whole numbers of 64 bits.</summary>
    public const double MaxUnits = 1 << 30;
}
