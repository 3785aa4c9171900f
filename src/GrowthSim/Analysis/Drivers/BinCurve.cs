using MathNet.Numerics.Distributions;

namespace GrowthSim.Analysis.Drivers;

/// <summary>
/// The probability of a target as a function of the standard normal score z of a parameter, from the share of hits in each bin: within a bin Φ(α + β·z), with β the slope of the shares' own normal scores through the bins next to it, and α such that
/// the mean over the bin is its share.
/// </summary>
internal sealed class BinCurve
{
    /// <summary>After so many steps α is found to all digits that matter.</summary>
    private const int Steps = 4;

    /// <summary>What stands for a density that vanishes: there the share of a bin says nothing of the curve.</summary>
    private const double MinDensity = 1e-12;

    /// <summary>By how much the slope in an outermost bin, which has no end, may be another than in the bins beside it: one standard deviation of it, of 1.</summary>
    private const double SlopeDoubt = 0.05;

    private readonly long[] _paths;
    private readonly long[] _hits;
    private readonly ScoreCells _cells;
    private readonly double[] _scores;
    private readonly double[] _middles;

    /// <summary>Takes the counts.</summary>
    /// <param name="paths">The paths of each bin; 1 at least.</param>
    /// <param name="hits">Those on which the target is met.</param>
    /// <param name="cells">The bins, under the standard normal distribution.</param>
    public BinCurve(long[] paths, long[] hits, ScoreCells cells)
    {
        (_paths, _hits, _cells) = (paths, hits, cells);
        _scores = [.. hits.Zip(paths, (hit, of) => Normal.InvCDF(0, 1, (hit + 0.5) / (of + 1)))];
        _middles = [.. Enumerable.Range(0, paths.Length).Select(bin => cells.Means.AsSpan(bin * ScoreCells.PerBin, ScoreCells.PerBin).ToArray().Average())];
    }

    /// <summary>Returns by how much the probability changes with the distribution of the score, and the standard deviation of that.</summary>
    /// <param name="after">The bins under the changed distribution.</param>
    /// <remarks>
    /// Bins are strata of known probability, so that the error is that of the shares in them alone: the variance is Σ g²p(1 − p)/n, with g how the difference moves with each share. The slope in the two outermost bins may be another than
    /// beside them: a twentieth of what the curve adds there is a further standard deviation. A bend within them is not seen.
    /// </remarks>
    public (double Difference, double Error) Under(ScoreCells after)
    {
        int bins = _paths.Length;
        double[] moves = new double[bins];
        (double difference, double beyond) = (0, 0);
        for (int bin = 0; bin < bins; bin++)
        {
            (int low, int high) = (Math.Max(0, bin - 1), Math.Min(bins - 1, bin + 1));
            double gap = _middles[high] - _middles[low];
            double slope = (_scores[high] - _scores[low]) / gap;
            (double level, double density, double centre) = Level(bin, slope);
            (double moved, double byLevel, double bySlope) = Moved(bin, level, slope, after);
            double weight = after.BinWeights[bin];
            double within = moved - (weight * Normal.CDF(0, 1, _scores[bin]));
            difference += ((weight - (1.0 / bins)) * _hits[bin] / _paths[bin]) + within;
            moves[bin] += (byLevel / density) - (1.0 / bins);
            double turned = (bySlope - (centre * byLevel)) / gap;
            moves[high] += turned / Normal.PDF(0, 1, _scores[high]);
            moves[low] -= turned / Normal.PDF(0, 1, _scores[low]);
            beyond += bin == 0 || bin == bins - 1 ? Math.Abs(within) : 0;
        }

        double variance = SlopeDoubt * SlopeDoubt * beyond * beyond;
        for (int bin = 0; bin < bins; bin++)
        {
            // A share of none or all is not known to be 0 or 1.
            double share = (_hits[bin] + 0.5) / (_paths[bin] + 1);
            variance += moves[bin] * moves[bin] * share * (1 - share) / _paths[bin];
        }

        return (difference, Math.Sqrt(variance));
    }

    /// <summary>Returns α of a bin, the mean density there, and about which score the curve turns with β where the share stays.</summary>
    private (double Level, double Density, double Centre) Level(int bin, double slope)
    {
        ReadOnlySpan<double> scores = _cells.Means.AsSpan(bin * ScoreCells.PerBin, ScoreCells.PerBin);
        double share = Normal.CDF(0, 1, _scores[bin]);
        double level = _scores[bin] - (slope * _middles[bin]);
        (double density, double centre) = (0, 0);
        for (int step = 0; step <= Steps; step++)
        {
            (double mean, density, double weighted) = (0, 0, 0);
            foreach (double score in scores)
            {
                double at = Normal.PDF(0, 1, level + (slope * score));
                mean += Normal.CDF(0, 1, level + (slope * score)) / scores.Length;
                density += at / scores.Length;
                weighted += at * score / scores.Length;
            }

            centre = density > MinDensity ? weighted / density : _middles[bin];
            density = Math.Max(density, MinDensity);
            level -= step < Steps ? (mean - share) / density : 0;
        }

        return (level, density, centre);
    }

    /// <summary>Returns the probability of a hit in a bin under the changed distribution, and how it moves with α and with β.</summary>
    private static (double Moved, double ByLevel, double BySlope) Moved(int bin, double level, double slope, ScoreCells after)
    {
        (double moved, double byLevel, double bySlope) = (0, 0, 0);
        for (int cell = bin * ScoreCells.PerBin; cell < (bin + 1) * ScoreCells.PerBin; cell++)
        {
            double at = level + (slope * after.Means[cell]);
            double density = after.Weights[cell] * Normal.PDF(0, 1, at);
            moved += after.Weights[cell] * Normal.CDF(0, 1, at);
            byLevel += density;
            bySlope += density * after.Means[cell];
        }

        return (moved, byLevel, bySlope);
    }
}
