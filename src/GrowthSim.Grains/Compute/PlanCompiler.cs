using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Grains.Compute;

/// <summary>Turns frozen text into a plan. The same text gives the same plan on every machine.</summary>
internal sealed class PlanCompiler(ModelReadings readings)
{
    public Checked<RunPlan> Compile(FrozenPlan frozen, YieldPoint yieldPoint)
    {
        Checked<ModelDefinition> read = readings.Read(frozen.Text, yieldPoint);
        if (!read.IsValid)
        {
            return new Checked<RunPlan>(read.Errors);
        }

        ModelDefinition model = WithFigures(read.Value, frozen.Figures);
        Checked<Scenario> scenario = ScenarioReader.Read($"{frozen.Scenario}.yaml", frozen.ScenarioYaml, model, yieldPoint);
        if (scenario.IsValid && !frozen.Settings.IsEmpty)
        {
            scenario = ScenarioReader.Set(scenario.Value, model, frozen.Settings, yieldPoint);
        }

        if (!scenario.IsValid)
        {
            return new Checked<RunPlan>(scenario.Errors);
        }

        return RunPlan.Create(model, scenario.Value, frozen.Run, frozen.Text.Revision, yieldPoint);
    }

    /// <summary>Puts recorded figures in place of the model's own of the same variable and year.</summary>
    public static ModelDefinition WithFigures(ModelDefinition model, ImmutableArray<Figure> figures)
    {
        if (figures.IsEmpty)
        {
            return model;
        }

        HashSet<(string, int)> replaced = [.. figures.Select(figure => (figure.Variable, figure.Year))];
        IEnumerable<Observation> recorded = figures.Select(figure =>
            new Observation(figure.Variable, figure.Year, figure.Value, figure.Source, new TextPosition("figures on record", 1, 1)));
        return model with
        {
            Observations = [.. model.Observations.Where(observation => !replaced.Contains((observation.Variable, observation.Year))), .. recorded],
        };
    }
}
