using System.Collections.Immutable;

namespace GrowthSim.Compilation.Factors;

/// <summary>How the factors and measures of a plan are cut into bins; a function of the plan alone.</summary>
internal sealed record FactorBins
{
    /// <summary>The number of classes that the values of a measure are ranked in.</summary>
    public const int Ranks = 64;

    /// <summary>The number of cells that a factor is cut into where several are looked at together.</summary>
    public const int CellsOfFactor = 64;

    /// <summary>Gets the factors and their columns.</summary>
    public required FactorColumns Columns { get; init; }

    /// <summary>Gets how factors are cut.</summary>
    public required ImmutableArray<FactorBinning> Binnings { get; init; }

    /// <summary>Gets what is counted: a factor as it is cut for a target, with that target; by binning.</summary>
    public required ImmutableArray<(int Binning, int Target)> Pairs { get; init; }

    /// <summary>Gets, by measure, the values above which each class but the first begins, in ascending order.</summary>
    public required ImmutableArray<ImmutableArray<float>> RankEdges { get; init; }

    /// <summary>Gets what actions are worth by the targets that are met with them; null where no table counts that.</summary>
    public PayoffBins? HitPayoffs { get; init; }

    /// <summary>Gets what actions are worth by the measure of a target; null where no table counts that.</summary>
    public PayoffBins? MeasurePayoffs { get; init; }

    /// <summary>Gets how the factors behind the first of the targets are cut into cells; empty where no table counts by them.</summary>
    public ImmutableArray<FactorBinning> Cells { get; init; } = [];

    /// <summary>Gets, by factor, the value of the parameter that it draws in the middle of its lowest bin and of its highest; null where it draws none.</summary>
    public required ImmutableArray<FactorEnds?> Values { get; init; }
}
