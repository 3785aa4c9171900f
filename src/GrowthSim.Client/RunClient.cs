using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GrowthSim.Compilation;
using GrowthSim.Grains;
using GrowthSim.Grains.Hosting;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Statistics.Accumulators;
using Polly;
using Polly.Retry;

namespace GrowthSim.Client;

/// <summary>Orders runs, watches, cancels, extends and reads them, wherever they are simulated. Silos and servers may be lost meanwhile: what was asked of them is asked again.</summary>
/// <param name="service">Who is asked; the client disposes of it.</param>
/// <param name="silent">Told once each time that nothing has been heard for some seconds; called on any thread. Null for nobody.</param>
public sealed partial class RunClient(IRunService service, Action<SilenceNotice>? silent = null) : IAsyncDisposable
{
    /// <summary>How long a server or a gateway is looked for.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(20);

    /// <summary>How long nothing may be heard before it is given up: longer than it takes to start all silos of a cluster again.</summary>
    public static readonly TimeSpan SilenceTimeout = TimeSpan.FromMinutes(2);

    /// <summary>The scenario that is meant where none is named, and that every model has.</summary>
    public const string DefaultScenario = "baseline";

    /// <summary>How long to wait for the next word: a run that is watched says something every second.</summary>
    private static readonly TimeSpan WordTimeout = TimeSpan.FromSeconds(4);

    /// <summary>How long a call may take; one that takes longer is made again through another gateway, and finds what it began.</summary>
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(500);

    /// <summary>What models are called that were run already: whoever asks what-ifs of one has it read once.</summary>
    private readonly ConditionalWeakTable<ModelText, string> _ids = [];

    /// <summary>Gets who is asked, for calls that are to be made once.</summary>
    public IRunService Service { get; } = service;

    /// <summary>Starts a silo inside this process.</summary>
    /// <inheritdoc cref="EmbeddedRunService.Start"/>
    public static async Task<RunClient> Embedded(EmbeddedSiloOptions options, CancellationToken cancellationToken = default) =>
        new(await EmbeddedRunService.Start(options, cancellationToken).ConfigureAwait(false));

    /// <summary>Connects to a cluster.</summary>
    /// <inheritdoc cref="ClusterRunService.Connect"/>
    public static async Task<RunClient> Cluster(ClusterAddress address, CancellationToken cancellationToken = default) =>
        new(await ClusterRunService.Connect(address, cancellationToken).ConfigureAwait(false));

    /// <summary>Connects to a server, or to several of one cluster.</summary>
    /// <inheritdoc cref="HttpRunService.Connect"/>
    public static async Task<RunClient> Http(ImmutableArray<Uri> servers, string? token = null, CancellationToken cancellationToken = default) =>
        new(await HttpRunService.Connect(servers, token, cancellationToken).ConfigureAwait(false));

    /// <summary>Runs a scenario of a model to its end, and returns what it says.</summary>
    /// <param name="model">The model with its scenarios, as <see cref="ModelFolder.Read"/> gives it.</param>
    /// <param name="scenario">The scenario's identifier; <see cref="DefaultScenario"/> need not be written out.</param>
    /// <param name="order">How many paths, under which settings, read at which level with which quantiles.</param>
    /// <param name="progress">Takes what is told of the run; null for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, and not the run: <see cref="Cancel"/> does that.</param>
    /// <exception cref="ModelException">The model, the scenario or a setting has errors.</exception>
    /// <exception cref="KeyNotFoundException">The model has no such scenario.</exception>
    /// <exception cref="OrderRefusedException">The order is out of range.</exception>
    /// <exception cref="RunFailedException">The run failed.</exception>
    /// <exception cref="RunServiceException">Nothing is heard of who simulates any more.</exception>
    public async Task<RunOutcome> Run(ModelText model, string scenario, RunOrder order, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default) =>
        (await Follow(model, scenario, order, progress, cancellationToken).ConfigureAwait(false)).Outcome;

