using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Diagnostics;
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
    private bool _isPlaced;

    private IRunQueue Places => GrainFactory.GetGrain<IRunQueue>(0);

    private RunClaim Claim => new(Id, plan.State.Client, ExpectedSeconds, memory.Of(plan.State.Plan!));

    /// <summary>About how long the rest of the run takes one thread: as long as it took so far, or by the number of operations.</summary>
    private double ExpectedSeconds => ExpectedPaths * (_pump is { Paths: > 0 } pump ? pump.Seconds / pump.Paths : plan.State.Plan!.Operations * SecondsPerOperation * (plan.State.Plan.Rare ? RareEffort : 1));

    // An adaptive run needs some 1 / h² paths for an interval of half width h, whatever the probability.
    private double ExpectedPaths => plan.State.Order!.HalfWidth is double halfWidth
        ? Math.Clamp((1 / (halfWidth * halfWidth)) - Merged, Compilation.RunPlan.BlockSize, Math.Max(Compilation.RunPlan.BlockSize, Total - Merged))
        : Total - Merged;

    private async Task<RunTicket> StartOrGoOn(FrozenPlan frozen, RunOrder order, string? earlierRun)
    {
        await _turn.WaitAsync();
        try
        {
            if (State.State is RunState.Unknown or RunState.Cancelled or RunState.Failed)
            {
                RunIdentity.Check(order);
                await Join(frozen, order);
                if (!IsOrdered)
                {
                    plan.State.Plan = frozen;
                    plan.State.Order = order;
                    plan.State.Client = ClientContext.Current;
                    await TakeOver(earlierRun);
                    await plan.WriteStateAsync();
                }

                // What a cancelled pump still holds belongs to the old ledger.
                Close();
                _blocksAsked = 0;
                await Note();
                await Queue();
                StartTicking();
                _ = Enter();
            }
            else if (_tick is null && !IsEnded)
            {
                Resume();
            }
        }
        finally
        {
            _turn.Release();
        }

        return new RunTicket(Id, _shown == RunState.Finished);
    }

    /// <summary>Takes its place among the runs that wait, before anything is written.</summary>
    private async Task Join(FrozenPlan frozen, RunOrder order)
    {
        RunClaim claim = new(Id, ClientContext.Current, (double)order.Total * frozen.Operations * SecondsPerOperation, memory.Of(frozen));
        if (!await Places.Join(claim))
        {
            throw memory.Full();
        }
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
            while (State.State is RunState.Queued or RunState.Running && !await Places.Wait(Claim))
            {
            }

            _isPlaced = true;

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
                if (_pump is null)
                {
                    LeavePlace();
                }
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
            CompiledPlan compiled = await Prepared(inUse: true, preparing.Token);

            // Its grids are known now: it gives back what it does not need of what was set aside.
            plan.State.Plan = RunMemory.Noted(plan.State.Plan!, MemoryNeed.Of(compiled.Plan));
            memory.Check(plan.State.Plan);
            await Places.Hold(Claim);
            return (compiled, null);
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
        if (_isPlaced && time.GetElapsedTime(_kept) >= RunQueue.Interval)
        {
            _kept = time.GetTimestamp();
            Places.Hold(Claim).Ignore();
        }
    }

    /// <summary>Gives the place back. To be called once the memory is.</summary>
    private void LeavePlace()
    {
        _isPlaced = false;
        Places.Leave(Id).Ignore();
    }

    public async Task MakeRoom()
    {
        await _turn.WaitAsync();
        try
        {
            if (_pump is null || IsDone || State.State is not (RunState.Queued or RunState.Running))
            {
                return;
            }

            _pump.Stop();
            try
            {
                await Write();
            }
            catch (Exception unwritten) when (unwritten is not InconsistentStateException)
            {
                // It goes on: what is not stored would be lost. The queue asks again.
                LogNotWritten(logger, unwritten, Id);
                _blocksAsked += _pump.BlocksAsked;
                StartPump();
                return;
            }

            LogMadeRoom(logger, Id, State.MergedBlocks);
            RunSpan.End(_span, State.State, null);
            Close();
            _isPlaced = false;
        }
        catch (InconsistentStateException newer)
        {
            GiveWay(newer);
            return;
        }
        finally
        {
            _turn.Release();
        }

        _ = Enter();
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

    /// <summary>Opens the ledger, to go on with it.</summary>
    private void Open(CompiledPlan compiled)
    {
        _ledger ??= OpenLedger(compiled);
        _compiled = compiled;
    }

    /// <summary>Reads what is merged: of a run that simulates as it stands, else of the checkpoint, in memory that is given back at once.</summary>
    private async Task<T> Read<T>(Func<Compilation.RunPlan, RunLedger, T> read)
    {
        if (_compiled is not null && _ledger is not null)
        {
            return read(_compiled.Plan, _ledger);
        }

        using IDisposable piece = await readings.Take(RunMemory.OfReading(plan.State.Plan!));
        CompiledPlan compiled = await Prepared(inUse: false, CancellationToken.None);
        return _ledger is null ? read(compiled.Plan, OpenLedger(compiled)) : read(compiled.Plan, _ledger);
    }

    /// <summary>Compiles and prepares the plan.</summary>
    private async Task<CompiledPlan> Prepared(bool inUse, CancellationToken cancellationToken)
    {
        FrozenPlan frozen = plan.State.Plan!;
        Checked<CompiledPlan> compiled = await plans.Prepare(frozen, inUse, cancellationToken);
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

    private RunLedger OpenLedger(CompiledPlan compiled) => new(
        compiled.Plan, Total, StoppingRule(compiled), State.MergedBlocks, Read(State.Prefix, compiled), Read(State.Tail, compiled));

    /// <summary>Lets go of the memory of a run that has ended, or waits again. Whoever asks for its outcome reads the checkpoint.</summary>
    private void Close()
    {
        _blocksAsked += _pump?.BlocksAsked ?? 0;
        (_pump, _ledger, _compiled) = (null, null, null);
    }

    private static BlockResult? Read(byte[]? deflated, CompiledPlan compiled) => deflated is null ? null : Deflated.Read(deflated, compiled.Plan);

    private Func<BlockResult, bool>? StoppingRule(CompiledPlan compiled) => plan.State.Order is { HalfWidth: double halfWidth, Level: double level }
        ? merged => InterimOutcome.WidestHalfWidth(compiled.Plan, merged, level) <= halfWidth
        : null;
}
