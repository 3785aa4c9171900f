using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Runs;
using GrowthSim.Grains.Storage;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace GrowthSim.Grains.Analyses;

/// <summary>The coordinator of one analysis. It orders its runs one after the other; what it has not stored is made again from the runs on record.</summary>
[Reentrant, CollectionAgeLimit(Minutes = 2), GrainType("analysis")]
#pragma warning disable CA1001 // A semaphore without a wait handle holds nothing to dispose.
internal sealed partial class AnalysisGrain(
    [PersistentState("analysis", GrainStore.Name)] IPersistentState<AnalysisState> stored,
    PlanCompiler compiler,
    OrderCompiler orders,
    PlanCache plans,
    ComputePool pool,
    AnalysisSlots slots,
    TimeProvider time,
    ILogger<AnalysisGrain> logger) : Grain, IAnalysisGrain
#pragma warning restore CA1001
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turn = new(1);
    private AnalysisProgress _progress = new(0);
    private CancellationTokenSource? _stop;
    private IGrainTimer? _alive;

    private string Id => this.GetPrimaryKeyString();

    private AnalysisState State => stored.State;

    private bool IsOpen => State.State == RunState.Running;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (IsOpen)
        {
            _ = Resume();
        }

        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _progress.IsLeft = true;
        _stop?.Cancel();
        return Task.CompletedTask;
    }

    public async Task<AnalysisTicket> Start(FrozenPlan basis, AnalysisOrder order)
    {
        await _turn.WaitAsync();
        try
        {
            if (State.State is RunState.Unknown or RunState.Cancelled or RunState.Failed)
            {
                AnalysisWork work = await Make(basis, order);
                await work.Try(Runs(basis, order, new AnalysisProgress(work.Runs)));
                await Begin(work, basis, order);
            }
        }
        finally
        {
            _turn.Release();
        }

        return new AnalysisTicket(Id, State.State == RunState.Finished);
    }

    public async Task Cancel()
    {
        CheckOrdered();
        if (_stop is CancellationTokenSource stop)
        {
            await stop.CancelAsync();
        }
    }

    public Task<byte[]> Outcome()
    {
        CheckOrdered();
        return Task.FromResult(State.Outcome ?? throw new NotOnRecordException($"Nothing is known of analysis {Id} yet. Ask how it stands, and again."));
    }

    private void CheckOrdered()
    {
        if (State.Order is null)
        {
            throw new NotOnRecordException($"Nobody ordered analysis {Id}.");
        }
    }

    private Task<AnalysisWork> Make(FrozenPlan basis, AnalysisOrder order) => pool.Run(Id, thread => new AnalysisMaker(compiler).Make(basis, order, thread), CancellationToken.None);

    private AnalysisRuns Runs(FrozenPlan basis, AnalysisOrder order, AnalysisProgress progress) => new(basis, order, progress, GrainFactory, orders, plans, pool, time);

    private async Task Begin(AnalysisWork work, FrozenPlan basis, AnalysisOrder order)
    {
        slots.Take();
        try
        {
            stored.State = new AnalysisState { Basis = basis, Order = order, State = RunState.Running, OrderedAt = time.GetUtcNow(), Client = ClientContext.Current, Runs = work.Runs };
            await stored.WriteStateAsync();
        }
        catch
        {
            stored.State = new AnalysisState();
            slots.Leave();
            throw;
        }

        LogStarted(logger, Id, work.Runs);
        _ = Work(work);
    }

    /// <summary>Goes on after a restart.</summary>
    private async Task Resume()
    {
        slots.Enter();
        ClientContext.Set(State.Client);
        try
        {
            await Work(await Make(State.Basis!, State.Order!));
        }
        catch (OrderRefusedException refused)
        {
            slots.Leave();
            await End(RunState.Failed, null, refused.Message);
        }
    }

    private async Task Work(AnalysisWork work)
    {
        // The timer keeps the grain alive: calls that it waits for do not.
        _alive = this.RegisterGrainTimer(static _ => Task.CompletedTask, new GrainTimerCreationOptions(KeepAlive, KeepAlive) { KeepAlive = true, Interleave = true });
        (_progress, _stop) = (new AnalysisProgress(work.Runs), new CancellationTokenSource());
        try
        {
            (byte[] outcome, bool isWhole) = await work.Do(Runs(State.Basis!, State.Order!, _progress), pool, _stop.Token);
            await End(isWhole ? RunState.Finished : RunState.Cancelled, outcome, null);
        }
        catch (OperationCanceledException) when (_progress.IsRunCancelled)
        {
            await End(RunState.Cancelled, null, null);
        }
#pragma warning disable CA1031 // However what was cancelled breaks off, in the middle of a call or of a run's end, it was cancelled and has not failed.
        catch (Exception) when (_stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            await End(RunState.Cancelled, null, null);
        }
        catch (OperationCanceledException)
        {
            // Nobody cancelled it: the silo stops, and with it the threads that it works on. Another activation goes on.
            _progress.IsLeft = true;
            DeactivateOnIdle();
        }
#pragma warning disable CA1031 // Nobody awaits the work: what it was is in the state, and said to who asks.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(logger, failure, Id);
            await End(RunState.Failed, null, failure.Message.Split('\n')[0].Trim());
        }
        finally
        {
            _stop.Dispose();
            _stop = null;
            _alive.Dispose();
            slots.Leave();
        }
    }

    private async Task End(RunState state, byte[]? outcome, string? failure)
    {
        if (_progress.IsLeft)
        {
            return;
        }

        // Of a search is known now how many it took.
        int runs = state == RunState.Finished ? _progress.Done : State.Runs;
        (State.State, State.Outcome, State.Failure, State.EndedAt, State.Runs) = (state, outcome, failure, time.GetUtcNow(), runs);
        try
        {
            await stored.WriteStateAsync();
            LogEnded(logger, Id, state);
        }
#pragma warning disable CA1031 // What could not be stored is told as long as this activation lives, and made again from the runs on record after it.
        catch (Exception unwritten)
#pragma warning restore CA1031
        {
            LogFailed(logger, unwritten, Id);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Analysis {Analysis} takes {Runs} runs.")]
    private static partial void LogStarted(ILogger logger, string analysis, int runs);

    [LoggerMessage(2, LogLevel.Information, "Analysis {Analysis} has ended: {State}.")]
    private static partial void LogEnded(ILogger logger, string analysis, RunState state);

    [LoggerMessage(3, LogLevel.Warning, "Analysis {Analysis} failed.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string analysis);
}
