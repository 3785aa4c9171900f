using System.Numerics;
using GrowthSim.Compilation;
using GrowthSim.Numerics;
using GrowthSim.Randomness;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Simulation;

/// <summary>
/// How many times each path of a tile counts: whole numbers, so that what they add up to is the same in any order. They are the paths' weights over the mean weight, times <see cref="Scale"/>, rounded
/// systematically over a block (one uniform number for all of its paths): a path counts as often as its weight says, in expectation exactly.
/// </summary>
internal sealed class TileWeights
{
    /// <summary>How many times a path of the mean weight counts.</summary>
    public const int Scale = 8;

    /// <summary>The most times that a path counts.</summary>
    private const long MaxTimes = 1 << 24;

    private const int Words = Tape.TilePaths / 64;

    private readonly DrawKey _key;
    private readonly double _logMean;
    private readonly long[] _times = new long[Tape.TilePaths];
    private readonly double[] _weights = new double[Tape.TilePaths];
    private readonly ulong[] _digits = new ulong[(BitOperations.Log2((ulong)MaxTimes) + 1) * Words];
    private readonly ulong[] _counted = new ulong[Words];
    private double _sum;
    private double _rounded;

    /// <summary>Prepares to weigh.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="logMean">The logarithm of the mean weight.</param>
    public TileWeights(ulong seed, double logMean) => (_key, _logMean) = (DrawKey.Of(seed, "weights of paths"), logMean);

    /// <summary>Gets how many times the paths count, as numbers for vectors.</summary>
    public double[] Factors { get; } = new double[Tape.TilePaths];

    /// <summary>Gets the number of binary digits of the greatest number of times.</summary>
    public int Digits { get; private set; }

    /// <summary>Starts a block.</summary>
    /// <param name="block">Its number.</param>
    public void Begin(long block)
    {
        _sum = DrawSource.Uniform(_key, 0, block, SamplingDesign.Plain);
        _rounded = 0;
    }

    /// <summary>Returns how many times a path counts.</summary>
    public long Times(int path) => _times[path];

    /// <summary>Returns the paths that count, 64 as bits.</summary>
    public ulong Counted(int word) => _counted[word];

    /// <summary>Returns the paths whose number of times has a binary digit, 64 as bits.</summary>
    public ulong Digit(int digit, int word) => _digits[(digit * Words) + word];

    /// <summary>Weighs the tile that follows.</summary>
    /// <param name="logWeights">The logarithms of the weights; what is no number weighs nothing.</param>
    /// <param name="stride">The doubles from one group of four to the next.</param>
    /// <param name="paths">The number of paths that belong to the run.</param>
    public unsafe void Weigh(double* logWeights, int stride, int paths)
    {
        for (int path = 0; path < Tape.TilePaths; path++)
        {
            double weight = path < paths ? PortableMath.Exp(logWeights[stride == 0 ? path % 4 : path] - _logMean) : 0;
            _weights[path] = weight > 0 ? weight : 0;
            _sum += Math.Min(Scale * _weights[path], MaxTimes - 1);
            double now = Math.Floor(_sum);
            _times[path] = (long)(now - _rounded);
            _rounded = now;
        }

        Spread();
    }

    /// <summary>Leaves out paths that are not valid, and counts the weights of the others.</summary>
    /// <param name="valid">The valid paths.</param>
    public void Keep(ReadOnlySpan<ulong> valid)
    {
        for (int path = 0; path < Tape.TilePaths; path++)
        {
            bool counts = (valid[path / 64] >> (path % 64) & 1) != 0;
            (_times[path], _weights[path]) = counts ? (_times[path], _weights[path]) : (0, 0);
        }

        Spread();
    }

    /// <summary>Counts the weights of the paths of the run.</summary>
    public void CountInto(WeightCounts counts, int paths)
    {
        for (int path = 0; path < paths; path++)
        {
            counts.Count(_times[path], _weights[path]);
        }
    }

    private void Spread()
    {
        Array.Clear(_digits);
        Array.Clear(_counted);
        long all = 0;
        for (int path = 0; path < Tape.TilePaths; path++)
        {
            long times = _times[path];
            Factors[path] = times;
            all |= times;
            _counted[path / 64] |= times > 0 ? 1UL << (path % 64) : 0;
            for (long rest = times; rest != 0; rest &= rest - 1)
            {
                _digits[(BitOperations.TrailingZeroCount(rest) * Words) + (path / 64)] |= 1UL << (path % 64);
            }
        }

        Digits = all == 0 ? 0 : BitOperations.Log2((ulong)all) + 1;
    }
}
