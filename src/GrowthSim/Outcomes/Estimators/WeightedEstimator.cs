using GrowthSim.Simulation;
using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Outcomes.Estimators;

/// <summary>Paths with weights: the ratio of the weights of hits to those of all, whose error is the spread between tiles of paths, each of which estimates by itself.</summary>
/// <remarks>
/// Wilson's interval for the number of independent paths whose share would vary as much (<see cref="ReplicateSums.IndependentPaths"/>; Cochran, 1977, for the variance of a ratio), with Student's quantile. Where no path or every path hits
/// there is no spread: then as many independent paths count as the weights alone say (Kish, 1965), and the interval is that of Clopper and Pearson.
/// Below <see cref="FigureWarnings.MinEffective"/> effective paths the spread is not trusted to be small either: no more independent paths count than are effective.
/// </remarks>
/// <param name="result">What the paths add up to.</param>
/// <param name="pathsOfOne">How many paths of the sampling design count as one independent path at most.</param>
/// <param name="level">The confidence level.</param>
internal sealed class WeightedEstimator(BlockResult result, double pathsOfOne, double level) : Estimator
{
    public override long Paths => result.TimesCounted == 0 ? 0 : result.Paths - result.FailedPaths;

    public override double IndependentPaths => result.Weights.Effective / pathsOfOne;

    /// <summary>The paths of equal weight that would have as great a share of hits, to the nearest whole one.</summary>
    public override long Hits(EventSums happened) => (long)Math.Round(ShareOf(happened) * Paths);

    public override double Share(EventSums happened) => Paths == 0 ? double.NaN : ShareOf(happened);

    private protected override Estimate Estimated(EventSums happened)
    {
        double share = ShareOf(happened);
        ReplicateSums replicates = result.Replicates.Of(happened.Number);
        long counted = Math.Max(1, (long)IndependentPaths);
        double independent = counted < FigureWarnings.MinEffective ? Math.Min(counted, replicates.IndependentPaths) : replicates.IndependentPaths;
        bool isCertain = happened.Hits == 0 || happened.Hits == result.TimesCounted;
        BinomialInterval interval = isCertain ? BinomialInterval.ClopperPearson(happened.Hits == 0 ? 0 : counted, counted, level)
            : BinomialInterval.Score(share, double.IsNaN(independent) ? counted : independent, StudentT.InvCDF(0, 1, Math.Max(1, replicates.Replicates - 1), (1 + level) / 2));
        return new Estimate(share, Math.Clamp(interval.Lower, 0, share), Math.Clamp(interval.Upper, share, 1));
    }

    public override PairedDifference Difference(EventSums gained, EventSums lost, EventSums changed) =>
        result.Replicates.Of(gained.Number).Less(result.Replicates.Of(lost.Number), result.Replicates.Of(changed.Number), IndependentPaths, level);

    private double ShareOf(EventSums happened) => (double)happened.Hits / result.TimesCounted;
}