    private async Task<(string Id, RunOutcome Outcome)> Follow(ModelText model, string scenario, RunOrder order, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(order);
        (string id, string yaml) = Named(model, scenario);
        RunTicket ticket = await Order(id, model, scenario, yaml, order, cancellationToken).ConfigureAwait(false);
        if (!ticket.Finished)
        {
            await foreach (RunProgress told in Watch(ticket.RunId, cancellationToken).ConfigureAwait(false))
            {
                progress?.Report(told);
                if (told.State == RunState.Failed)
                {
                    throw new RunFailedException(told.Failure ?? $"Run {ticket.RunId} failed.");
                }
            }
        }

        return (ticket.RunId, await Outcome(ticket.RunId, order.Level, order.Quantiles, cancellationToken).ConfigureAwait(false));
    }

    private (string Id, string Yaml) Named(ModelText model, string scenario)
    {
        string id = _ids.GetValue(model, text => ModelReader.Read(text).OrThrow().Id);
        return (id, model.Scenarios.TryGetValue(scenario, out string? written) ? written
            : scenario == DefaultScenario ? $"scenario: {DefaultScenario}\nmodel: {id}\n"
            : throw Unknown(UnknownNames.Scenario(id, model.Scenarios.Keys, scenario)));
    }

    private static KeyNotFoundException Unknown(ModelError name) => new($"{name.Problem} {name.Remedy}");

    /// <summary>Puts a model and a scenario on record, and orders a run. A run that was ordered before is found.</summary>
    /// <inheritdoc cref="IRunService.Order"/>
    /// <param name="model">The model's identifier.</param>
    /// <param name="text">The model.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="yaml">The scenario.</param>
    /// <param name="order">The order.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<RunTicket> Order(string model, ModelText text, string scenario, string yaml, RunOrder order, CancellationToken cancellationToken = default) =>
        Patiently(() => Service.Order(model, text, scenario, yaml, order), cancellationToken);

    /// <summary>Watches a run to its end: an element at least every second, through lost silos and servers.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the watch, and not the run.</param>
    /// <exception cref="NotOnRecordException">There is no such run.</exception>
    /// <exception cref="RunServiceException">Nothing is heard of who simulates any more.</exception>
    public IAsyncEnumerable<RunProgress> Watch(string run, CancellationToken cancellationToken = default) =>
        Told(() => Service.Watch(run, cancellationToken), told => told.Ended, cancellationToken);

    /// <summary>Returns how a run stands.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<RunStatus> Status(string run, CancellationToken cancellationToken = default) => Patiently(() => Service.Status(run), cancellationToken);

    /// <summary>Stops a run, and returns it as it stands then.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<RunStatus> Cancel(string run, CancellationToken cancellationToken = default) => Patiently(() => Service.Cancel(run), cancellationToken);

    /// <summary>Orders more paths of a run, and returns the longer run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="paths">The number of paths of the longer run; more than it has.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OrderRefusedException">It has as many already.</exception>
    public Task<RunTicket> Extend(string run, long paths, CancellationToken cancellationToken = default) => Patiently(() => Service.Extend(run, paths), cancellationToken);

    /// <summary>Returns what a run says so far.</summary>
    /// <inheritdoc cref="IRunService.Outcome"/>
    /// <param name="run">The run.</param>
    /// <param name="level">The confidence level of the intervals; from <see cref="RunOrder.MinLevel"/> to <see cref="RunOrder.MaxLevel"/>.</param>
    /// <param name="quantiles">The probabilities of the quantiles; empty for those of a fan chart.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<RunOutcome> Outcome(string run, double level = RunOrder.DefaultLevel, ImmutableArray<double> quantiles = default, CancellationToken cancellationToken = default) =>
        Patiently(() => Service.Outcome(run, level, quantiles.IsDefault ? [] : quantiles), cancellationToken);

