namespace GrowthSim.Statistics;

/// <summary>How the cells of a <see cref="CellGrid"/> divide the numbers.</summary>
public enum CellGridKind
{
    /// <summary>Cells of equal width.</summary>
    Linear,

    /// <summary>Cells of equal width within each doubling, for positive values that range over several.</summary>
    LogLinear,

    /// <summary>One cell for each of few equally spaced values, such as counts; a quantile is one of these values.</summary>
    Lattice,

    /// <summary>Cells with as many values of the sample each, for distributions that no regular cells describe: clusters, spikes, heavy tails on both sides.</summary>
    Ranks,
}
