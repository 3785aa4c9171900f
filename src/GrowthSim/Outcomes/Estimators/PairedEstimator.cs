using GrowthSim.Statistics;

namespace GrowthSim.Outcomes.Estimators;

/// <summary>Antithetic pairs, which do at worst as well as half as many independent paths.</summary>
/// <remarks>The width comes from whole pairs. A path that stands alone, because its partner failed or the run ends with it, moves the estimate and the interval with it: leaving it out would favour the paths
/// whose mirror image does not fail.</remarks>
internal sealed class PairedEstimator(long paths, long pairs, double level) : Estimator
{
    public override long Paths => paths;

    public override double IndependentPaths => paths / 2.0;

    private protected override Estimate Estimated(EventSums happened)
    {
        double share = Share(happened);
        BinomialInterval interval = PairedInterval.Of(happened.PairHits + happened.PairsTouched, happened.PairHits, pairs, level);
        double whole = pairs == 0 ? share : (happened.PairHits + happened.PairsTouched) / (2.0 * pairs);
        return new Estimate(share, Math.Clamp(interval.Lower + share - whole, 0, share), Math.Clamp(interval.Upper + share - whole, share, 1));
    }
}
