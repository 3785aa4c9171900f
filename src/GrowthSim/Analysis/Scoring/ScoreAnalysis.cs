using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis.Scoring;

/// <summary>Scores the forecasts of several times: a run for each.</summary>
public sealed class ScoreAnalysis : RunAnalysis<ScoreCard>
{
    private readonly Backtest _backtest;
    private readonly ImmutableArray<AsOf> _times;

    /// <summary>Prepares to score.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario; its own view is not looked at.</param>
    /// <param name="revision">The model's revision.</param>
    /// <param name="settings">The seed, the design, and what becomes of figures.</param>
    /// <param name="records">What became of targets, on record.</param>
    /// <param name="times">The times to forecast from; empty for the ends of all years that tell anything.</param>
    public ScoreAnalysis(ModelDefinition model, Scenario scenario, string revision, RunSettings settings, IReadOnlyList<TargetRecord> records, ImmutableArray<AsOf> times)
        : base(model, scenario, revision)
    {
        _backtest = new Backtest(model, scenario, revision, settings, records);
        Asked = times.IsDefaultOrEmpty ? _backtest.DefaultViews : [.. times.Distinct().OrderBy(asOf => asOf.Day)];
        _times = [.. Asked.Where(_backtest.HasAnything)];
        Runs = [.. _times.Select(_backtest.Run)];
    }

    /// <summary>Gets the times that were asked for, or stand for that.</summary>
    public ImmutableArray<AsOf> Asked { get; }

    /// <inheritdoc/>
    public override ImmutableArray<AnalysisRun> Runs { get; }

    /// <inheritdoc/>
    public override int Least => 1;

    /// <inheritdoc/>
    public override ScoreCard Read(ImmutableArray<BlockResult> runs, double level, YieldPoint yieldPoint) =>
        new([.. runs.Zip(_times, (run, asOf) => _backtest.View(asOf, run))], _backtest.Unresolved, Partial: runs.Length < _times.Length);
}
