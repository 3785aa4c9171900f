using GrowthSim.Grains.Compute;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Runs;

/// <summary>How a run begins: as new, from an earlier run's blocks, from a cancel, or from a checkpoint after a restart.</summary>
internal sealed partial class RunGrain
{
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
                    await plan.WriteStateAsync();
                    await TakeOver(earlierRun);
                }

                // What a cancelled pump still holds belongs to the old ledger.
                _ledger = null;
                await Open();
                await Note();
                await Queue();
                StartPump();
                StartTicking();
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

    private async Task Resume()
    {
        LogResumed(logger, Id, State.MergedBlocks);
        _isNoted = true;
        try
        {
            await Open();
        }
        catch (Exception impossible) when (impossible is OrderRefusedException or NotOnRecordException)
        {
            State.State = RunState.Failed;
            State.Failure = impossible.Message;
            State.EndedAt = time.GetUtcNow();
            await stored.WriteStateAsync();
            _shown = RunState.Failed;
            return;
        }

        StartPump();
        StartTicking();
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
        }
    }

    /// <summary>Compiles the plan and reads the ledger, where that is not done yet.</summary>
    private async Task Open()
    {
        if (_ledger is not null)
        {
            return;
        }

        FrozenPlan frozen = plan.State.Plan!;
        Checked<CompiledPlan> compiled = await plans.Get(frozen);
        if (!compiled.IsValid)
        {
            throw new OrderRefusedException($"The plan of run {Id} cannot be compiled.", compiled.Errors);
        }

        if (compiled.Value.Plan.Id != frozen.PlanId)
        {
            throw new NotOnRecordException($"Run {Id} was made by another version of the engine, whose numbers this one cannot read. Order it again.");
        }

        _compiled = compiled.Value;
        _ledger ??= new RunLedger(_compiled.Plan, Total, StoppingRule(), State.MergedBlocks, Read(State.Prefix), Read(State.Tail));
    }

    private BlockResult? Read(byte[]? deflated) => deflated is null ? null : BlockResult.FromBytes(Deflated.ToBytes(deflated), _compiled!.Plan);

    private Func<BlockResult, bool>? StoppingRule() => plan.State.Order is { HalfWidth: double halfWidth, Level: double level }
        ? merged => InterimOutcome.WidestHalfWidth(_compiled!.Plan, merged, level) <= halfWidth
        : null;
}
