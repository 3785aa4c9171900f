using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Diagnostics;
using Orleans.Storage;

namespace GrowthSim.Grains.Runs;

/// <summary>How a run comes to its slot among those that simulate, prepares its plan, and makes room for another.</summary>
internal sealed partial class RunGrain
{
    private readonly RunPreparation _preparation = new(plans);
    private bool _isEntering;

    private RunSlot Slot => field ??= new RunSlot(Id, GrainFactory.GetGrain<IRunQueue>(0), time);

    private RunClaim Claim => new(Id, plan.State.Client, RunEffort.OfRest(plan.State.Plan!, plan.State.Order!, Merged, _simulation?.Pump), memory.Of(plan.State.Plan!));

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
            await Slot.Wait(() => _life.IsOpen, () => Claim);

            // Not in turn: it may take minutes, and whoever cancels must not wait for it.
            (CompiledPlan? compiled, string? impossible) = await _preparation.Run(Prepare);
            await _turn.WaitAsync();
            try
            {
                if (_life.IsOpen && _simulation is null)
                {
                    await Begin(compiled, impossible);
                }
            }
            finally
            {
                _turn.Release();
                if (_simulation is null)
                {
                    Slot.Leave();
                }
            }
        }
        catch (OperationCanceledException) when (!_life.IsOpen)
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

    private async Task<(CompiledPlan? Compiled, string? Impossible)> Prepare(CancellationToken cancellationToken)
    {
        try
        {
            RunPump.Prepare(plan.State.Plan!, GrainFactory, silos, cancellationToken);
            CompiledPlan compiled = await Prepared(inUse: true, cancellationToken);

            // Its grids are known now: it gives back what it does not need of what was set aside.
            plan.State.Plan = RunMemory.Noted(plan.State.Plan!, compiled.Need);
            memory.Check(plan.State.Plan);
            await Slot.Hold(Claim);
            return (compiled, null);
        }
        catch (Exception impossible) when (impossible is OrderRefusedException or NotOnRecordException)
        {
            return (null, impossible.Message);
        }
        catch (Exception broken) when (broken is not OperationCanceledException && _preparation.IsGivenUp(broken))
        {
            LogNotPrepared(logger, broken, Id);
            string cause = broken.Message.Split('\n')[0].Trim();
            return (null, FormattableString.Invariant($"The plan broke {RunPreparation.MaxAttempts} times while it was prepared: {broken.GetType().Name}: {cause} That is a fault of the program: please report it, with the model and the order."));
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

        Simulate(compiled, OpenLedger(compiled));
    }

    public async Task MakeRoom()
    {
        await _turn.WaitAsync();
        try
        {
            if (_simulation is null or { IsDone: true } || !_life.IsOpen)
            {
                return;
            }

            RunSimulation stopped = _simulation;
            stopped.Pump.Stop();
            try
            {
                await Write();
            }
            catch (Exception unwritten) when (unwritten is not InconsistentStateException)
            {
                // It goes on: what is not stored would be lost. The queue asks again.
                LogNotWritten(logger, unwritten, Id);
                _blocksAsked += stopped.Pump.BlocksAsked;
                Simulate(stopped.Plan, stopped.Ledger);
                return;
            }

            LogMadeRoom(logger, Id, State.MergedBlocks);
            RunSpan.End(stopped.Span, _life.Current, null);
            Close();
            Slot.MakeRoom();
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
