using MathNet.Numerics.Distributions;

namespace GrowthSim.Analysis.Drivers;

/// <summary>The bins of equal probability of a standard normal score, cut further into cells, under a normal distribution of that score.</summary>
internal sealed class ScoreCells
{
    /// <summary>The number of cells of a bin: each as probable as the others under the standard normal distribution.</summary>
    public const int PerBin = 8;

    /// <summary>Cuts.</summary>
    /// <param name="bins">The number of bins.</param>
    /// <param name="shift">The mean of the score.</param>
    /// <param name="scale">Its standard deviation; above 0.</param>
    public ScoreCells(int bins, double shift, double scale)
    {
        int cells = bins * PerBin;
        double[] edges = [double.NegativeInfinity, .. Enumerable.Range(1, cells - 1).Select(cell => Normal.InvCDF(0, 1, (double)cell / cells)), double.PositiveInfinity];
        double Density(double edge) => double.IsInfinity(edge) ? 0 : scale * scale * Normal.PDF(shift, scale, edge);
        Weights = [.. Enumerable.Range(0, cells).Select(cell => Normal.CDF(shift, scale, edges[cell + 1]) - Normal.CDF(shift, scale, edges[cell]))];
        Means = [.. Weights.Select((weight, cell) => shift + ((Density(edges[cell]) - Density(edges[cell + 1])) / weight))];
        BinWeights = [.. Enumerable.Range(0, bins).Select(bin => Weights.AsSpan(bin * PerBin, PerBin).ToArray().Sum())];
    }

    /// <summary>Gets the probability of each cell.</summary>
    public double[] Weights { get; }

    /// <summary>Gets the mean of the score in each cell.</summary>
    public double[] Means { get; }

    /// <summary>Gets the probability of each bin.</summary>
    public double[] BinWeights { get; }
}
