using GrowthSim.Statistics;

namespace GrowthSim.Outcomes.Estimators;

/// <summary>Antithetic pairs, which do at worst as well as half as many independent paths.</summary>
/// <remarks>The width comes from whole pairs. A path that stands alone, because its partner failed or the run ends with it, moves the estimate and the interval with it: leaving it out would favour the paths
/// whose mirror image does not fail.</remarks>
internal sealed class PairedEstimator(long paths, long pairs, double level) : Estimator
{
    /// <summary>The number of paths whose verdict differs below which their spread tells little.</summary>
    private const long Few = 25;

    public override long Paths => paths;

    public override double IndependentPaths => paths / 2.0;

    /// <summary>The spread of the pairs' own differences, each from −2 to 2 paths of 2.</summary>
    public override PairedDifference Difference(EventSums gained, EventSums lost, EventSums changed)
    {
        long differ = changed.PairHits + changed.PairsTouched;
        if (pairs < 2 || differ < Few)
        {
            // Half as many independent paths at worst.
            return PairedDifference.Of((gained.Hits + 1) / 2, (lost.Hits + 1) / 2, Math.Max(1, paths / 2), level) with { Value = Share(gained) - Share(lost) };
        }

        long sum = gained.PairHits + gained.PairsTouched - lost.PairHits - lost.PairsTouched;
        double squares = (2.0 * Squares(gained)) + (2.0 * Squares(lost)) - Squares(changed);
        double variance = (squares - ((double)sum * sum / pairs)) / (pairs - 1);
        return PairedDifference.Of(Share(gained) - Share(lost), Math.Sqrt(variance / pairs) / 2, pairs - 1, level);
    }

    private static long Squares(EventSums happened) => (3 * happened.PairHits) + happened.PairsTouched;

    private protected override Estimate Estimated(EventSums happened)
    {
        double share = Share(happened);
        BinomialInterval interval = PairedInterval.Of(happened.PairHits + happened.PairsTouched, happened.PairHits, pairs, level);
        double whole = pairs == 0 ? share : (happened.PairHits + happened.PairsTouched) / (2.0 * pairs);
        return new Estimate(share, Math.Clamp(interval.Lower + share - whole, 0, share), Math.Clamp(interval.Upper + share - whole, share, 1));
    }
}
