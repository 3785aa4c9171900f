using System.Collections.Immutable;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Tests.Runs;

/// <summary>A server that takes an order and is gone then.</summary>
/// <param name="watched">Done when it is watched, before it is gone; null for nothing.</param>
internal sealed class LostServer(Action? watched = null) : IRunService
{
    public bool IsInProcess => false;

    public Task<RunTicket> Order(string model, ModelText text, string scenario, string yaml, RunOrder order) => Task.FromResult(new RunTicket("run", Finished: false));

    public IAsyncEnumerable<RunProgress> Watch(string run, CancellationToken cancellationToken)
    {
        watched?.Invoke();
        throw Gone();
    }

    public Task<RunStatus> Status(string run) => throw Gone();

    public Task<RunTicket> Extend(string run, long paths) => throw Gone();

    public Task<RunStatus> Cancel(string run) => throw Gone();

    public Task<RunOutcome> Outcome(string run, double level, ImmutableArray<double> quantiles) => throw Gone();

    public Task<TableCounts> Table(string run, string table) => throw Gone();

    public Task<AnalysisTicket> Analyse(string model, ModelText text, string scenario, string yaml, AnalysisOrder order) => Task.FromResult(new AnalysisTicket("analysis", Finished: false));

    public Task<AnalysisStatus> AnalysisStatus(string analysis) => throw Gone();

    public IAsyncEnumerable<AnalysisStatus> WatchAnalysis(string analysis, CancellationToken cancellationToken)
    {
        watched?.Invoke();
        throw Gone();
    }

    public Task<AnalysisStatus> CancelAnalysis(string analysis) => throw Gone();

    public Task<byte[]> AnalysisOutcome(string analysis) => throw Gone();

    public Task<ImmutableArray<ModelSummary>> Models() => throw Gone();

    public Task<ModelCatalogue> Catalogue(string model) => throw Gone();

    public Task<ModelText> Text(string model) => throw Gone();

    public Task<ImmutableArray<ModelRevision>> Revisions(string model) => throw Gone();

    public Task<RunPage> Runs(RunQuery query) => throw Gone();

    public Task Renew(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static HttpRequestException Gone() => new("Connection refused");
}
