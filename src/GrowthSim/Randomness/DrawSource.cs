using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Randomness;

/// <summary>The uniform and normal random numbers of a draw: a pure function of key, year and path.</summary>
/// <remarks>
/// The uniform number is (word + ½)·2⁻³², exactly, of a word of <see cref="Philox4x32"/>: never 0 or 1. The counter of path p is
/// ((p &gt;&gt; 5) &lt;&lt; 3) + (p &amp; 7) over two words, then the year, then 0; the output word is number (p &gt;&gt; 3) &amp; 3, so that eight counters make
/// the numbers of 32 successive paths, in order. Under <see cref="SamplingDesign.Antithetic"/> paths 2i and 2i + 1 use the number u of path i: the first u, the second 1 − u.
/// </remarks>
public static unsafe partial class DrawSource
{
    /// <summary>The number of paths that a call fills at a time: counts and first paths are multiples of it.</summary>
    public const int Granularity = 64;

    /// <summary>The least uniform number; the greatest is as far from 1.</summary>
    internal const double Min = TwoToMinus32 / 2;

    private const int Group = 32;

    // Uniform numbers on the stack on their way to normal ones: of a size to stay in the first-level cache.
    private const int Chunk = 256;
    private const double IntegerMagic = 4503599627370496;
    private const double TwoToMinus32 = 1.0 / 4294967296;

    /// <summary>Fills a tile with uniform numbers in (0, 1).</summary>
    /// <param name="destination">Memory for <paramref name="count"/> numbers; aligned to 64 bytes it is fastest.</param>
    /// <param name="count">The number of paths; a multiple of 64.</param>
    /// <param name="key">The key of the draw.</param>
    /// <param name="year">The calendar year (or any number that tells repeated draws of a path apart).</param>
    /// <param name="firstPath">The path of the first number; a multiple of 64, not negative.</param>
    /// <param name="design">The sampling design.</param>
    /// <param name="dimension">The draw's coordinate, where the design is <see cref="SamplingDesign.Sobol"/>; from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count or the first path is no multiple of 64, or is negative.</exception>
    public static void Uniforms(double* destination, int count, DrawKey key, int year, long firstPath, SamplingDesign design, int dimension = 0)
    {
        CheckTile(count, firstPath);
        if (design == SamplingDesign.Antithetic)
        {
            double* bases = destination + (count / 2);
            FillUniforms(bases, count / 2, key, year, firstPath / 2);
            PairComplements(destination, bases, count);
        }
        else
        {
            Fill(destination, count, key, year, firstPath, design, dimension);
        }
    }

    /// <summary>Fills a tile with standard normal numbers: the <see cref="NormalQuantile"/> of the uniform ones.</summary>
    /// <inheritdoc cref="Uniforms"/>
    [SkipLocalsInit]
    public static void Normals(double* destination, int count, DrawKey key, int year, long firstPath, SamplingDesign design, int dimension = 0)
    {
        CheckTile(count, firstPath);
        bool antithetic = design == SamplingDesign.Antithetic;
        int bases = antithetic ? count / 2 : count;
        long firstBase = antithetic ? firstPath / 2 : firstPath;
        double* start = destination + count - bases;
        double* uniforms = stackalloc double[Chunk];
        for (int i = 0; i < bases; i += Chunk)
        {
            int length = Math.Min(Chunk, bases - i);
            Fill(uniforms, length, key, year, firstBase + i, design, dimension);
            NormalQuantile.Fill(start + i, uniforms, length);
        }

        if (antithetic)
        {
            PairNegatives(destination, start, count);
        }
    }

    /// <summary>Returns the uniform number of one path: the reference for the tiles.</summary>
    /// <param name="key">The key of the draw.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="path">The path, not negative.</param>
    /// <param name="design">The sampling design.</param>
    /// <param name="dimension">The draw's coordinate, where the design is <see cref="SamplingDesign.Sobol"/>; from 0.</param>
    /// <returns>A number in [2⁻³³, 1 − 2⁻³³].</returns>
    /// <exception cref="ArgumentOutOfRangeException">The path is negative.</exception>
    public static double Uniform(DrawKey key, int year, long path, SamplingDesign design, int dimension = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(path);
        long basePath = design == SamplingDesign.Antithetic ? path / 2 : path;
        ulong counter = ((ulong)(basePath >> 5) << 3) + (ulong)(basePath & 7);
        (uint w0, uint w1, uint w2, uint w3) = Philox4x32.Words((uint)counter, (uint)(counter >> 32), unchecked((uint)year), 0, (uint)key.Value, (uint)(key.Value >> 32));
        uint word = ((basePath >> 3) & 3) switch { 0 => w0, 1 => w1, 2 => w2, _ => w3 };
        double uniform = (word + 0.5) * TwoToMinus32;
        if (design.HasReplicates())
        {
            (long replicate, long place) = Math.DivRem(path, SamplingDesigns.ReplicatePaths);
            return IsNet(design, dimension)
                ? new SobolNet(dimension, key, year, replicate).Of((uint)place)
                : new LatinHypercube(key, year, replicate).Place((uint)place, uniform);
        }

        return design == SamplingDesign.Antithetic && (path & 1) == 1 ? 1 - uniform : uniform;
    }

    /// <summary>Returns the standard normal number of one path: the reference for the tiles.</summary>
    /// <returns>A number between −6.34 and 6.34.</returns>
    /// <inheritdoc cref="Uniform"/>
    public static double Normal(DrawKey key, int year, long path, SamplingDesign design, int dimension = 0) =>
        NormalQuantile.Of(Uniform(key, year, path, design, dimension));

    private static void CheckTile(int count, long firstPath)
    {
        if (count < 0 || count % Granularity != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"A tile has a multiple of {Granularity} paths.");
        }

        if (firstPath < 0 || firstPath % Granularity != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(firstPath), firstPath, $"A tile starts at a multiple of {Granularity}.");
        }
    }

    private static void Fill(double* uniforms, int count, DrawKey key, int year, long firstPath, SamplingDesign design, int dimension)
    {
        bool net = IsNet(design, dimension);
        if (!net)
        {
            FillUniforms(uniforms, count, key, year, firstPath);
        }

        for (int i = 0; i < count && design.HasReplicates();)
        {
            (long replicate, long place) = Math.DivRem(firstPath + i, SamplingDesigns.ReplicatePaths);
            int length = (int)Math.Min(count - i, SamplingDesigns.ReplicatePaths - place);
            if (net)
            {
                new SobolNet(dimension, key, year, replicate).Fill(uniforms + i, length, (uint)place);
            }
            else
            {
                new LatinHypercube(key, year, replicate).Place(uniforms + i, length, (uint)place);
            }

            i += length;
        }
    }

    private static bool IsNet(SamplingDesign design, int dimension) => design == SamplingDesign.Sobol && dimension < SobolNet.Dimensions;

    // The uniform numbers of independent paths. One form per width, chosen once by the processor, with the same bits.
    [SkipLocalsInit]
    private static void FillUniforms(double* destination, int count, DrawKey key, int year, long firstBase)
    {
        ulong* roundKeys = stackalloc ulong[Philox4x32.ScheduleLength];
        Philox4x32.Schedule(roundKeys, key);
        if (Vector512.IsHardwareAccelerated)
        {
            Fill512(destination, count, roundKeys, year, firstBase);
        }
        else
        {
            Fill256(destination, count, roundKeys, year, firstBase);
        }
    }
}
