using GrowthSim.Grains.Compute;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;
using Orleans.Storage;

namespace GrowthSim.Grains.Runs;

/// <summary>How a run begins: as new, from an earlier run's blocks, from a cancel, or from a checkpoint after a restart; in any case once it has a place among the runs that simulate.</summary>
internal sealed partial class RunGrain
{
    /// <summary>About how long one operation on one path takes a thread.</summary>
    private const double SecondsPerOperation = 1e-9;

    /// <summary>How many times as long a run takes whose rare events are estimated (measured on the models that come with this program).</summary>
    private const double RareEffort = 30;

    private bool _isEntering;
    private CancellationTokenSource? _preparing;
    private string? _digest;
    private long _blocksAsked;
    private long _kept;

    private IRunQueue Places => GrainFactory.GetGrain<IRunQueue>(0);

    private double ExpectedSeconds => (double)(Total - Merged) * plan.State.Plan!.Operations * SecondsPerOperation * (plan.State.Plan.Rare ? RareEffort : 1);

    private async Task<RunTicket> StartOrGoOn(FrozenPlan frozen, RunOrder order, string? earlierRun)
    {
        await _turn.WaitAsync();
        try
        {
            if (State.State is RunState.Unknown or RunState.Cancelled or RunState.Failed)
            {
                RunIdentity.Check(order);
                if (!IsOrdered)
                {
                    plan.State.Plan = frozen;
                    plan.State.Order = order;
                    await TakeOver(earlierRun);
                    await plan.WriteStateAsync();
                }

                // What a cancelled pump still holds belongs to the old ledger.
                Close();
                await Note();
                await Queue();
                StartTicking();
                _ = Enter();
            }
        }
        finally
        {
            _turn.Release();
        }

        return new RunTicket(Id, _shown == RunState.Finished);
    }

    private async Task Queue()
    {
        RunState before = State.State;
        State.State = RunState.Queued;
        State.Failure = null;
        State.EndedAt = null;
        State.OrderedAt = time.GetUtcNow();
        try
        {
            await stored.WriteStateAsync();
        }
        catch
        {
            // Else the next order would find it queued, and wait for what nobody began.
            State.State = before;
            throw;
        }

        _shown = RunState.Queued;
    }

    private void Resume()
    {
        LogResumed(logger, Id, State.MergedBlocks);
        _isNoted = true;
        StartTicking();
        _ = Enter();
    }

