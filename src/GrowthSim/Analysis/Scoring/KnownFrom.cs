using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Analysis.Scoring;

/// <summary>What figures tell for sure: values that are the same on every path once figures stand in place of their variables.</summary>
internal sealed class KnownFrom
{
    private readonly ModelDefinition _model;
    private readonly Scenario _scenario;
    private readonly string _revision;

    /// <summary>Prepares to ask.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="revision">The model's revision.</param>
    public KnownFrom(ModelDefinition model, Scenario scenario, string revision) => (_model, _scenario, _revision) = (model, scenario, revision);

    /// <summary>Returns the targets that figures settle, and how.</summary>
    /// <param name="figures">The figures.</param>
    public ImmutableDictionary<string, bool> Targets(ImmutableArray<Observation> figures) =>
        Kernel(_model, figures, targetsOnly: true) is not CompiledKernel kernel
            ? ImmutableDictionary<string, bool>.Empty
            : kernel.Targets
                .Where(entry => kernel.Fixed[entry.Output] is double measure && double.IsFinite(measure))
                .ToImmutableDictionary(entry => entry.Target.Id, entry => IsMet(entry.Target, kernel.Fixed[entry.Output]!.Value));

    /// <summary>Returns the figures that were known, and after them every variable that is then known as it last was: all stays as it is.</summary>
    /// <param name="before">The figures that were known, one for each variable and year.</param>
    /// <param name="asOf">When.</param>
    public ImmutableArray<Observation> AsNow(ImmutableArray<Observation> before, AsOf asOf)
    {
        ImmutableArray<Observation>.Builder all = before.ToBuilder();
        foreach (var known in Series(before).GroupBy(value => value.Variable).Where(known => known.All(value => value.Year != _model.LastYear)))
        {
            if (known.Where(value => value.Year <= asOf.Year).MaxBy(value => value.Year) is { Variable: Variable variable } latest)
            {
                all.AddRange(Enumerable.Range(latest.Year + 1, _model.LastYear - latest.Year).Select(later => new Observation(variable.Name, later, latest.Value, "", variable.At)));
            }
        }

        return all.ToImmutable();
    }

    /// <summary>Returns the values of yearly variables that figures tell, with those that the model itself is sure of; year by year, in the order of the model.</summary>
    /// <param name="figures">The figures.</param>
    public ImmutableArray<(Variable Variable, int Year, double Value)> Series(ImmutableArray<Observation> figures)
    {
        ModelDefinition reporting = _model with { Variables = [.. _model.Variables.Select(variable => variable with { IsReported = variable.IsYearly })] };
        return Kernel(reporting, figures, targetsOnly: false) is not CompiledKernel kernel ? [] :
        [
            .. Enumerable.Range(0, kernel.Outputs.Length)
                .Where(output => kernel.Outputs[output].IsSeries && kernel.Fixed[output] is double value && double.IsFinite(value))
                .Select(output => (kernel.Outputs[output].Variable!, kernel.Outputs[output].Year, kernel.Fixed[output]!.Value)),
        ];
    }

    /// <summary>Returns what an expression of a target's measure comes to by figures; null where that differs by path.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="figures">The figures.</param>
    public double? Value(Expression expression, ImmutableArray<Observation> figures)
    {
        Target asked = new() { Id = "asked", Title = _model.Title, Measure = expression, At = expression.At };
        return Kernel(_model with { Targets = [asked] }, figures, targetsOnly: true)?.Fixed is [.., double value] && double.IsFinite(value) ? value : null;
    }

    private CompiledKernel? Kernel(ModelDefinition model, ImmutableArray<Observation> figures, bool targetsOnly)
    {
        RunSettings settings = new() { AsOf = model.LastYear, AsOfMode = AsOfMode.Substitute, TargetsOnly = targetsOnly };
        return RunPlan.Create(model with { Observations = [.. figures.Select(figure => figure with { Published = null })] }, _scenario, settings, _revision).Value?.Kernel;
    }

    private static bool IsMet(Target target, double measure)
    {
        ExpressionGraph graph = new();
        return graph.IsConstant(TargetConditions.Of(target, graph.Constant(measure), graph).Met, out double met) && met != 0;
    }
}
