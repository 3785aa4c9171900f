using System.Collections.Immutable;
using GrowthSim.Compilation.Factors;
using GrowthSim.Outcomes;
using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Analysis.Drivers;

/// <summary>Reads what drives each target from what <see cref="BinTable"/> counted.</summary>
internal sealed class DriverReader
{
    private const int Eighths = 8;

    private readonly BinTable _table;
    private readonly double _level;
    private readonly double _effective;

    /// <summary>Prepares to read.</summary>
    /// <param name="table">What was counted.</param>
    /// <param name="level">The confidence level of the intervals.</param>
    public DriverReader(BinTable table, double level)
    {
        (_table, _level) = (table, level);
        _effective = table.Squares == 0 ? 1 : (double)table.Paths / table.Squares;
    }

    /// <summary>Returns what drives each target.</summary>
    public DriverAnalysis Read()
    {
        ILookup<int, FactorEffect> effects = Effects().ToLookup(entry => entry.Target, entry => entry.Effect);
        return new DriverAnalysis(_table.Paths * _effective, [.. _table.Structure.Targets.Select((id, target) => new TargetDrivers(
            id,
            Share(_table.Target(target)[0], _table.Paths),
            [.. effects[target].OrderByDescending(Rank).ThenBy(effect => effect.Factor, StringComparer.Ordinal)]))]);
    }

    private static double Rank(FactorEffect effect) => effect.Hit.IsKnown ? effect.Hit.Value : effect.Measure.IsKnown ? effect.Measure.Value : 0;

    private IEnumerable<(int Target, FactorEffect Effect)> Effects()
    {
        int first = 0;
        foreach (ImmutableArray<int> pair in _table.Structure.Pairs)
        {
            BinnedFactor factor = _table.Structure.Factors[pair[0]];
            int length = factor.Bins * BinTable.PerBin;
            yield return (pair[1], Effect(factor, Bins(_table.Bins.Slice(first, length), factor.Bins)));
            first += length;
        }
    }

    /// <summary>Returns by bin its paths, their hits, the sum of their ranks and that of the squares.</summary>
    private static long[][] Bins(ReadOnlySpan<long> counts, int bins)
    {
        long[][] byBin = new long[bins][];
        for (int bin = 0; bin < bins; bin++)
        {
            byBin[bin] = [counts[bin], counts[bins + bin], counts[(2 * bins) + bin], counts[(3 * bins) + bin]];
        }

        return byBin;
    }

    private FactorEffect Effect(BinnedFactor factor, long[][] bins)
    {
        const double Greatest = FactorBins.Ranks - 1;
        long paths = bins.Sum(bin => bin[0]);
        double all = (double)bins.Sum(bin => bin[1]) / paths;
        double[] distances = [.. bins.Where(bin => bin[0] > 0).Select(bin => Math.Abs(((double)bin[1] / bin[0]) - all))];
        return new FactorEffect
        {
            Factor = factor.Name,
            Hit = Index([.. bins.Select(bin => ((double)bin[0], (double)bin[1], (double)bin[1]))]),
            Measure = Index([.. bins.Select(bin => ((double)bin[0], bin[2] / Greatest, bin[3] / (Greatest * Greatest)))]),
            Low = Share(bins[0][1], bins[0][0]),
            High = Share(bins[^1][1], bins[^1][0]),
            Eighths = [.. bins.Chunk(bins.Length / Eighths).Select(eighth => Share(eighth.Sum(bin => bin[1]), eighth.Sum(bin => bin[0])))],
            LowValue = factor.Low,
            HighValue = factor.High,
            Delta = bins.Where(bin => bin[0] > 0).Zip(distances, (bin, distance) => bin[0] * distance).Sum() / paths,
            GreatestDistance = distances.DefaultIfEmpty(double.NaN).Max(),
        };
    }

    private Estimate Index((double, double, double)[] bins)
    {
        VarianceShare share = VarianceShare.Of(bins, _effective, _level);
        return new Estimate(share.Value, share.Lower, share.Upper);
    }

    private Estimate Share(long hits, long paths)
    {
        if (paths == 0)
        {
            return Estimate.Unknown;
        }

        double share = (double)hits / paths;
        BinomialInterval interval = _effective == 1
            ? BinomialInterval.Of(hits, paths, _level)
            : BinomialInterval.Score(share, paths * _effective, Normal.InvCDF(0, 1, (1 + _level) / 2));
        return new Estimate(share, interval.Lower, interval.Upper);
    }
}
