using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;
using GrowthSim.Statistics.Scoring;

namespace GrowthSim.Analysis.Scoring;

/// <summary>Makes the forecasts that a model would have made with the figures that were known at a time, and holds them against what is on record since.</summary>
/// <remarks>
/// A view is a run conditioned on the figures that were known then. What it says of a target is scored where the outcome is on record, or where figures settle the measure by themselves; not where the figures of the view settle it
/// already, or the model without any: that is no forecast. The runs compute the targets and the variables that have figures, drivers too, and a path fails by these alone.
/// </remarks>
public sealed class Backtest
{
    private readonly ModelDefinition _model;
    private readonly Scenario _scenario;
    private readonly string _revision;
    private readonly RunSettings _settings;
    private readonly ReportedVariables _reported;
    private readonly KnownFrom _known;
    private readonly ImmutableDictionary<string, (bool Met, string Source)> _outcomes;

    /// <summary>Prepares to score a model.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario; its own view is not looked at.</param>
    /// <param name="revision">The model's revision.</param>
    /// <param name="settings">The seed, the design, and what becomes of figures; its view is not looked at.</param>
    /// <param name="records">What became of targets, on record; it goes before what figures tell.</param>
    public Backtest(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, IReadOnlyList<TargetRecord> records)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(records);
        HashSet<string> figures = [.. model.Observations.Where(figure => figure.IsOfYear).Select(figure => figure.Variable)];
        _reported = new ReportedVariables(figures);
        (_model, _scenario, _revision, _settings) = (model, scenario, revision, settings);
        _known = new KnownFrom(model, scenario, revision);
        _outcomes = records.Select(record => (record.Target, record.Met, record.Source))
            .Concat(_known.Targets(Latest).Select(known => (Target: known.Key, Met: known.Value, Source: "")))
            .GroupBy(known => known.Target)
            .ToImmutableDictionary(known => known.Key, known => (known.First().Met, known.First().Source));
    }

    /// <summary>Gets the ends of years that forecasts are made from where none are named: from the base year to the year before the last that has a figure; the base year alone where none has.</summary>
    public ImmutableArray<AsOf> DefaultViews
    {
        get
        {
            int last = _model.Observations.Select(figure => figure.Year).DefaultIfEmpty(_model.BaseYear + 1).Max();
            return [.. Enumerable.Range(_model.BaseYear, Math.Max(1, last - _model.BaseYear)).Select(AsOf.FromInt32)];
        }
    }

    /// <summary>Gets whether anything can be scored as seen from a time: an outcome, or a figure after it.</summary>
    /// <param name="asOf">The time.</param>
    public bool HasAnything(AsOf asOf) => Open(asOf).Any() || Unknown(asOf).Any();

    private ImmutableArray<Observation> Latest => [.. _model.Observations.Latest()];

    /// <summary>Gets the identifiers of the scored targets whose outcome is not known, in the order of the model.</summary>
    public ImmutableArray<string> Unresolved => [.. _model.Targets.Where(target => target.IsScored && !_outcomes.ContainsKey(target.Id)).Select(target => target.Id)];

    /// <summary>Makes the forecasts of a time, and scores them.</summary>
    /// <param name="asOf">The time; on the grid. What was known then is used.</param>
    /// <param name="paths">The number of paths.</param>
    /// <param name="threads">The number of threads; it changes no number.</param>
    /// <param name="cancellationToken">Ends the run with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ModelException">The model cannot be compiled under the scenario.</exception>
    public ForecastView View(AsOf asOf, long paths, int threads, CancellationToken cancellationToken)
    {
        RunPlan plan = RunPlan.Create(_model, _scenario, Run(asOf).Settings, _revision, YieldPoint.Of(cancellationToken)).OrThrow();
        return View(asOf, LocalRunner.Run(plan, paths, threads, cancellationToken));
    }

    /// <summary>Returns the run that makes the forecasts of a time.</summary>
    internal AnalysisRun Run(AsOf asOf) => new(_settings with { AsOf = asOf, TargetsOnly = false, Rare = false, Tables = [], Change = _reported });

    /// <summary>Scores the forecasts of a time.</summary>
    internal ForecastView View(AsOf asOf, BlockResult result)
    {
        RunOutcome run = RunOutcome.From(result, 0.95, partial: false);
        ImmutableArray<Observation> asNow = _known.AsNow(Known(asOf), asOf);
        return new ForecastView(asOf, run, Targets(asOf, run, asNow), Figures(asOf, result, asNow));
    }

    /// <summary>Returns the targets whose outcome is known and that what was known does not settle.</summary>
    private IEnumerable<string> Open(AsOf asOf)
    {
        ImmutableDictionary<string, bool> settled = _known.Targets(Known(asOf));
        return _model.Targets.Select(target => target.Id).Where(id => _outcomes.ContainsKey(id) && !settled.ContainsKey(id));
    }

    private ImmutableArray<Observation> Known(AsOf asOf) => [.. _model.Observations.KnownAt(asOf)];

    /// <summary>Returns the figures of which no vintage was known, of each the last.</summary>
    private IEnumerable<Observation> Unknown(AsOf asOf)
    {
        HashSet<(string, int)> known = [.. Known(asOf).Select(figure => (figure.Variable, figure.Year))];
        return Latest.Where(figure => figure.IsOfYear && !known.Contains((figure.Variable, figure.Year)));
    }

    private ImmutableArray<TargetForecast> Targets(AsOf asOf, RunOutcome run, ImmutableArray<Observation> asNow)
    {
        HashSet<string> open = [.. Open(asOf)];
        ImmutableDictionary<string, bool> now = _known.Targets(asNow);
        double counted = Math.Max(1, run.Conditioning?.EffectivePaths ?? (run.Paths - run.FailedPaths));
        return [.. run.Targets
            .Where(target => open.Contains(target.Id) && target.Probability.IsKnown)
            .Select(target =>
            {
                (bool met, string source) = _outcomes[target.Id];
                BinaryForecast forecast = new(target.Probability.Value, met);
                return new TargetForecast(target.Id, target.Title, target.Group, forecast, LogScore.Of(forecast, counted), now.TryGetValue(target.Id, out bool asItIs) ? asItIs : null, source) { GroupName = target.GroupName };
            })];
    }

    private ImmutableArray<FigureForecast> Figures(AsOf asOf, BlockResult result, ImmutableArray<Observation> asNow)
    {
        CompiledKernel kernel = result.Prepared.Plan.Kernel;
        Dictionary<(string, int), int> outputs = Enumerable.Range(0, kernel.Outputs.Length)
            .Where(output => kernel.Outputs[output].IsSeries)
            .ToDictionary(output => (kernel.Outputs[output].Variable!.Name, kernel.Outputs[output].Year));
        Dictionary<(string, int), double> now = asNow.ToDictionary(figure => (figure.Variable, figure.Year), figure => figure.Value);
        return result.TimesCounted == 0 ? [] : [.. Unknown(asOf)
            .Select(figure => Scored(figure, asOf, kernel.Outputs[outputs[(figure.Variable, figure.Year)]].Variable!, outputs[(figure.Variable, figure.Year)], result, now.TryGetValue((figure.Variable, figure.Year), out double was) ? was : null))];
    }

    private static FigureForecast Scored(Observation figure, AsOf asOf, Variable variable, int output, BlockResult result, double? asNow)
    {
        ForecastDistribution forecast = new(result, output, figure.Error);
        (double below, double at) = (forecast.ShareBelow(figure.Value), forecast.ShareAt(figure.Value));
        double transform = IntegralTransform.Of(below, at, ForecastDistribution.UniformOf(figure, asOf));
        return new FigureForecast(variable.Name, variable.Title, variable.Unit, figure.Year, figure.Value, forecast.Quantile(0.5), forecast.RankedProbabilityScore(figure.Value), transform, IntegralTransform.Tail(below, at), asNow) { UnitName = variable.UnitName };
    }
}
