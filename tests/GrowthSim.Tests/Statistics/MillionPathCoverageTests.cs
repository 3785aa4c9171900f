using System.Runtime.Intrinsics;
using GrowthSim.Randomness;
using GrowthSim.Statistics;

namespace GrowthSim.Tests.Statistics;

/// <summary>Coverage at a million paths: the draws are counted as a run counts them, replicate by replicate, without a model around them.</summary>
[Trait("Length", "Long")]
public sealed unsafe class MillionPathCoverageTests
{
    private const int Size = SamplingDesigns.ReplicatePaths;
    private const int Replicates = 1_000_000 / Size;

    /// <summary>A standard error of √(0.95·0.05/500) = 1 %.</summary>
    private const int Runs = 500;

    [Theory]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void Interval_of_one_draw_covers(SamplingDesign design) => AssertCovers(design, (x, _) => Vector256.LessThan(x, Vector256.Create(0.3)), 0.3);

    [Theory]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void Interval_of_two_draws_covers(SamplingDesign design) => AssertCovers(design, (x, y) => Vector256.LessThan(x * y, Vector256.Create(0.1)), 0.1 * (1 - Math.Log(0.1)));

    private static void AssertCovers(SamplingDesign design, Func<Vector256<double>, Vector256<double>, Vector256<double>> hit, double probability)
    {
        int covered = 0;
        Parallel.For(0, Runs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, run =>
        {
            ReplicateSums sums = Count(design, hit, ((ulong)Runs * TestPlan.Seed) + (ulong)run);
            BinomialInterval interval = ReplicateInterval.Of(sums, 0.95);
            if (interval.Lower <= probability && probability <= interval.Upper)
            {
                Interlocked.Increment(ref covered);
            }
        });
        double error = Math.Sqrt(0.95 * 0.05 / Runs);
        Assert.InRange((double)covered / Runs, 0.95 - (4 * error), 0.95 + (4 * error));
    }

    private static ReplicateSums Count(SamplingDesign design, Func<Vector256<double>, Vector256<double>, Vector256<double>> hit, ulong seed)
    {
        double* x = stackalloc double[2 * Size];
        double* y = x + Size;
        (DrawKey first, DrawKey second) = (DrawKey.Of(seed, "x"), DrawKey.Of(seed, "y"));
        (long hits, long squares) = (0, 0);
        for (long replicate = 0; replicate < Replicates; replicate++)
        {
            DrawSource.Uniforms(x, Size, first, 0, replicate * Size, design, 0);
            DrawSource.Uniforms(y, Size, second, 0, replicate * Size, design, 1);
            int count = 0;
            for (int i = 0; i < Size; i += 4)
            {
                count += System.Numerics.BitOperations.PopCount(hit(Vector256.Load(x + i), Vector256.Load(y + i)).ExtractMostSignificantBits());
            }

            hits += count;
            squares += count * count;
        }

        return EqualReplicates.Sums(Replicates, Size, hits, squares);
    }
}
