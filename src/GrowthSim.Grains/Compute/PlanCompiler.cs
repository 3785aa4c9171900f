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

    /// <summary>Puts recorded figures beside the model's own, and in place of those that they replace.</summary>
    public static ModelDefinition WithFigures(ModelDefinition model, ImmutableArray<Figure> figures)
    {
        if (figures.IsEmpty)
        {
            return model;
        }

        ILookup<(string, int), Figure> replacing = figures.ToLookup(figure => (figure.Variable, figure.Year));
        IEnumerable<Observation> recorded = figures.Select(figure =>
            new Observation(figure.Variable, figure.Year, figure.Value, figure.Source, new TextPosition("figures on record", 1, 1))
            {
                Error = figure.StandardDeviation,
                Published = figure.Published,
            });
        return model with
        {
            Observations = [.. model.Observations.Where(observation => !replacing[(observation.Variable, observation.Year)].Any(figure => figure.StandsInPlaceOf(observation.Variable, observation.Year, observation.Published))), .. recorded],
        };
    }
}