    /// <summary>Returns what a run has counted so far in a table that it was ordered with (<see cref="RunOrder.Tables"/>).</summary>
    /// <inheritdoc cref="IRunService.Table" path="/exception"/>
    /// <param name="run">The run.</param>
    /// <param name="table">The table, such as <see cref="Analysis.PairTable.Definition"/>.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<TTable> Table<TTable>(string run, TableDefinition<TTable> table, CancellationToken cancellationToken = default)
        where TTable : CountTable
    {
        ArgumentNullException.ThrowIfNull(table);
        return (await Patiently(() => Service.Table(run, table.Name), cancellationToken).ConfigureAwait(false)).As(table);
    }

    /// <summary>Returns every model on record, by identifier.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<ImmutableArray<ModelSummary>> Models(CancellationToken cancellationToken = default) => Patiently(Service.Models, cancellationToken);

    /// <summary>Returns what a model holds: sectors, indicators, targets, scenarios.</summary>
    /// <param name="model">The model's identifier.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <inheritdoc cref="IRunService.Catalogue" path="/exception"/>
    public Task<ModelCatalogue> Catalogue(string model, CancellationToken cancellationToken = default) => Patiently(() => Service.Catalogue(model), cancellationToken);

    /// <summary>Returns the text of the revision of a model that is on record.</summary>
    /// <param name="model">The model's identifier.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <inheritdoc cref="IRunService.Text" path="/exception"/>
    public Task<ModelText> Text(string model, CancellationToken cancellationToken = default) => Patiently(() => Service.Text(model), cancellationToken);

    /// <summary>Returns the newest revisions of a model, newest first; none of one that is not on record.</summary>
    /// <param name="model">The model's identifier.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<ImmutableArray<ModelRevision>> Revisions(string model, CancellationToken cancellationToken = default) => Patiently(() => Service.Revisions(model), cancellationToken);

    /// <summary>Returns a page of the runs on record as they stand, newest order first.</summary>
    /// <param name="query">Which, and how many at most; null for the newest of all.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <inheritdoc cref="IRunService.Runs" path="/exception"/>
    public Task<RunPage> Runs(RunQuery? query = null, CancellationToken cancellationToken = default) => Patiently(() => Service.Runs(query ?? new RunQuery()), cancellationToken);

    /// <summary>Returns whether a failure of a call passes: silos and servers that are lost. One that stops ends what it is at, so that what is cancelled there and not here is lost too.</summary>
    /// <param name="exception">What the call threw.</param>
    /// <param name="cancellationToken">What would cancel it here.</param>
    public static bool IsTransient(Exception exception, CancellationToken cancellationToken) =>
        TransientFault.Is(exception) || exception is HttpRequestException or HttpIOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private async Task<T> Patiently<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        Silence silence = new(Service.IsInProcess, silent);
        return await Asked(
            PatienceFor(silence, cancellationToken),
            async _ =>
            {
                Task<T> answer = call();
                if (!Service.IsInProcess && await Task.WhenAny(answer, Task.Delay(WordTimeout, cancellationToken)).ConfigureAwait(false) != answer && !cancellationToken.IsCancellationRequested)
                {
                    silence.GoesOn(new TimeoutException());
                }

                return await answer.WaitAsync(AnswerTimeout, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks again, through another gateway where one hangs, until the silence has gone on for too long.</summary>
    private ResiliencePipeline PatienceFor(Silence silence, CancellationToken cancellationToken) => new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is Exception lost && IsTransient(lost, cancellationToken)),
        MaxRetryAttempts = int.MaxValue,
        Delay = BetweenAttempts,
        OnRetry = async attempt =>
        {
            Exception lost = attempt.Outcome.Exception!;
            silence.GoesOn(lost);

            // A run that moved to another silo is found the same way as before.
            if (lost is TimeoutException or OrleansException)
            {
                try
                {
                    await Service.Renew(cancellationToken).ConfigureAwait(false);
                }
                catch (RunServiceException unreachable)
                {
                    silence.GoesOn(unreachable);
                }
            }
        },
    }).Build();
}
