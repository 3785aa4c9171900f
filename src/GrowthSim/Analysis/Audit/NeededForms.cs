using System.Collections.Immutable;
using GrowthSim.Analysis.Review;
using GrowthSim.Analysis.Scoring;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis.Audit;

/// <summary>What targets need a year, from the base year or from the figures that are known on.</summary>
internal sealed class NeededForms
{
    private readonly ModelDefinition _model;
    private readonly int _lastYear;
    private readonly ImmutableArray<Observation> _figures;
    private readonly Dictionary<string, MeasurePath> _forms;
    private readonly Lazy<ImmutableArray<(Variable Variable, int Year, double Value)>> _series;

    /// <summary>Reads how measures hang on variables.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="revision">The model's revision.</param>
    /// <param name="asOf">From when is looked; null for the base year, without figures.</param>
    public NeededForms(ModelDefinition model, Scenario scenario, string revision, AsOf? asOf)
    {
        _model = model;
        _lastYear = Math.Max(model.BaseYear, asOf?.LastWholeYear ?? model.BaseYear);
        _figures = asOf is AsOf time ? [.. model.Observations.KnownAt(time)] : [];
        KnownFrom known = new(model, scenario, revision);
        HashSet<string> yearly = [.. model.Variables.Where(variable => variable.IsYearly).Select(variable => variable.Name)];
        MeasurePathReader reader = new(expression => known.Value(expression, _figures), yearly.Contains);
        _forms = model.Targets
            .Where(target => target.IsScored)
            .Select(target => (target.Id, Form: reader.Read(target.Measure!)))
            .Where(entry => entry.Form is not null)
            .ToDictionary(entry => entry.Id, entry => entry.Form!, StringComparer.Ordinal);
        _series = new(() => known.Series(_figures));
    }

    /// <summary>Gets that the variables are reported that targets need, and no others.</summary>
    public ReportedVariables Reporting => new(_forms.Values.Select(form => form.Variable));

    /// <summary>Returns what a target needs a year; null where that cannot be read off.</summary>
    /// <param name="target">The target.</param>
    /// <param name="result">The run.</param>
    /// <param name="run">What it says.</param>
    public NeededChange? Needed(Target target, BlockResult result, RunOutcome run)
    {
        if (!_forms.TryGetValue(target.Id, out MeasurePath? form) || result.TimesCounted == 0 || run.Target(target.Id).State != TargetState.Open)
        {
            return null;
        }

        ImmutableArray<PlanOutput> outputs = result.Prepared.Plan.Kernel.Outputs;
        double? Median(string variable, int year) => Enumerable.Range(0, outputs.Length).Where(output => outputs[output].IsSeries && outputs[output].Variable!.Name == variable && outputs[output].Year == year).Select(output => (double?)new ForecastDistribution(result, output).Quantile(0.5)).FirstOrDefault();
        KnownPast past = new(_series.Value, [.. _figures.Where(figure => figure.IsOfYear)], Median, _model.BaseYear, _lastYear);
        return new NeededReader(past).Of(target, form, _model.Variables.Single(variable => variable.Name == form.Variable), run.Target(target.Id));
    }
}
