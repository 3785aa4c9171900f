using GrowthSim.Compilation;
using GrowthSim.Compilation.Comparisons;
using GrowthSim.Outcomes.Comparisons;
using GrowthSim.Outcomes.Estimators;
using GrowthSim.Simulation;
using GrowthSim.Statistics;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Outcomes;

/// <summary>Reads probabilities and their intervals out of a run's counts, as its sampling design wants it.</summary>
/// <param name="kernel">The kernel, for the number of its conditions.</param>
/// <param name="result">What the paths add up to.</param>
/// <param name="estimator">What the design lets one say.</param>
internal sealed class ProbabilityReader(CompiledKernel kernel, BlockResult result, Estimator estimator)
{
    /// <summary>Gets the number of paths that probabilities come from.</summary>
    public long Paths => estimator.Paths;

    /// <summary>Returns on how many of them a condition held.</summary>
    public long Hits(int condition) => estimator.Hits(Condition(condition));

    /// <summary>Returns the share of paths on which a condition held; NaN without a path.</summary>
    public double Share(int condition) => estimator.Share(Condition(condition));

    /// <summary>Returns the probability of a condition.</summary>
    public Estimate Of(int condition) => estimator.Of(Condition(condition));

    /// <summary>Returns the probability that all targets are met, or those of a group.</summary>
    /// <param name="joint">0 for all, otherwise the group's number from 1.</param>
    public Estimate Joint(int joint) => estimator.Of(Sums(result.Together, joint, kernel.Conditions + joint));

    /// <summary>Returns the probability that at least so many targets are met.</summary>
    public Estimate AtLeast(int count) => estimator.Of(new EventSums(
        result.Ladder.Paths.Skip(count).Sum(),
        result.Ladder.Pairs.Skip(count).Sum(),
        result.Ladder.PairsByBest.Skip(count).Sum(),
        kernel.Conditions + kernel.Groups.Length + 1 + count));

    /// <summary>Returns how many times as many independent paths would estimate a condition as well; null where the design has no replicates, or they show no spread.</summary>
    public double? VarianceReduction(int condition) => estimator.VarianceReduction(Condition(condition));

    /// <summary>Returns by how much the probability of an event differs from that under another scenario.</summary>
    /// <param name="paired">The event under both.</param>
    /// <param name="now">Its probability under the run's scenario.</param>
    public DifferenceOutcome Difference(PairedEvent paired, double now)
    {
        if (Paths == 0)
        {
            return DifferenceOutcome.Unknown;
        }

        (EventSums gained, EventSums lost) = (Condition(paired.Gained), Condition(paired.Lost));
        (double gain, double loss) = (estimator.Share(gained), estimator.Share(lost));
        PairedDifference difference = estimator.Difference(gained, lost, Condition(paired.Changed));
        double before = now - (gain - loss);
        double apart = (now * (1 - now)) + (before * (1 - before));
        double together = gain + loss - ((gain - loss) * (gain - loss));
        return new DifferenceOutcome(difference.Value, difference.Lower, difference.Upper, gain, loss, Paths, difference.PValue, gain + loss > 0 ? apart / together : double.NaN) { Other = Of(paired.Other) };
    }

    private EventSums Condition(int condition) => Sums(result.Conditions, condition, condition);

    private static EventSums Sums(EventCounts counts, int place, int number) => new(counts.Hits[place], counts.PairHits[place], counts.PairsTouched[place], number);
}
