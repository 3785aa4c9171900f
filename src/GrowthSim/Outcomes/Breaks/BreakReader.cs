using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Joint;
using GrowthSim.Outcomes.Estimators;
using GrowthSim.Simulation;
using GrowthSim.Statistics;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Outcomes.Breaks;

/// <summary>Reads what breaks first out of a run's counts of misses.</summary>
/// <remarks>
/// <para>On a path on which misses are put down to m pieces of news, the game "is the whole missed if these alone count?" is 1 for every coalition that has one of the m, and 0 for the others. Its Shapley value (Shapley, 1953) is 1/m for each of them:
/// the first of them in a random order is what turns it, and each is first as often. The value is linear, so that the share in the probability is the mean over the paths.</para>
/// <para>The intervals come from the exact second moment, the mean of 1/m², for as many independent paths as the design's paths count at least: under Latin hypercubes, Sobol nets and antithetic pairs they are too wide rather than too narrow.</para>
/// </remarks>
internal sealed class BreakReader(BlockResult result, Estimator estimator, ProbabilityReader probabilities, double level)
{
    private readonly CompiledKernel _kernel = result.Prepared.Plan.Kernel;

    /// <summary>Returns what is known of some targets together, with what breaks first.</summary>
    /// <param name="joint">0 for all, otherwise the group's number from 1.</param>
    /// <param name="estimate">What is known of them.</param>
    public JointEstimate Of(int joint, JointEstimate estimate)
    {
        if (SetOf(joint, isOpen: false) is not (JointSet set, MissCounts counts))
        {
            return estimate;
        }

        return estimate with
        {
            News = set.Pieces.Length,
            ExpectedMet = ExpectedMet(counts),
            ExpectedWeight = ExpectedWeightOf(set, counts),
            Breaks = Breaks(set, counts),
            NearMisses = NearMisses(set, counts),
            StillPossible = SetOf(joint, isOpen: true) is (JointSet open, MissCounts ofOpen) ? StillPossibleOf(set, open, ofOpen) : null,
        };
    }

    /// <summary>Returns the implications that did not hold on every path.</summary>
    public ImmutableArray<BrokenImplication> BrokenImplications() =>
    [
        .. _kernel.Implications
            .Zip(result.Implications.Broken)
            .Where(stated => stated.Second > 0)
            .Select(stated => new BrokenImplication(NameOf(stated.First.Target), NameOf(stated.First.Implied), PathsOf(stated.Second))),
    ];

    private (JointSet Set, MissCounts Counts)? SetOf(int joint, bool isOpen)
    {
        for (int number = 0; number < _kernel.Sets.Length; number++)
        {
            if (_kernel.Sets[number].Joint == joint && _kernel.Sets[number].IsOpen == isOpen)
            {
                return (_kernel.Sets[number], result.Misses[number]);
            }
        }

        return null;
    }

    private ExpectedNumber ExpectedMet(MissCounts counts)
    {
        double mean = 0;
        double square = 0;
        for (int missing = 0; missing < counts.Pieces; missing++)
        {
            double met = (double)(counts.Pieces - missing) / counts.Pieces;
            mean += counts.Missing[missing] * met;
            square += counts.Missing[missing] * met * met;
        }

        Estimate share = Mean(mean, square, counts.Paths);
        return new ExpectedNumber(counts.Pieces * share.Value, counts.Pieces * share.Lower, counts.Pieces * share.Upper);
    }

    /// <summary>The sum of the pieces' own ends bounds its interval: no deviation of a sum exceeds the sum of the deviations.</summary>
    private ExpectedWeight? ExpectedWeightOf(JointSet set, MissCounts counts)
    {
        if (_kernel.Targets.All(target => target.Target.Weight == 1))
        {
            return null;
        }

        (double value, double lower, double upper, double total) = (0, 0, 0, 0);
        for (int piece = 0; piece < counts.Pieces; piece++)
        {
            double weight = set.Pieces[piece].Targets.Max(target => _kernel.Targets[target].Target.Weight);
            Estimate met = set.Pieces[piece].Targets is [int target] ? probabilities.Of(_kernel.Targets[target].Met) : Frequency(counts.Paths - counts.Missed[piece], counts.Paths);
            value += weight * met.Value;
            lower += weight * met.Lower;
            upper += weight * met.Upper;
            total += weight;
        }

        return new ExpectedWeight(new ExpectedNumber(value, lower, upper), total);
    }

    private StillPossible StillPossibleOf(JointSet whole, JointSet open, MissCounts counts)
    {
        HashSet<int> possible = [.. open.Pieces.SelectMany(piece => piece.Targets)];
        return new StillPossible(
            [.. whole.Pieces.SelectMany(piece => piece.Targets).Where(target => !possible.Contains(target)).Order().Select(NameOf)],
            Frequency(counts.Missing[0], counts.Paths),
            possible.Count)
        {
            Breaks = Breaks(open, counts),
            NearMisses = NearMisses(open, counts),
        };
    }

    private ImmutableArray<TargetBreak>? Breaks(JointSet set, MissCounts counts) => !counts.IsBySize ? null :
    [
        .. set.Pieces
            .Select((piece, place) => new TargetBreak(NameOf(piece.Targets[0]), Share(counts, place), Frequency(counts.Alone[place], counts.Paths))
            {
                With = [.. piece.Targets.Skip(1).Select(NameOf)],
            })
            .OrderByDescending(target => target.Share.Value),
    ];

    private ImmutableArray<NearMiss> NearMisses(JointSet set, MissCounts counts) =>
    [
        .. NearMissReader.Of(counts).Select(near => new NearMiss(
            [.. near.Pieces.Select(piece => NameOf(set.Pieces[piece].Targets[0]))],
            Frequency(near.Paths, counts.Paths))),
    ];

    private Estimate Share(MissCounts counts, int piece)
    {
        double mean = 0;
        double square = 0;
        for (int misses = 1; misses <= counts.Pieces; misses++)
        {
            double share = (double)counts.Blamed(piece, misses) / misses;
            mean += share;
            square += share / misses;
        }

        return Mean(mean, square, counts.Paths);
    }

    private Estimate Frequency(long hits, long paths) => Mean(hits, hits, paths);

    private Estimate Mean(double sum, double squares, long paths)
    {
        if (paths == 0)
        {
            return Estimate.Unknown;
        }

        // Where sums of fractions end above 1 by a rounding.
        MeanInterval interval = MeanInterval.Of(Math.Min(1, sum / paths), Math.Min(1, squares / paths), estimator.IndependentPaths, level);
        return new Estimate(interval.Mean, interval.Lower, interval.Upper);
    }

    private long PathsOf(long counted) => !_kernel.HasWeights ? counted : Math.Max(1, (long)Math.Round((double)counted / result.TimesCounted * estimator.Paths));

    private string NameOf(int target) => _kernel.Targets[target].Target.Id;
}
