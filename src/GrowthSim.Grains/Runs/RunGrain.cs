using System.Collections.Immutable;
using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Storage;
using GrowthSim.Outcomes;
using GrowthSim.Statistics.Accumulators;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace GrowthSim.Grains.Runs;

/// <summary>The coordinator of one run. What it knows for certain is in its stored ledger; the rest is made again after a restart.</summary>
/// <remarks>Reentrant: it answers while blocks are out. Changes of its state take turns by <see cref="_turn"/>. A second activation (a frozen process that
/// thaws) fails at its first write by the version of the state, and goes away.</remarks>
[Reentrant, CollectionAgeLimit(Minutes = 2), GrainType("run")]
#pragma warning disable CA1001 // A semaphore without a wait handle holds nothing to dispose, and a late turn may still wait for it.
internal sealed partial class RunGrain(
    [PersistentState("plan", GrainStore.Name)] IPersistentState<RunPlanState> plan,
    [PersistentState("ledger", GrainStore.Name)] IPersistentState<RunLedgerState> stored,
    DamagedStates damaged,
    PlanCache plans,
    RunMemory memory,
    ReadingMemory readings,
    IOptions<RunQueueOptions> queue,
    ISiloStatusOracle silos,
    PendingHandOvers handOvers,
    TimeProvider time,
    ILogger<RunGrain> logger) : Grain, IRunGrain, IRunPrefix, IRunResult, IPlacedRun, IRemindable
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly RunLifecycle _life = new(stored);
    private readonly RunBroadcast _broadcast = new(time);
    private readonly RunForecast _forecast = new();

    /// <summary>What simulates; null while the run waits for its slot or for its plan, and once it has ended.</summary>
    private RunSimulation? _simulation;

    private long _blocksAsked;

    private string Id => this.GetPrimaryKeyString();

    private IScenarioRegister Scenario => GrainFactory.GetGrain<IScenarioRegister>($"{plan.State.Plan!.Model}/{plan.State.Plan.Scenario}");

    private RunLedgerState State => stored.State;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _broadcast.NextVersion();
        MakeAgainWhatIsDamaged();
        _life.Show();
        if (_life.IsOpen)
        {
            _isNoted = true;
            if (queue.Value.ResumesByItself)
            {
                Resume();
            }
        }
        else if (_life.Current == RunState.Finished && !State.HandedOver)
        {
            _isNoted = true;
            StartTicking();
        }

        return Task.CompletedTask;
    }

    // The plan says all that determines the numbers: from it the run is made again. Without it nobody knows what was run, until it is ordered again.
    private void MakeAgainWhatIsDamaged()
    {
        if (plan.State.Plan is null or { Run: null })
        {
            // Also what an earlier version wrote, which named the settings one by one.
            plan.State.Plan = null;
            stored.State = new RunLedgerState();
        }
        else if (damaged.Has<RunLedgerState>(this.GetGrainId()))
        {
            _life.Remake(time.GetUtcNow());
            _ = Tell(null);
        }
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _preparation.Cancel();
        _simulation?.Pump.Stop();
        await Checkpoint();
        if (Slot.IsHeld || _isEntering)
        {
            Slot.Leave();
        }

        handOvers.End(Id);
        _simulation?.Span?.Dispose();
    }

    public Task<RunTicket> Start(FrozenPlan plan, RunOrder order) => StartOrGoOn(plan, order, null);

    public Task<RunTicket> Continue(FrozenPlan plan, RunOrder order, string earlierRun) => StartOrGoOn(plan, order, earlierRun);

    public Task<RunOutcome> Outcome(double level) => Read(level, []);

    public async Task<RunOutcome> Read(double level, ImmutableArray<double> quantiles)
    {
        CheckMerged();
        return await Read(ledger => RunOutcome.From(ledger.Merged(), level, partial: _life.Shown != RunState.Finished, quantiles));
    }

    public async Task<TableCounts> Table(string name)
    {
        CheckOrdered();
        string[] names = [.. plan.State.Plan!.Run.Tables.Select(table => table.Name)];
        int place = Array.IndexOf(names, name);
        if (place < 0)
        {
            throw new NotOnRecordException($"Run {Id} has no table '{name}': it was ordered {(names.Length == 0 ? "without any" : $"with {string.Join(", ", names)}")}. Order a run with that table.");
        }

        CheckMerged();
        return await Read(ledger =>
        {
            CountTable table = ledger.Merged().Tables[place];
            return new TableCounts(name, [.. ledger.Prepared.Plan.Model.Targets.Where(target => target.IsScored).Select(target => target.Id)], table.Counts, table.Layout);
        });
    }

    public async Task Cancel()
    {
        CheckOrdered();
        await _turn.WaitAsync();
        try
        {
            if (_life.IsOpen)
            {
                _simulation?.Pump.Stop();
                try
                {
                    await End(RunState.Cancelled, null);
                }
                catch (StoreException unwritten)
                {
                    LogNotWritten(logger, unwritten, Id);
                    EndUnwritten(RunState.Cancelled, null, unwritten);
                    return;
                }
                finally
                {
                    _preparation.Cancel();
                }

                Close();
                Slot.Leave();
                await Forget();
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task<RunTicket> Extend(long paths)
    {
        CheckOrdered();
        FrozenPlan frozen = plan.State.Plan!;
        RunOrder order = plan.State.Order! with { Paths = paths, HalfWidth = null };
        RunIdentity.Check(order);
        if (paths <= Merged)
        {
            throw new OrderRefusedException($"Run {Id} has {Merged} paths already: an extension needs more than that, not {paths}.", []);
        }

        string longer = RunIdentity.Of(frozen.PlanId, order);
        await Scenario.NoteRun(longer, frozen.PlanId, order);
        return await GrainFactory.GetGrain<IRunGrain>(longer).Continue(frozen, order, Id);
    }

    public Task<RunStatus> Status() => Task.FromResult(new RunStatus
    {
        RunId = Id,
        Model = plan.State.Plan?.Model ?? "",
        Scenario = plan.State.Plan?.Scenario ?? "",
        State = _life.Shown,
        Paths = Merged,
        Total = Total,
        HalfWidth = plan.State.Order?.HalfWidth,
        Failure = _life.Failure,
        OrderedAt = _life.IsOrdered ? State.OrderedAt : null,
        EndedAt = State.EndedAt,
        TakenOver = State.TakenOver,
        BlocksAsked = _blocksAsked + (_simulation?.Pump.BlocksAsked ?? 0),
        HandedOver = State.HandedOver,
        Preparing = _preparation.Share(plan.State.Plan),
        Memory = plan.State.Plan is FrozenPlan frozen ? memory.Of(frozen) : 0,
    });

    public async Task<MergedPrefix?> MergedPrefix()
    {
        if (!_life.IsOrdered || (_simulation?.Ledger.MergedBlocks ?? State.MergedBlocks) == 0)
        {
            return null;
        }

        return await Read(ledger => new MergedPrefix(plan.State.Plan!.PlanId, ledger.MergedBlocks, ledger.Prefix.ToBytes(), plan.State.Order!, plan.State.Plan.RareEvents));
    }

    public async Task<byte[]> Result()
    {
        CheckMerged();
        return await Read(ledger => Deflated.From(ledger.Merged()));
    }

    private long Merged => _simulation?.Ledger.Paths ?? State.Paths;

    private long Total => plan.State.Order?.Total ?? 0;

    private void CheckMerged()
    {
        CheckOrdered();
        if (Merged == 0)
        {
            throw new NotOnRecordException($"No path of run {Id} is merged yet. Watch it, and ask again.");
        }
    }

    private void CheckOrdered()
    {
        if (!_life.IsOrdered)
        {
            throw new NotOnRecordException($"Nobody ordered run {Id}. A scenario's Run gives a run to ask for.");
        }
    }
}
