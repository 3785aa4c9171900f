using GrowthSim.Numerics;

namespace GrowthSim.Statistics.Accumulators;

/// <summary>The weights of paths: how many times they count, and how their weights are spread. None where paths have no weights.</summary>
internal sealed class WeightCounts : Accumulator
{
    /// <summary>The cells for each power of e.</summary>
    private const int CellsPerPower = 256;

    /// <summary>The logarithm, over the expected mean weight, at which the cells begin; what is below is counted in the first.</summary>
    private const int Low = -4;

    /// <summary>The logarithm at which they end; what is above is counted in the last.</summary>
    private const int High = 24;

    private readonly long[] _sums;
    private readonly long[] _cells;

    /// <summary>Creates the counts.</summary>
    /// <param name="hasWeights">Whether paths have weights.</param>
    public WeightCounts(bool hasWeights)
        : this(new long[hasWeights ? 2 : 0], new long[hasWeights ? (High - Low) * CellsPerPower : 0])
    {
    }

    private WeightCounts(long[] sums, long[] cells)
        : base([sums, cells], []) => (_sums, _cells) = (sums, cells);

    /// <summary>Gets how many times the paths count in all.</summary>
    public long Total => _sums[0];

    /// <summary>Gets as how many independent paths of equal weight they are (Kish, 1965): the square of the sum of the weights over the sum of their squares.</summary>
    public double Effective => _sums[1] == 0 ? 0 : (double)_sums[0] / _sums[1] * _sums[0];

    /// <summary>Counts a path.</summary>
    /// <param name="times">How many times it counts.</param>
    /// <param name="weight">Its weight, over the expected mean.</param>
    public void Count(long times, double weight)
    {
        _sums[0] += times;
        _sums[1] += times * times;
        double place = weight > 0 ? (PortableMath.Log(weight) - Low) * CellsPerPower : 0;
        _cells[(int)Math.Clamp(place, 0, _cells.Length - 1)]++;
    }

    /// <summary>Gets the cells of the weights, by rising logarithm: how many paths each has, and the weight at its middle.</summary>
    public IEnumerable<(long Paths, double Weight)> Cells =>
        _cells.Select((paths, cell) => (paths, PortableMath.Exp(Low + ((cell + 0.5) / CellsPerPower))));
}
