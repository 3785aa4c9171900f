using System.Collections.Immutable;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Analysis.Seeking;

/// <summary>Tries settings of a scenario for one target: as many as are compared in one run, on common random numbers.</summary>
/// <remarks>Where figures on record give the settings' paths different weights, which cannot be paired, each has a run of its own.</remarks>
/// <param name="settings">What runs have in common: seed, design, view.</param>
/// <param name="target">The target's identifier.</param>
/// <param name="run">Makes a run, and returns what it says.</param>
internal sealed class SettingTrials(RunSettings settings, string target, Func<AnalysisRun, Task<RunOutcome>> run)
{
    /// <summary>The most settings that one run is compared with.</summary>
    public const int MaxAtOnce = 32;

    /// <summary>Gets whether verdicts were compared path by path so far.</summary>
    public bool IsPaired { get; private set; } = true;

    /// <summary>Returns the run of a setting, compared with others path by path.</summary>
    /// <param name="settings">What runs have in common.</param>
    /// <param name="target">The target's identifier.</param>
    /// <param name="tried">The setting, and the others.</param>
    public static AnalysisRun Together(RunSettings settings, string target, IEnumerable<ImmutableArray<(string Name, string Equation)>> tried) =>
        new(Alone(settings) with { ComparedTargets = [target] }) { Replaced = tried.First(), Against = [.. tried.Skip(1)] };

    /// <summary>Makes the run of a setting by itself.</summary>
    public Task<RunOutcome> Run(ImmutableArray<(string Name, string Equation)> setting) => run(new AnalysisRun(Alone(settings)) { Replaced = setting });

    /// <summary>Returns the target's probability under each of some settings, and the share of paths that meet it under the first and not under that one: NaN where paths were not paired.</summary>
    /// <param name="tried">The settings, one at least.</param>
    public async Task<ImmutableArray<(Estimate Probability, double Lost)>> Of(IReadOnlyList<ImmutableArray<(string Name, string Equation)>> tried)
    {
        ImmutableArray<(Estimate, double)>.Builder points = ImmutableArray.CreateBuilder<(Estimate, double)>();
        foreach (ImmutableArray<(string, string)>[] others in tried.Skip(1).DefaultIfEmpty().Chunk(MaxAtOnce))
        {
            ImmutableArray<(Estimate, double)> portion = await Portion([tried[0], .. others.Where(other => !other.IsDefault)]);
            points.AddRange(points.Count == 0 ? portion : portion[1..]);
        }

        return points.ToImmutable();
    }

    private async Task<ImmutableArray<(Estimate Probability, double Lost)>> Portion(ImmutableArray<ImmutableArray<(string Name, string Equation)>> tried)
    {
        try
        {
            RunOutcome outcome = await run(Together(settings, target, tried));
            return [(outcome.Target(target).Probability, 0), .. outcome.Comparisons.Select(Other)];
        }
        catch (ModelException refused) when (ScenarioComparison.ArePairless(refused.Errors))
        {
            IsPaired = false;
            ImmutableArray<(Estimate, double)>.Builder points = ImmutableArray.CreateBuilder<(Estimate, double)>();
            foreach (ImmutableArray<(string, string)> its in tried)
            {
                points.Add(((await Run(its)).Target(target).Probability, double.NaN));
            }

            return points.ToImmutable();
        }
    }

    private static RunSettings Alone(RunSettings settings) => settings with { TargetsOnly = true, Tables = [], Rare = false };

    /// <summary>What the run of the first setting gains over another is what that other loses.</summary>
    private static (Estimate, double) Other(ComparisonOutcome comparison) => (comparison.Targets[0].Difference.Other, comparison.Targets[0].Difference.Gained);
}
