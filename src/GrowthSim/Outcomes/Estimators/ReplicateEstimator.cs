using GrowthSim.Statistics;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Outcomes.Estimators;

/// <summary>Independent replicates of dependent paths: their spread is the error.</summary>
/// <remarks>
/// Whole replicates alone count, once there are two. The paths after the last of them are no random sample of its strata: they would move the estimate by far more than
/// the spread between the replicates, and nothing would tell how far. They are fewer than a replicate has.
/// </remarks>
internal sealed class ReplicateEstimator(ReplicateCounts replicates, long valid, double independent, double level) : Estimator
{
    private readonly bool _byReplicates = replicates.Replicates > 1;

    public override long Paths => _byReplicates ? replicates.Paths : valid;

    public override double IndependentPaths => independent;

    public override long Hits(EventSums happened) => _byReplicates ? replicates.HitsOf(happened.Number) : happened.Hits;

    public override double? VarianceReduction(EventSums happened)
    {
        double alike = _byReplicates ? replicates.Of(happened.Number).IndependentPaths : double.NaN;
        return double.IsNaN(alike) ? null : alike / Paths;
    }

    public override PairedDifference Difference(EventSums gained, EventSums lost, EventSums changed) => _byReplicates
        ? replicates.Of(gained.Number).Less(replicates.Of(lost.Number), replicates.Of(changed.Number), independent, level)
        : PairedDifference.Of(gained.Hits, lost.Hits, Math.Max(1, Paths), level);

    private protected override Estimate Estimated(EventSums happened)
    {
        BinomialInterval interval = _byReplicates
            ? ReplicateInterval.Of(replicates.Of(happened.Number), level)
            : ReplicateInterval.Dependent(happened.Hits, Paths, level);
        double share = Share(happened);
        return new Estimate(share, Math.Clamp(interval.Lower, 0, share), Math.Clamp(interval.Upper, share, 1));
    }
}
