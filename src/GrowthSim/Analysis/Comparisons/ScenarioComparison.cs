using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Analysis.Comparisons;

/// <summary>Scenarios of a model side by side on common random numbers: the same luck for all, so that a difference is told from far fewer paths than two probabilities are.</summary>
public sealed record ScenarioComparison
{
    /// <summary>The entry of the error of a plan whose scenario cannot be compared path by path.</summary>
    private const string Against = "against";

    /// <summary>Gets the scenarios, each with its run.</summary>
    public required ImmutableArray<ComparedRun> Runs { get; init; }

    /// <summary>Gets whether verdicts were compared path by path; else, where figures on record give the paths of the scenarios different weights, probabilities were by sets of paths that share their random numbers.</summary>
    public required bool IsPaired { get; init; }

    /// <summary>Gets the targets that a scenario at least can ask, in the order of the model.</summary>
    public required ImmutableArray<ComparedTarget> Targets { get; init; }

    /// <summary>Gets all scored targets met together.</summary>
    public required ComparedEvent All { get; init; }

    /// <summary>Gets the targets of each group met together.</summary>
    public required ImmutableSortedDictionary<string, ComparedEvent> Groups { get; init; }

    /// <summary>Gets the differences of series from the first scenario; none by sets.</summary>
    public required ImmutableArray<ComparedSeries> Series { get; init; }

    /// <summary>Gets the confidence level of all intervals.</summary>
    public double Level => Runs[0].Outcome.Level;

    /// <summary>Gets whether a run was stopped before its last path.</summary>
    public bool Partial => Runs.Any(run => run.Outcome.Partial);

    /// <summary>Returns whether errors of a plan say that its scenarios cannot be compared path by path, since figures on record give them other weights, and nothing else.</summary>
    /// <param name="errors">The errors.</param>
    public static bool ArePairless(ImmutableArray<ModelError> errors) => !errors.IsDefaultOrEmpty && errors.All(error => error.Entry == Against);

    /// <summary>Compares runs, each of which was compared with all before it, path by path.</summary>
    /// <param name="runs">The runs; two at least.</param>
    /// <exception cref="ArgumentException">A run was not compared so.</exception>
    public static ScenarioComparison Of(ImmutableArray<ComparedRun> runs)
    {
        if (runs.Length < 2 || runs.Select((run, place) => run.Outcome.Comparisons.Length >= place).Contains(false))
        {
            throw new ArgumentException("Each run has to be compared with all before it, and there are two at least.", nameof(runs));
        }

        return Create(
            runs,
            isPaired: true,
            (first, second, target) => runs[second].Outcome.Comparisons[first].Targets.FirstOrDefault(entry => entry.Id == target)?.Difference,
            (first, second) => runs[second].Outcome.Comparisons[first].All,
            (first, second, group) => runs[second].Outcome.Comparisons[first].Groups.GetValueOrDefault(group)) with
        {
            Series = [.. Enumerable.Range(1, runs.Length - 1).SelectMany(second => runs[second].Outcome.Comparisons[0].Projections.Select(series => new ComparedSeries(second, series)))],
        };
    }

    /// <summary>Compares runs by the sets of paths that share their random numbers: each target, and not several together.</summary>
    /// <param name="runs">The runs; two at least.</param>
    /// <param name="sets">What each has counted.</param>
    /// <param name="scored">The targets that each has counted, in the order of its table.</param>
    public static ScenarioComparison OfSets(ImmutableArray<ComparedRun> runs, ImmutableArray<ReplicateTable> sets, ImmutableArray<ImmutableArray<string>> scored) => Create(
        runs,
        isPaired: false,
        (first, second, target) =>
        {
            (int here, int there) = (scored[first].IndexOf(target), scored[second].IndexOf(target));
            return here < 0 || there < 0 ? null : SetDifference.Of(sets[first], here, sets[second], there, runs[first].Outcome, runs[second].Outcome, target);
        },
        (_, _) => null,
        (_, _, _) => null);

    private static ScenarioComparison Create(
        ImmutableArray<ComparedRun> runs, bool isPaired, Func<int, int, string, DifferenceOutcome?> target, Func<int, int, DifferenceOutcome?> all, Func<int, int, string, DifferenceOutcome?> group)
    {
        double level = runs[0].Outcome.Level;
        ComparedEvent Event(Func<RunOutcome, Estimate> probability, Func<int, int, DifferenceOutcome?> difference) => PairStatistics.Of(
            [.. runs.Select(run => probability(run.Outcome))],
            [.. from first in Enumerable.Range(0, runs.Length)
                from second in Enumerable.Range(first + 1, runs.Length - first - 1)
                let between = difference(first, second)
                where between is not null
                select (first, second, between)],
            level);
        ImmutableArray<TargetOutcome> targets = runs[0].Outcome.Targets;
        return new ScenarioComparison
        {
            Runs = runs,
            IsPaired = isPaired,
            Targets = [.. targets
                .Where(entry => runs.Any(run => run.Outcome.Target(entry.Id).State != TargetState.NotEvaluable))
                .Select(entry => new ComparedTarget(entry, Event(run => run.Target(entry.Id).Probability, (first, second) => target(first, second, entry.Id))))],
            All = Event(run => run.Joint.All.Probability, all),
            Groups = runs[0].Outcome.Joint.Groups.Keys.Where(name => runs.All(run => run.Outcome.Joint.Groups.ContainsKey(name)))
                .ToImmutableSortedDictionary(name => name, name => Event(run => run.Joint.Groups[name].Probability, (first, second) => group(first, second, name)), StringComparer.Ordinal),
            Series = [],
        };
    }
}
