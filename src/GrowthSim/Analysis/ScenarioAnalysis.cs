using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Analysis;

/// <summary>An analysis that is made of runs of one model under one scenario.</summary>
/// <param name="model">The model, without the scenario.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="revision">The model's revision.</param>
public abstract class ScenarioAnalysis(ModelDefinition model, Scenario scenario, string revision)
{
    /// <summary>Gets the other scenarios that the question is about; none for most.</summary>
    protected virtual ImmutableArray<Scenario> Others => [];

    /// <summary>Compiles the plan of a run.</summary>
    /// <exception cref="ModelException">The model cannot be compiled under the scenario.</exception>
    internal RunPlan Plan(AnalysisRun run, YieldPoint yieldPoint)
    {
        ImmutableArray<Scenario> against =
        [
            .. run.Against.Select(settings => Under(settings, yieldPoint) with { Id = string.Join('+', settings.Select(setting => $"{setting.Name}={setting.Equation}").Prepend(scenario.Id)) }),
            .. run.IsAgainstOthers ? Others : [],
        ];
        return RunPlan.Create(model, Under(run.Replaced, yieldPoint), run.Settings, revision, against, yieldPoint).OrThrow();
    }

    private Scenario Under(ImmutableArray<(string Name, string Equation)> settings, YieldPoint yieldPoint) =>
        settings.IsEmpty ? scenario : ScenarioReader.Set(scenario, model, settings, yieldPoint).OrThrow();
}
