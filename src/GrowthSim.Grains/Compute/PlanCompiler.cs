using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Grains.Compute;

/// <summary>Turns frozen text into a plan. The same text gives the same plan on every machine.</summary>
internal sealed class PlanCompiler(ModelReadings readings)
{
    /// <summary>Reads the model of a plan with its figures, and its scenario.</summary>
    /// <exception cref="ModelException">They have errors.</exception>
    public (ModelDefinition Model, Scenario Scenario) Read(FrozenPlan frozen, YieldPoint yieldPoint)
    {
        ModelDefinition model = WithFigures(readings.Read(frozen.Text, yieldPoint).OrThrow(), frozen.Figures);
        return (model, Read(model, frozen.Scenario, frozen.ScenarioYaml, frozen.Settings, yieldPoint).OrThrow());
    }

    public Checked<RunPlan> Compile(FrozenPlan frozen, YieldPoint yieldPoint)
    {
        Checked<ModelDefinition> read = readings.Read(frozen.Text, yieldPoint);
        if (!read.IsValid)
        {
            return new Checked<RunPlan>(read.Errors);
        }

        ModelDefinition model = WithFigures(read.Value, frozen.Figures);
        Checked<Scenario> scenario = Read(model, frozen.Scenario, frozen.ScenarioYaml, frozen.Settings, yieldPoint);
        Checked<Scenario>[] against = [.. Others(model, frozen, yieldPoint)];
        return against.Prepend(scenario).FirstOrDefault(read => !read.IsValid) is Checked<Scenario> wrong
            ? new Checked<RunPlan>(wrong.Errors)
            : RunPlan.Create(model, scenario.Value!, frozen.Run, frozen.Text.Revision, [.. against.Select(other => other.Value!)], yieldPoint);
    }

    /// <summary>Reads the other scenarios of a plan.</summary>
    public static IEnumerable<Checked<Scenario>> Others(ModelDefinition model, FrozenPlan frozen, YieldPoint yieldPoint) =>
        (frozen.Against.IsDefault ? [] : frozen.Against).Select(other => Named(Read(model, other.Scenario, other.Yaml, other.Settings, yieldPoint), other.Settings));

    private static Checked<Scenario> Read(ModelDefinition model, string id, string yaml, ImmutableArray<(string Name, string Equation)> settings, YieldPoint yieldPoint)
    {
        Checked<Scenario> scenario = ScenarioReader.Read($"{id}.yaml", yaml, model, yieldPoint);
        return scenario.IsValid && !settings.IsEmpty ? ScenarioReader.Set(scenario.Value, model, settings, yieldPoint) : scenario;
    }

    /// <summary>Names a scenario with what was replaced in it.</summary>
    private static Checked<Scenario> Named(Checked<Scenario> scenario, ImmutableArray<(string Name, string Equation)> settings) => scenario.IsValid && !settings.IsEmpty
        ? new Checked<Scenario>(scenario.Value with { Id = new ComparedScenario(scenario.Value.Id, settings).Name })
        : scenario;

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
