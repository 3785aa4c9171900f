using System.Collections.Immutable;
using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Storage;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;
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
    ILogger<RunGrain> logger) : Grain, IRunGrain, IRunPrefix, IPlacedRun, IRemindable
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Pulse _changed = new();
    private CompiledPlan? _compiled;
    private RunLedger? _ledger;
    private RunPump? _pump;
    private long _version;

    private string Id => this.GetPrimaryKeyString();

    private RunLedgerState State => stored.State;

    private bool IsOrdered => State.State != RunState.Unknown;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        NextVersion();
        MakeAgainWhatIsDamaged();
        _shown = State.State;
        if (State.State is RunState.Queued or RunState.Running)
        {
            _isNoted = true;
            if (queue.Value.ResumesByItself)
            {
                Resume();
            }
        }
        else if (State.State == RunState.Finished && !State.HandedOver)
        {
            _isNoted = true;
            StartTicking();
        }

        return Task.CompletedTask;
    }

    // The plan says all that determines the numbers: from it the run is made again. Without it nobody knows what was run, until it is ordered again.
    private void MakeAgainWhatIsDamaged()
    {
        if (plan.State.Plan is null)
        {
            stored.State = new RunLedgerState();
        }
        else if (damaged.Has<RunLedgerState>(this.GetGrainId()))
        {
            State.State = RunState.Queued;
            State.OrderedAt = time.GetUtcNow();
        }
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _preparing?.Cancel();
        _pump?.Stop();
        await Checkpoint();
        if (_isPlaced || _isEntering)
        {
            Slots.Leave(Id).Ignore();
        }

        handOvers.End(Id);
        _span?.Dispose();
    }

    public Task<RunTicket> Start(FrozenPlan plan, RunOrder order) => StartOrGoOn(plan, order, null);

    public Task<RunTicket> Continue(FrozenPlan plan, RunOrder order, string earlierRun) => StartOrGoOn(plan, order, earlierRun);

    public Task<RunOutcome> Outcome(double level) => Read(level, []);

    public async Task<RunOutcome> Read(double level, ImmutableArray<double> quantiles)
    {
        CheckOrdered();
        return Merged > 0
            ? await Read(ledger => RunOutcome.From(ledger.Merged(), level, partial: _shown != RunState.Finished, quantiles))
            : throw new NotOnRecordException($"No path of run {Id} is merged yet. Watch it, and ask again.");
    }

    public async Task Cancel()
    {
        CheckOrdered();
        await _turn.WaitAsync();
        try
        {
            if (State.State is RunState.Queued or RunState.Running)
            {
                _pump?.Stop();
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
                    _preparing?.Cancel();
                }

                Close();
                LeaveSlot();
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
        await GrainFactory.GetGrain<IScenarioRegister>($"{frozen.Model}/{frozen.Scenario}").NoteRun(longer, frozen.PlanId, order);
        return await GrainFactory.GetGrain<IRunGrain>(longer).Continue(frozen, order, Id);
    }

    public Task<RunStatus> Status() => Task.FromResult(new RunStatus
    {
        RunId = Id,
        Model = plan.State.Plan?.Model ?? "",
        Scenario = plan.State.Plan?.Scenario ?? "",
        State = _shown,
        Paths = Merged,
        Total = Total,
        HalfWidth = plan.State.Order?.HalfWidth,
        Failure = ShownFailure,
        OrderedAt = IsOrdered ? State.OrderedAt : null,
        EndedAt = State.EndedAt,
        TakenOver = State.TakenOver,
        BlocksAsked = _blocksAsked + (_pump?.BlocksAsked ?? 0),
        HandedOver = State.HandedOver,
        Preparing = Preparing,
        Memory = plan.State.Plan is FrozenPlan frozen ? memory.Of(frozen) : 0,
    });

    public async Task<MergedPrefix?> MergedPrefix()
    {
        if (!IsOrdered || (_ledger?.MergedBlocks ?? State.MergedBlocks) == 0)
        {
            return null;
        }

        return await Read(ledger => new MergedPrefix(plan.State.Plan!.PlanId, ledger.MergedBlocks, ledger.Prefix.ToBytes(), plan.State.Order!, plan.State.Plan.RareEvents));
    }

    private long Merged => _ledger?.Paths ?? State.Paths;

    private long Total => plan.State.Order?.Total ?? 0;

    private void CheckOrdered()
    {
        if (!IsOrdered)
        {
            throw new NotOnRecordException($"Nobody ordered run {Id}. A scenario's Run gives a run to ask for.");
        }
    }
}
