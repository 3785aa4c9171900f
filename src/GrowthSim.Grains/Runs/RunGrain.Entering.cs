using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Diagnostics;
using Orleans.Storage;

namespace GrowthSim.Grains.Runs;

/// <summary>How a run comes to its slot among those that simulate, prepares its plan, and makes room for another.</summary>
internal sealed partial class RunGrain
{
    /// <summary>About how long one operation on one path takes a thread.</summary>
    private const double SecondsPerOperation = 1e-9;

    /// <summary>How many times as long a run takes whose rare events are estimated (measured on the models that come with this program).</summary>
    private const double RareEffort = 30;

    private bool _isEntering;
    private CancellationTokenSource? _preparing;
    private string? _digest;
    private long _kept;
    private bool _isPlaced;

    private IRunQueue Slots => GrainFactory.GetGrain<IRunQueue>(0);

    private RunClaim Claim => new(Id, plan.State.Client, ExpectedSeconds, memory.Of(plan.State.Plan!));

    /// <summary>About how long the rest of the run takes one thread: as long as it took so far, or by the number of operations.</summary>
    private double ExpectedSeconds => ExpectedPaths * (_pump is { Paths: > 0 } pump ? pump.Seconds / pump.Paths : plan.State.Plan!.Operations * SecondsPerOperation * (plan.State.Plan.Run.Rare ? RareEffort : 1));

    // An adaptive run needs some 1 / h² paths for an interval of half width h, whatever the probability.
    private double ExpectedPaths => plan.State.Order!.HalfWidth is double halfWidth
        ? Math.Clamp((1 / (halfWidth * halfWidth)) - Merged, Compilation.RunPlan.BlockSize, Math.Max(Compilation.RunPlan.BlockSize, Total - Merged))
        : Total - Merged;

    /// <summary>Waits for a slot, and begins to simulate.</summary>
    private async Task Enter()
    {
        if (_isEntering)
        {
            return;
        }

        _isEntering = true;
        try
        {
            while (State.State is RunState.Queued or RunState.Running && !await Slots.Wait(Claim))
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
                    LeaveSlot();
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
            plan.State.Plan = RunMemory.Noted(plan.State.Plan!, compiled.Need);
            memory.Check(plan.State.Plan);
            await Slots.Hold(Claim);
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

        if (plan.State.Plan!.RareEvents is null && compiled.Plan.RareEvents is byte[] found)
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

    private void KeepSlot()
    {
        if (_isPlaced && time.GetElapsedTime(_kept) >= RunQueue.Interval)
        {
            _kept = time.GetTimestamp();
            Slots.Hold(Claim).Ignore();
        }
    }

    /// <summary>Gives the slot back. To be called once the memory is.</summary>
    private void LeaveSlot()
    {
        _isPlaced = false;
        Slots.Leave(Id).Ignore();
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
}
