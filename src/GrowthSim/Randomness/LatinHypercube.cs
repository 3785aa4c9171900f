using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Randomness;

/// <summary>The strata that the paths of a replicate take in one draw: a random permutation, computed place by place.</summary>
/// <remarks>
/// A stratum is a path's place in the replicate after five rounds of exclusive or, multiplication and shift in 8 bits, each of which is one to one (Kensler, 2013, does the same); their constants come
/// from Philox by the draw's key, the year and the replicate.
/// </remarks>
internal readonly unsafe struct LatinHypercube
{
    private const int Rounds = 5;
    private const uint Mask = SamplingDesigns.ReplicatePaths - 1;

    // Tells these words from those of the uniform numbers, whose last counter word is 0.
    private const uint Purpose = 1;

    private readonly Constants _constants;

    /// <summary>Prepares the permutation.</summary>
    public LatinHypercube(DrawKey key, int year, long replicate)
    {
        Constants constants = default;
        for (int round = 0; round < Rounds; round++)
        {
            (uint word, _, _, _) = Philox4x32.Words((uint)replicate, (uint)round, unchecked((uint)year), Purpose, (uint)key.Value, (uint)(key.Value >> 32));
            constants[2 * round] = word & Mask;
            constants[(2 * round) + 1] = ((word >> 16) & Mask) | 1;
        }

        _constants = constants;
    }

    /// <summary>Puts uniform numbers into the strata of successive paths: exact, but not closer to 0 and 1 than independent numbers are.</summary>
    /// <param name="uniforms">The numbers.</param>
    /// <param name="count">How many; a multiple of 4.</param>
    /// <param name="first">The place of the first path in the replicate.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Place(double* uniforms, int count, uint first)
    {
        for (int i = 0; i < count; i += 4)
        {
            Vector128<uint> place = Vector128.Create(first + (uint)i) + Vector128.Create(0u, 1, 2, 3);
            for (int round = 0; round < Rounds; round++)
            {
                place = ((place ^ Vector128.Create(_constants[2 * round])) * Vector128.Create(_constants[(2 * round) + 1])) & Vector128.Create(Mask);
                place ^= place >>> 4;
            }

            Vector256<double> stratum = Vector256.Create((double)place[0], place[1], place[2], place[3]);
            Vector256<double> placed = (stratum + Vector256.Load(uniforms + i)) * Vector256.Create(1.0 / SamplingDesigns.ReplicatePaths);
            Vector256.MinNative(Vector256.MaxNative(placed, Vector256.Create(DrawSource.Min)), Vector256.Create(1 - DrawSource.Min)).Store(uniforms + i);
        }
    }

    /// <summary>Puts one uniform number into its stratum: the same bits as in a tile.</summary>
    public double Place(uint path, double uniform)
    {
        double* four = stackalloc double[4] { uniform, uniform, uniform, uniform };
        Place(four, 4, path);
        return four[0];
    }

    [InlineArray(2 * Rounds)]
    private struct Constants
    {
        private uint _first;
    }
}
