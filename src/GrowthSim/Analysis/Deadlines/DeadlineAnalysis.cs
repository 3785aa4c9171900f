using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis.Deadlines;

/// <summary>Says when targets are met: one run with further targets, and one for each lever on common random numbers.</summary>
/// <param name="model">The model, without the scenario.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="revision">The model's revision.</param>
/// <param name="settings">The seed, the design and the view.</param>
public sealed class DeadlineAnalysis(ModelDefinition model, Scenario scenario, string revision, RunSettings settings)
{
    private readonly DeadlineTargets _targets = new(model, scenario, revision);

    /// <summary>Analyses.</summary>
    /// <param name="only">The identifiers of the targets; empty for all scored ones.</param>
    /// <param name="levers">The names of levers, each with a greatest setting; none for none.</param>
    /// <param name="paths">The number of paths of each run.</param>
    /// <param name="threads">The number of threads; it changes no number.</param>
    /// <param name="level">The confidence level of all intervals; between 0 and 1, both excluded.</param>
    /// <param name="progress">Takes the number of runs that are done; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ModelException">The model cannot be compiled under the scenario.</exception>
    public DeadlineOutcome Analyse(ImmutableArray<string> only, ImmutableArray<string> levers, long paths, int threads, double level, Action<int>? progress, CancellationToken cancellationToken)
    {
        Target[] wanted = [.. model.Targets.Where(target => target.IsScored && (only.IsEmpty || only.Contains(target.Id)))];
        (Target Target, int Due)[] dated = [.. wanted.Select(target => (target, _targets.Due(target))).Where(entry => entry.Item2 is not null).Select(entry => (entry.target, entry.Item2!.Value))];
        int done = 0;
        RunOutcome Run(RunPlan plan)
        {
            RunOutcome outcome = RunOutcome.From(LocalRunner.Run(plan, paths, threads, cancellationToken), level, partial: false);
            progress?.Invoke(++done);
            return outcome;
        }

        RunSettings alone = settings with { TargetsOnly = true, Tables = [], Rare = false };
        RunOutcome run = Run(RunPlan.Create(_targets.With(dated), scenario, alone, revision, YieldPoint.Of(cancellationToken)).OrThrow());
        ImmutableArray<string> compared = [.. wanted.Select(target => target.Id)];
        return new DeadlineOutcome(
            run,
            [.. dated.Select(entry => Read(run, entry.Target.Id, entry.Due))],
            [.. compared.Except(dated.Select(entry => entry.Target.Id))],
            [.. levers.SelectMany(lever => Moves(lever, compared, alone, Run, YieldPoint.Of(cancellationToken)))]);
    }

    private TargetDeadline Read(RunOutcome run, string target, int due)
    {
        double before = 0;
        ImmutableArray<DeadlineYear>.Builder years = ImmutableArray.CreateBuilder<DeadlineYear>();
        foreach (int year in _targets.Years)
        {
            Estimate by = run.Target(DeadlineTargets.By(target, year)).Probability;
            years.Add(new DeadlineYear(year, by, by.Value - before, run.Target(DeadlineTargets.In(target, year)).Probability));
            before = by.Value;
        }

        return new TargetDeadline(run.Target(target), due, years.ToImmutable(), run.Target(DeadlineTargets.Kept(target)).Probability);
    }

    private IEnumerable<LeverDeadline> Moves(string lever, ImmutableArray<string> targets, RunSettings alone, Func<RunPlan, RunOutcome> run, YieldPoint yieldPoint)
    {
        double most = model.Variables.Single(variable => variable.Name == lever).Maximum!.Value;
        int[] years = [.. _targets.Years];
        ImmutableArray<Scenario> variants = [.. years.Select(year =>
            ScenarioReader.Set(scenario, model, [(lever, string.Create(CultureInfo.InvariantCulture, $"{{{year}: {most:R}}}"))], yieldPoint).OrThrow() with { Id = string.Create(CultureInfo.InvariantCulture, $"{scenario.Id}+{lever}@{year}") })];
        RunOutcome outcome = run(RunPlan.Create(model, scenario, alone with { ComparedTargets = targets }, revision, variants, yieldPoint).OrThrow());
        foreach (string target in targets.Where(target => outcome.Comparisons[0].Targets.Any(entry => entry.Id == target)))
        {
            yield return new LeverDeadline(target, lever, most, [.. years.Zip(outcome.Comparisons, (year, comparison) => (year, comparison.Targets.Single(entry => entry.Id == target).Difference))]);
        }
    }
}
