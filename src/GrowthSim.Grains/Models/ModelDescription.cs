using System.Collections.Immutable;
using GrowthSim.Grains.Parts;
using GrowthSim.Language;

namespace GrowthSim.Grains.Models;

/// <summary>Tells clients and parts what a model holds.</summary>
internal static class ModelDescription
{
    public static ModelCatalogue Catalogue(ModelDefinition model, ModelText text, ImmutableArray<CatalogueEntry> scenarios) => new()
    {
        Model = model.Id,
        Title = model.Title,
        Revision = text.Revision,
        BaseYear = model.BaseYear,
        LastYear = model.LastYear,
        Sectors = [.. model.Sectors.Select(sector => new CatalogueEntry(sector.Id, sector.Title, ""))],
        Indicators = [.. model.Variables.Where(variable => variable.Kind == VariableKind.Indicator)
            .Select(variable => new CatalogueEntry(variable.Name, variable.Title, variable.Unit))],
        Targets = [.. model.Targets.Select(target => new CatalogueTarget(
            target.Id, target.Title, target.Clause, target.Group, target.Quote, target.MeasureText, target.Unit, target.IsScored))],
        Scenarios = scenarios,
    };

    /// <summary>Returns the scenarios that came with the model; one whose text has errors is listed under its identifier.</summary>
    public static ImmutableArray<CatalogueEntry> Scenarios(ModelDefinition model, ModelText text, YieldPoint yieldPoint) =>
    [
        .. text.Scenarios.Select(scenario => new CatalogueEntry(
            scenario.Key,
            ScenarioReader.Read($"{scenario.Key}.yaml", scenario.Value, model, yieldPoint).Value?.Title ?? new LocalizedText(scenario.Key, scenario.Key),
            "")),
    ];

    /// <summary>Returns what the model says of a part; null where it has no such part.</summary>
    public static PartDescription? Part(ModelDefinition model, PartKey part, ModelRevision revision)
    {
        ImmutableArray<Variable> own = [.. model.Variables.Where(variable => part.Kind == PartKind.Sector
            ? variable.Sector == part.Name
            : variable.Kind == VariableKind.Indicator && variable.Name == part.Name)];
        if (own.IsEmpty && !(part.Kind == PartKind.Sector && model.Sectors.Any(sector => sector.Id == part.Name)))
        {
            return null;
        }

        HashSet<string> names = [.. own.Select(variable => variable.Name)];
        return new PartDescription
        {
            Assumptions = [.. own.Select(variable => new Assumption(
                variable.Name, variable.Title, variable.Kind, variable.Text, variable.Unit, Citation(model, variable.Source), variable.Note ?? ""))],
            Figures = [.. model.Observations.Where(observation => names.Contains(observation.Variable)).Select(observation => new Figure(
                observation.Variable, observation.Year, observation.Value, Citation(model, observation.Source), $"revision {revision.Revision}", revision.At)
            {
                StandardDeviation = observation.Error,
                Published = observation.Published,
            })],
            Yearly = [.. own.Where(variable => variable.IsYearly).Select(variable => variable.Name)],
            BaseYear = model.BaseYear,
            LastYear = model.LastYear,
        };
    }

    /// <summary>Returns every part that may keep figures.</summary>
    public static List<PartKey> Parts(ModelDefinition model) =>
    [
        .. model.Sectors.Select(sector => new PartKey(PartKind.Sector, $"{model.Id}/{sector.Id}")),
        .. model.Variables.Where(variable => variable.Kind == VariableKind.Indicator).Select(variable => new PartKey(PartKind.Indicator, $"{model.Id}/{variable.Name}")),
    ];

    private static string Citation(ModelDefinition model, string? source) => source is null ? "" : model.Sources.GetValueOrDefault(source, source);
}
