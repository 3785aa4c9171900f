using System.Collections.Immutable;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Runs;
using GrowthSim.Grains;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Tests.Runs;

/// <summary>A server that takes an order and is gone then.</summary>
internal sealed class LostServer : IRunService
{
    public bool IsInProcess => false;

    public Task<RunTicket> Order(LoadedModel model, ChosenScenario scenario, RunOrder order) => Task.FromResult(new RunTicket("run", Finished: false));

    public IAsyncEnumerable<RunProgress> Watch(string run, CancellationToken cancellationToken) => throw Gone();

    public Task<RunStatus> Cancel(string run) => throw Gone();

    public Task<RunOutcome> Outcome(string run, double level, ImmutableArray<double> quantiles) => throw Gone();

    public Task Renew(CancellationToken cancellationToken) => Task.CompletedTask;

    private static HttpRequestException Gone() => new("Connection refused");
}
