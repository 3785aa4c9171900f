using System.Collections.Concurrent;
using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Grains.Compute;
using GrowthSim.Language;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Simulation;

namespace GrowthSim.Server.Dashboard.WhatIf;

/// <summary>Between which values what is assumed may be set: the bounds of a lever; of an uncertain parameter the middle 99 % of its values in the model, without figures.</summary>
internal sealed class ParameterRanges(ComputePool pool)
{
    private const int Paths = 4_096;

    /// <summary>The share of paths below the range, and above it.</summary>
    private const double Outside = 0.005;

    private const int MaxKept = 8;

    private readonly ConcurrentDictionary<string, Task<ImmutableDictionary<string, ValueRange>>> _read = new(StringComparer.Ordinal);

    /// <summary>Returns the ranges of all parameters and levers that have one, by name.</summary>
    public Task<ImmutableDictionary<string, ValueRange>> Of(PageModel model)
    {
        string key = $"{model.Id} {model.Catalogue.Revision}";
        if (_read.Count > MaxKept)
        {
            _read.Clear();
        }

        return _read.GetOrAdd(key, _ => pool.Run(key, thread => Read(model, thread), CancellationToken.None));
    }

    private static ImmutableDictionary<string, ValueRange> Read(PageModel model, ComputeThread thread)
    {
        ModelDefinition definition = model.Definition;
        IEnumerable<KeyValuePair<string, ValueRange>> levers = definition.Variables
            .Where(variable => variable is { Kind: VariableKind.Lever, Minimum: not null, Maximum: not null } && variable.Minimum < variable.Maximum)
            .Select(lever => KeyValuePair.Create(lever.Name, new ValueRange(lever.Minimum!.Value, lever.Maximum!.Value, double.NaN)));
        ImmutableArray<string> parameters = [.. definition.Variables.Where(variable => variable.Kind is VariableKind.Parameter or VariableKind.SectorConstant).Select(variable => variable.Name)];
        Scenario asItStands = new() { Id = PageModels.DefaultScenario, Model = definition.Id, Title = definition.Title };
        Checked<RunPlan> plan = RunPlan.Create(definition, asItStands, new RunSettings { TargetsOnly = true }, model.Catalogue.Revision, thread);
        if (parameters.IsEmpty || !plan.IsValid)
        {
            return levers.ToImmutableDictionary();
        }

        SampleTable table = new PathSamples(plan.Value, parameters).Read(0, Paths);
        return levers.Concat(parameters.Select(name => (Name: name, Range: Middle(table[name].ToArray()))).Where(entry => entry.Range is not null).Select(entry => KeyValuePair.Create(entry.Name, entry.Range!)))
            .ToImmutableDictionary();
    }

    private static ValueRange? Middle(double[] values)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        int edge = (int)(Outside * sorted.Length);
        return sorted.Length == 0 || sorted[edge] >= sorted[^(edge + 1)] ? null : new ValueRange(sorted[edge], sorted[^(edge + 1)], sorted[sorted.Length / 2]);
    }
}