    /// <summary>Waits for a place, and begins to simulate.</summary>
    private async Task Enter()
    {
        if (_isEntering)
        {
            return;
        }

        _isEntering = true;
        try
        {
            while (State.State is RunState.Queued or RunState.Running && !await Places.Enter(Id, ExpectedSeconds))
            {
            }

            // Not in turn: it may take minutes, and whoever cancels must not wait for it.
            (CompiledPlan? compiled, string? impossible) = await Prepare();
            await _turn.WaitAsync();
            try
            {
                if (State.State is RunState.Queued or RunState.Running && _pump is null)
                {
                    await Begin(compiled, impossible);
                }
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException) when (State.State is not (RunState.Queued or RunState.Running))
        {
            // Nobody wants it prepared any more.
        }
        catch (InconsistentStateException newer)
        {
            GiveWay(newer);
        }
#pragma warning disable CA1031 // A silo that is being lost, or a store that restarts: the next tick tries again.
        catch (Exception lost)
#pragma warning restore CA1031
        {
            LogNotEntered(logger, lost, Id);
        }
        finally
        {
            _isEntering = false;
        }
    }

    private async Task<(CompiledPlan? Compiled, string? Impossible)> Prepare()
    {
        using CancellationTokenSource preparing = new();
        _preparing = preparing;
        try
        {
            RunPump.Prepare(plan.State.Plan!, GrainFactory, silos, preparing.Token);
            return (await Prepared(preparing.Token), null);
        }
        catch (Exception impossible) when (impossible is OrderRefusedException or NotOnRecordException)
        {
            return (null, impossible.Message);
        }
        finally
        {
            _preparing = null;
        }
    }

    /// <summary>Begins to simulate. To be called in turn.</summary>
    private async Task Begin(CompiledPlan? compiled, string? impossible)
    {
        if (compiled is null)
        {
            await End(RunState.Failed, impossible);
            return;
        }

        if (plan.State.Plan!.RareEvents is null && Preparation.RareEvents(compiled.Plan) is byte[] found)
        {
            // Searched once: other silos, a restart and longer runs of the plan find them here.
            plan.State.Plan = plan.State.Plan with { RareEvents = found };
            await plan.WriteStateAsync();
        }

        Open(compiled);
        StartPump();
    }

    /// <summary>Gets the share of the preparation that is done; null where the run is not being prepared.</summary>
    private double? Preparing => _preparing is null ? null : plans.Share(_digest ??= plan.State.Plan!.Digest());

    private void KeepPlace()
    {
        if (time.GetElapsedTime(_kept) >= RunQueue.Interval)
        {
            _kept = time.GetTimestamp();
            Places.Keep(Id, ExpectedSeconds).Ignore();
        }
    }

    private async Task TakeOver(string? earlierRun)
    {
        if (earlierRun is not null
            && await GrainFactory.GetGrain<IRunPrefix>(earlierRun).FullBlocks() is FullBlocks earlier
            && earlier.Serve(plan.State.Plan!.PlanId, plan.State.Order!))
        {
            State.MergedBlocks = earlier.Blocks;
            State.Prefix = Deflated.From(earlier.Prefix);
            State.TakenOver = State.Paths = earlier.Blocks * Compilation.RunPlan.BlockSize;
            plan.State.Plan = plan.State.Plan with { RareEvents = plan.State.Plan.RareEvents ?? earlier.RareEvents };
        }
    }

    /// <summary>Compiles the plan and reads the ledger, where that is not done yet.</summary>
    private async Task<(CompiledPlan Compiled, RunLedger Ledger)> Open() =>
        _compiled is not null && _ledger is not null ? (_compiled, _ledger) : Open(await Prepared(CancellationToken.None));

    private (CompiledPlan Compiled, RunLedger Ledger) Open(CompiledPlan compiled)
    {
        _compiled ??= compiled;
        _ledger ??= new RunLedger(_compiled.Plan, Total, StoppingRule(_compiled), State.MergedBlocks, Read(State.Prefix, _compiled), Read(State.Tail, _compiled));
        return (_compiled, _ledger);
    }

    /// <summary>Compiles and prepares the plan.</summary>
    private async Task<CompiledPlan> Prepared(CancellationToken cancellationToken)
    {
        FrozenPlan frozen = plan.State.Plan!;
        Checked<CompiledPlan> compiled = await plans.Prepare(frozen, cancellationToken);
        if (!compiled.IsValid)
        {
            throw new OrderRefusedException($"The plan of run {Id} cannot be compiled.", compiled.Errors);
        }

        if (compiled.Value.Plan.Id != frozen.PlanId)
        {
            throw new NotOnRecordException($"Run {Id} was made by another version of the engine, whose numbers this one cannot read. Order it again.");
        }

        return compiled.Value;
    }

    /// <summary>Lets go of the memory of a run that has ended. Whoever asks for its outcome opens it again.</summary>
    private void Close()
    {
        _blocksAsked = _pump?.BlocksAsked ?? _blocksAsked;
        (_pump, _ledger, _compiled) = (null, null, null);
    }

    private static BlockResult? Read(byte[]? deflated, CompiledPlan compiled) => deflated is null ? null : BlockResult.FromBytes(Deflated.ToBytes(deflated), compiled.Plan);

    private Func<BlockResult, bool>? StoppingRule(CompiledPlan compiled) => plan.State.Order is { HalfWidth: double halfWidth, Level: double level }
        ? merged => InterimOutcome.WidestHalfWidth(compiled.Plan, merged, level) <= halfWidth
        : null;
}
