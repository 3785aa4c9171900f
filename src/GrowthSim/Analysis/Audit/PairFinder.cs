using System.Collections.Immutable;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Analysis.Audit;

/// <summary>Finds the pairs of targets in a run that pull against each other, or that are news of the same.</summary>
/// <remarks>
/// With verdicts X and Y of n independent paths, c = p(both) − p(X) p(Y). If they are independent n φ² is χ² with one degree of freedom, φ² = c² / (p(X) q(X) p(Y) q(Y)) (Pearson, 1900); Holm's method (1979) makes the level that of all pairs together.
/// The interval of c is that of the delta method: its variance is (E[(X − p(X))² (Y − p(Y))²] − c²) / n (Bishop, Fienberg and Holland, Discrete Multivariate Analysis, 1975, section 14.6). A pair of which fewer than five paths
/// would meet both were it independent, or miss both, or one of them, is not tested (Cochran, 1954).
/// </remarks>
/// <param name="table">On how many paths each two are met.</param>
/// <param name="effective">The number of independent paths that the run is worth: its own, or the effective ones where paths have weights.</param>
/// <param name="level">The confidence level.</param>
internal sealed class PairFinder(PairTable table, double effective, double level)
{
    /// <summary>The fewest paths that are expected in each of the four cells.</summary>
    private const double MinExpected = 5;

    /// <summary>How often the commoner of twins is met where the rarer is.</summary>
    private const double MinShare = 0.95;

    /// <summary>How far from 0 the correlation of twins is: a target that is met anyway is no twin.</summary>
    private const double MinPhi = 0.3;

    private readonly double _z = Normal.InvCDF(0, 1, (1 + level) / 2);

    /// <summary>Returns all pairs that can be tested.</summary>
    /// <param name="targets">The targets, by their place in the run.</param>
    public ImmutableArray<TargetPair> All(IReadOnlyList<string> targets)
    {
        List<TargetPair> pairs = [];
        for (int first = 0; first < targets.Count; first++)
        {
            for (int second = first + 1; second < targets.Count; second++)
            {
                if (Of(first, second, targets) is TargetPair pair)
                {
                    pairs.Add(pair);
                }
            }
        }

        return Adjusted(pairs);
    }

    /// <summary>Returns the pairs that are met together less often than independent ones, the strongest first.</summary>
    /// <param name="pairs">All pairs.</param>
    public ImmutableArray<TargetPair> Pulls(ImmutableArray<TargetPair> pairs) =>
        [.. pairs.Where(pair => pair.AdjustedPValue < 1 - level && pair.Difference + pair.Error < 0).OrderBy(pair => pair.Phi)];

    /// <summary>Returns the pairs of which the commoner is nearly always met where the rarer is, the strongest first.</summary>
    /// <param name="pairs">All pairs.</param>
    public ImmutableArray<TargetPair> Twins(ImmutableArray<TargetPair> pairs) =>
        [.. pairs.Where(pair => pair.AdjustedPValue < 1 - level && pair.Difference - pair.Error > 0 && pair.Share >= MinShare && pair.Phi >= MinPhi).OrderByDescending(pair => pair.Phi)];

    private TargetPair? Of(int first, int second, IReadOnlyList<string> targets)
    {
        double all = table.Paths;
        (double p, double q, double both) = (table.Both(first, first) / all, table.Both(second, second) / all, table.Both(first, second) / all);
        if (!(effective * Math.Min(p, 1 - p) * Math.Min(q, 1 - q) >= MinExpected))
        {
            return null;
        }

        double difference = both - (p * q);
        double Cell(double share, double x, double y) => Math.Max(0, share) * (x - p) * (x - p) * (y - q) * (y - q);
        double fourth = Cell(both, 1, 1) + Cell(p - both, 1, 0) + Cell(q - both, 0, 1) + Cell(1 - p - q + both, 0, 0);
        double phi = difference / Math.Sqrt(p * (1 - p) * q * (1 - q));
        BinomialInterval interval = BinomialInterval.Of((long)Math.Round(both * effective), (long)Math.Round(effective), level);
        return new TargetPair
        {
            First = targets[first],
            Second = targets[second],
            FirstProbability = p,
            SecondProbability = q,
            Joint = new Estimate(both, Math.Min(both, interval.Lower), Math.Max(both, interval.Upper)),
            Difference = difference,
            Error = _z * Math.Sqrt(Math.Max(0, fourth - (difference * difference)) / effective),
            Phi = phi,
            AdjustedPValue = 2 * NormalDistributionFunction.Of(-Math.Abs(phi) * Math.Sqrt(effective)),
        };
    }

    private static ImmutableArray<TargetPair> Adjusted(List<TargetPair> pairs)
    {
        double[] adjusted = Holm.Adjusted([.. pairs.Select(pair => pair.AdjustedPValue)]);
        return [.. pairs.Zip(adjusted, (pair, value) => pair with { AdjustedPValue = value }).OrderBy(pair => pair.AdjustedPValue)];
    }
}
