using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Analysis.Drivers;

/// <summary>Reads from what <see cref="BinTable"/> counted what targets would do under changed assumptions, without a further path: P = Σ w·p over the bins of a parameter, w the probability of a bin under the changed assumption.</summary>
/// <remarks>
/// Within a bin the normal score of the probability is taken to be a straight line through those of the bins next to it, since the changed distribution lies otherwise in it. Bins are strata of known probability, so that the error of the
/// difference is that of the shares in them alone: √Σ c²p(1 − p)/n, with c what each share counts in the difference. What the straight line adds in the two outermost bins, which have no end, is counted as error besides.
/// </remarks>
public static class AssumptionReader
{
    /// <summary>The weight of a bin, as a multiple of what it was, beyond which a change is not told: too few paths would carry it.</summary>
    private const double MaxWeight = 4;

    /// <summary>Reads a table of a run that is not conditioned on figures: given figures the bins have other probabilities.</summary>
    /// <param name="table">What was counted.</param>
    /// <param name="level">The confidence level of the intervals; between 0 and 1, both excluded.</param>
    /// <returns>The scored targets, in the order of the plan.</returns>
    public static ImmutableArray<TargetAssumptions> Read(BinTable table, double level)
    {
        ArgumentNullException.ThrowIfNull(table);
        double quantile = Normal.InvCDF(0, 1, (1 + level) / 2);
        List<(int Target, ParameterAssumptions Parameter)> found = [];
        int first = 0;
        foreach (ImmutableArray<int> pair in table.Structure.Pairs)
        {
            BinnedFactor factor = table.Structure.Factors[pair[0]];
            ReadOnlySpan<long> counts = table.Bins.Slice(first, factor.Bins * BinTable.PerBin);
            first += counts.Length;
            if (factor.Low is not null && Changes(factor.Bins, counts, quantile) is { IsEmpty: false } changes)
            {
                found.Add((pair[1], new ParameterAssumptions(factor.Name, changes)));
            }
        }

        ILookup<int, ParameterAssumptions> byTarget = found.ToLookup(entry => entry.Target, entry => entry.Parameter);
        return [.. table.Structure.Targets.Select((id, target) => new TargetAssumptions(
            id,
            [.. byTarget[target].OrderByDescending(parameter => parameter.Greatest).ThenBy(parameter => parameter.Parameter, StringComparer.Ordinal)]))];
    }

    /// <summary>Returns the changes of a pair; none where a bin has no path.</summary>
    private static ImmutableArray<ChangedAssumption> Changes(int bins, ReadOnlySpan<long> counts, double quantile)
    {
        long[] paths = counts[..bins].ToArray();
        long[] hits = counts.Slice(bins, bins).ToArray();
        double[] edges = [double.NegativeInfinity, .. Enumerable.Range(1, bins - 1).Select(bin => Normal.InvCDF(0, 1, (double)bin / bins)), double.PositiveInfinity];
        return paths.Contains(0) ? [] : [.. AssumptionChange.All.Select(change => Changed(change, paths, hits, edges, quantile)).OfType<ChangedAssumption>()];
    }

    private static ChangedAssumption? Changed(AssumptionChange change, long[] paths, long[] hits, double[] edges, double quantile)
    {
        int bins = paths.Length;
        double[] weights = Weights(edges, change.Shift, change.Scale);
        if (weights.Max() * bins > MaxWeight)
        {
            return null;
        }

        (double[] before, double[] after) = (Means(edges, 0, 1), Means(edges, change.Shift, change.Scale));
        double[] counts = Coefficients(weights, before, after);
        double[] scores = [.. hits.Zip(paths, (hit, of) => Normal.InvCDF(0, 1, (hit + 0.5) / (of + 1)))];
        (double difference, double variance, double beyond) = (0, 0, 0);
        for (int bin = 0; bin < bins; bin++)
        {
            // A share of none or all is not known to be 0 or 1.
            double share = (hits[bin] + 1.0) / (paths[bin] + 2);
            double moved = scores[bin] + (Slope(scores, before, bin) * (after[bin] - before[bin]));
            double within = weights[bin] * (Normal.CDF(0, 1, moved) - Normal.CDF(0, 1, scores[bin]));
            difference += ((weights[bin] - (1.0 / bins)) * hits[bin] / paths[bin]) + within;
            variance += counts[bin] * counts[bin] * share * (1 - share) / paths[bin];
            beyond += bin == 0 || bin == bins - 1 ? Math.Abs(within) : 0;
        }

        double error = (quantile * Math.Sqrt(variance)) + beyond;
        return new ChangedAssumption(change, difference, difference - error, difference + error, paths.Sum() / (bins * weights.Sum(weight => weight * weight)));
    }

    /// <summary>Returns what the share of each bin counts in the difference: its weight less what that was, and what it says of the slope in the bins beside it.</summary>
    private static double[] Coefficients(double[] weights, double[] before, double[] after)
    {
        int bins = weights.Length;
        double[] counts = [.. weights.Select(weight => weight - (1.0 / bins))];
        for (int bin = 0; bin < bins; bin++)
        {
            (int low, int high) = (Math.Max(0, bin - 1), Math.Min(bins - 1, bin + 1));
            double moved = weights[bin] * (after[bin] - before[bin]) / (before[high] - before[low]);
            counts[high] += moved;
            counts[low] -= moved;
        }

        return counts;
    }

    /// <summary>Returns how the scores rise with the mean of the bins beside one.</summary>
    private static double Slope(double[] scores, double[] means, int bin)
    {
        (int low, int high) = (Math.Max(0, bin - 1), Math.Min(scores.Length - 1, bin + 1));
        return (scores[high] - scores[low]) / (means[high] - means[low]);
    }

    /// <summary>Returns the probability of each bin.</summary>
    private static double[] Weights(double[] edges, double shift, double scale) =>
        [.. Enumerable.Range(0, edges.Length - 1).Select(bin => Normal.CDF(shift, scale, edges[bin + 1]) - Normal.CDF(shift, scale, edges[bin]))];

    /// <summary>Returns the mean of the score in each bin.</summary>
    private static double[] Means(double[] edges, double shift, double scale)
    {
        double[] weights = Weights(edges, shift, scale);
        double Density(double edge) => double.IsInfinity(edge) ? 0 : scale * scale * Normal.PDF(shift, scale, edge);
        return [.. weights.Select((weight, bin) => shift + ((Density(edges[bin]) - Density(edges[bin + 1])) / weight))];
    }
}
