using System.Collections.Immutable;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Client;

/// <summary>The grains themselves, in this process or in a cluster.</summary>
public abstract class GrainRunService : IRunService
{
    /// <inheritdoc/>
    public abstract bool IsInProcess { get; }

    /// <summary>Gets the way to the grains, as it stands.</summary>
    public abstract IGrainFactory Grains { get; }

    /// <inheritdoc/>
    public async Task<RunTicket> Order(string model, ModelText text, string scenario, string yaml, RunOrder order) =>
        await Explained((await PutOnRecord(model, text, scenario, yaml).ConfigureAwait(false)).Run(order)).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<AnalysisTicket> Analyse(string model, ModelText text, string scenario, string yaml, AnalysisOrder order) =>
        await Explained((await PutOnRecord(model, text, scenario, yaml).ConfigureAwait(false)).Analyse(order)).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<AnalysisStatus> AnalysisStatus(string analysis) => Analysis(analysis).Status();

    /// <inheritdoc/>
    public IAsyncEnumerable<AnalysisStatus> WatchAnalysis(string analysis, CancellationToken cancellationToken) => Analysis(analysis).Watch(cancellationToken);

    /// <inheritdoc/>
    public async Task<AnalysisStatus> CancelAnalysis(string analysis)
    {
        await Analysis(analysis).Cancel().ConfigureAwait(false);
        return await Analysis(analysis).Status().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<byte[]> AnalysisOutcome(string analysis) => Analysis(analysis).Outcome();

    private async Task<IScenarioGrain> PutOnRecord(string model, ModelText text, string scenario, string yaml)
    {
        Identify();
        ModelReceipt imported = await Grains.GetGrain<IModelGrain>(model).Import(text).ConfigureAwait(false);
        if (!imported.Accepted)
        {
            throw new ModelException(imported.Errors);
        }

        IScenarioGrain grain = Grains.GetGrain<IScenarioGrain>($"{model}/{scenario}");
        ScenarioReceipt saved = await grain.Save(yaml).ConfigureAwait(false);
        if (!saved.Accepted)
        {
            throw new ModelException(saved.Errors);
        }

        return grain;
    }

    private static async Task<T> Explained<T>(Task<T> order)
    {
        try
        {
            return await order.ConfigureAwait(false);
        }
        catch (OrderRefusedException refused) when (!refused.Errors.IsDefaultOrEmpty)
        {
            throw new ModelException(refused.Errors);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RunProgress> Watch(string run, CancellationToken cancellationToken) => Run(run).Watch(0, cancellationToken);

    /// <inheritdoc/>
    public Task<RunStatus> Status(string run) => Run(run).Status();

    /// <inheritdoc/>
    public async Task<RunStatus> Cancel(string run)
    {
        await Run(run).Cancel().ConfigureAwait(false);
        return await Run(run).Status().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<RunTicket> Extend(string run, long paths)
    {
        Identify();
        return Run(run).Extend(paths);
    }

    /// <inheritdoc/>
    public Task<RunOutcome> Outcome(string run, double level, ImmutableArray<double> quantiles) => Run(run).Read(level, quantiles);

    /// <inheritdoc/>
    public Task<TableCounts> Table(string run, string table) => Run(run).Table(table);

    /// <inheritdoc/>
    public Task<ImmutableArray<ModelSummary>> Models() => Grains.GetGrain<IRegisterGrain>(0).Models();

    /// <inheritdoc/>
    public Task<ModelCatalogue> Catalogue(string model) => Grains.GetGrain<IModelGrain>(model).Catalogue();

    /// <inheritdoc/>
    public Task<ModelText> Text(string model) => Grains.GetGrain<IModelGrain>(model).Text();

    /// <inheritdoc/>
    public Task<ImmutableArray<ModelRevision>> Revisions(string model) => Grains.GetGrain<IModelGrain>(model).Revisions();

    /// <inheritdoc/>
    public Task<RunPage> Runs(RunQuery query) => Grains.GetGrain<IRegisterGrain>(0).Runs(query);

    /// <inheritdoc/>
    public abstract Task Renew(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    // Clients share what a cluster can do alike; it goes with the calls that follow.
    private void Identify()
    {
        if (!IsInProcess)
        {
            ClientContext.Set(ClientName.OfProcess());
        }
    }

    private IAnalysisGrain Analysis(string id) => Grains.GetGrain<IAnalysisGrain>(id);

    private IRunGrain Run(string id) => Grains.GetGrain<IRunGrain>(id);
}
