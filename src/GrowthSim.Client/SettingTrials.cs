using System.Collections.Immutable;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Client;

/// <summary>Tries settings of a scenario for one target: as many as a run may be compared with in one run, on common random numbers.</summary>
/// <remarks>Where figures on record give the settings' paths different weights, which cannot be paired, each has a run of its own.</remarks>
/// <param name="scenario">The scenario's identifier.</param>
/// <param name="order">What runs have in common: paths, seed, design, view, level, and what is replaced in the scenario.</param>
/// <param name="target">The target's identifier.</param>
/// <param name="run">Makes a run to an order, and returns what it says.</param>
internal sealed class SettingTrials(string scenario, RunOrder order, string target, Func<RunOrder, Task<RunOutcome>> run)
{
    /// <summary>Gets whether verdicts were compared path by path so far.</summary>
    public bool IsPaired { get; private set; } = true;

    /// <summary>Returns the order of a run with settings besides those that all runs have.</summary>
    public RunOrder Order(ImmutableArray<(string Name, string Equation)> settings) => order with { Settings = With(settings), TargetsOnly = true };

    /// <summary>Returns the target's probability under each of some settings, and the share of paths that meet it under the first and not under that one: NaN where paths were not paired.</summary>
    /// <param name="settings">The settings, one at least.</param>
    public async Task<ImmutableArray<(Estimate Probability, double Lost)>> Of(IReadOnlyList<ImmutableArray<(string Name, string Equation)>> settings)
    {
        ImmutableArray<(Estimate, double)>.Builder tried = ImmutableArray.CreateBuilder<(Estimate, double)>();
        foreach (ImmutableArray<(string, string)>[] others in settings.Skip(1).DefaultIfEmpty().Chunk(RunOrder.MaxAgainstOfTargets))
        {
            ImmutableArray<(Estimate, double)> portion = await Together([settings[0], .. others.Where(other => !other.IsDefault)]).ConfigureAwait(false);
            tried.AddRange(tried.Count == 0 ? portion : portion[1..]);
        }

        return tried.ToImmutable();
    }

    private async Task<ImmutableArray<(Estimate Probability, double Lost)>> Together(ImmutableArray<ImmutableArray<(string Name, string Equation)>> settings)
    {
        try
        {
            RunOutcome outcome = await run(Order(settings[0]) with
            {
                Against = [.. settings.Skip(1).Select(other => new ComparedScenario(scenario, With(other)))],
                ComparedTargets = [target],
            }).ConfigureAwait(false);
            return [(outcome.Target(target).Probability, 0), .. outcome.Comparisons.Select(Other)];
        }
        catch (ModelException refused) when (ScenarioComparison.ArePairless(refused.Errors))
        {
            IsPaired = false;
            ImmutableArray<(Estimate, double)>.Builder tried = ImmutableArray.CreateBuilder<(Estimate, double)>();
            foreach (ImmutableArray<(string, string)> its in settings)
            {
                tried.Add(((await run(Order(its)).ConfigureAwait(false)).Target(target).Probability, double.NaN));
            }

            return tried.ToImmutable();
        }
    }

    /// <summary>What the run of the first setting gains over another is what that other loses.</summary>
    private static (Estimate, double) Other(ComparisonOutcome comparison) => (comparison.Targets[0].Difference.Other, comparison.Targets[0].Difference.Gained);

    private ImmutableArray<(string Name, string Equation)> With(ImmutableArray<(string Name, string Equation)> settings) =>
        [.. (order.Settings.IsDefault ? [] : order.Settings).ExceptBy(settings.Select(setting => setting.Name), setting => setting.Name), .. settings];
}
