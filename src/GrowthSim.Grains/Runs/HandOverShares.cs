using GrowthSim.Grains.Parts;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Grains.Runs;

/// <summary>Splits what a run says by the sectors and indicators of its model.</summary>
internal static class HandOverShares
{
    public static List<(PartKey Part, KeptProjection Projection, KeptProbabilities Probabilities)> Of(
        string run, ModelDefinition model, RunOutcome outcome, DateTimeOffset at)
    {
        Dictionary<string, PartKey> owners = model.Variables
            .Where(variable => variable.Sector is not null || variable.Kind == VariableKind.Indicator)
            .ToDictionary(variable => variable.Name, variable => OwnerOf(model.Id, variable));
        ILookup<PartKey, Projection> series = outcome.Projections.Where(projection => owners.ContainsKey(projection.Variable))
            .ToLookup(projection => owners[projection.Variable]);
        ILookup<PartKey, string> targets = model.Targets
            .SelectMany(target => TargetUse.Variables(target.Measure).Where(owners.ContainsKey).Select(name => (Part: owners[name], target.Id)))
            .ToLookup(use => use.Part, use => use.Id);
        return [.. owners.Values.Distinct().Select(part => (
            part,
            new KeptProjection(run, outcome.Scenario, at, outcome.Paths, outcome.AsOf, [.. series[part]]),
            new KeptProbabilities(run, outcome.Scenario, at, outcome.Level, outcome.AsOf, [.. outcome.Targets.Where(target => targets[part].Contains(target.Id))])))];
    }

    private static PartKey OwnerOf(string model, Variable variable) => variable.Sector is string sector
        ? new PartKey(PartKind.Sector, $"{model}/{sector}")
        : new PartKey(PartKind.Indicator, $"{model}/{variable.Name}");
}
