using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Factors;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;
using GrowthSim.Language.Messages;
using GrowthSim.Randomness;

namespace GrowthSim.Analysis.Drivers;

/// <summary>Which factors are drawn again by themselves for which targets, and in which runs: a few factors share a run, on one graph with what they do not move.</summary>
public sealed class TotalPlan
{
    /// <summary>The most factors that are drawn again in one run; fewer in a large model.</summary>
    public const int FactorsOfRun = 16;

    /// <summary>The most factors that are drawn again: beyond, those behind the fewest targets are left out.</summary>
    public const int MaxFactors = 256;

    /// <summary>The most runs.</summary>
    private const int MaxRuns = 64;

    private TotalPlan(RunSettings settings, ImmutableArray<string> targets, FactorsBehind behind)
    {
        int together = Math.Clamp((PlanLimits.Operations / 2 / Math.Max(1, behind.Nodes)) - 1, 1, FactorsOfRun);
        (Targets, Behind) = (targets, behind.ByTarget);
        int most = Math.Min(MaxFactors, MaxRuns * together);
        LeftOut = Math.Max(0, behind.All.Length - most);

        // No other design has further numbers to draw again from.
        RunSettings plain = settings with { Design = SamplingDesign.Plain, TargetsOnly = true, Rare = false, Tables = [], ComparedTargets = targets };
        Runs = [.. behind.All.Take(most).Chunk(together).Select(factors => plain with { DrawnAgain = [.. factors] })];
    }

    /// <summary>Gets the identifiers of the targets that can be asked.</summary>
    public ImmutableArray<string> Targets { get; }

    /// <summary>Gets the settings of the runs.</summary>
    public ImmutableArray<RunSettings> Runs { get; }

    /// <summary>Gets the number of factors behind the targets that are not drawn again.</summary>
    public int LeftOut { get; }

    /// <summary>Gets by target the factors that its measure is a function of.</summary>
    internal ImmutableDictionary<string, ImmutableHashSet<string>> Behind { get; }

    /// <summary>Returns whether factors can be drawn again: not where figures on record weigh the paths.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="settings">The view.</param>
    public static bool CanBe(ModelDefinition model, Scenario scenario, RunSettings settings)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(settings);
        Evidence evidence = EvidenceOf(scenario, settings);
        return !evidence.Conditions || !evidence.Of(model).Any();
    }

    private static Evidence EvidenceOf(Scenario scenario, RunSettings settings) => new(settings.AsOf ?? scenario.AsOf, settings.AsOfMode ?? scenario.AsOfMode);

    /// <summary>Finds the factors behind targets.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="settings">The seed and the view; the design is plain whatever they say.</param>
    /// <param name="only">The identifiers of the targets; empty for all scored ones.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <exception cref="ModelException">The model cannot be compiled under the scenario, or figures on record weigh its paths.</exception>
    public static TotalPlan Of(ModelDefinition model, Scenario scenario, RunSettings settings, ImmutableArray<string> only, YieldPoint yieldPoint)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(settings);
        try
        {
            if (!CanBe(model, scenario, settings))
            {
                throw new ModelException([ModelError.Of(
                    new TextPosition(scenario.Id, 1, 1),
                    "drawn_again",
                    (Message)"Given figures on record no factor can be drawn again by itself: paths would have other weights.",
                    (Message)"Leave as_of out, or write as_of_mode: substitute.")]);
            }

            Evidence evidence = EvidenceOf(scenario, settings);
            FactorsBehind behind = FactorsBehind.Of(model.Under(scenario, yieldPoint).OrThrow(), evidence, only, yieldPoint);
            return new TotalPlan(settings, [.. model.Targets.Where(target => behind.ByTarget.ContainsKey(target.Id)).Select(target => target.Id)], behind);
        }
        catch (PlanTooLargeException large)
        {
            throw new ModelException([large.Error]);
        }
    }
}
