using GrowthSim.Statistics;

namespace GrowthSim.Outcomes.Estimators;

/// <summary>Independent paths: Wilson's interval.</summary>
internal sealed class IndependentEstimator(long paths, double level) : Estimator
{
    public override long Paths => paths;

    public override double IndependentPaths => paths;

    public override PairedDifference Difference(EventSums gained, EventSums lost, EventSums changed) => PairedDifference.Of(gained.Hits, lost.Hits, paths, level);

    private protected override Estimate Estimated(EventSums happened)
    {
        double share = Share(happened);
        BinomialInterval interval = BinomialInterval.Of(happened.Hits, paths, level);
        return new Estimate(share, Math.Clamp(interval.Lower, 0, share), Math.Clamp(interval.Upper, share, 1));
    }
}
