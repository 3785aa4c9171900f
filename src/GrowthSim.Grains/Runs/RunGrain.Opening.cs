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
            if (_life.Current is RunState.Unknown or RunState.Cancelled or RunState.Failed)
            {
                RunIdentity.Check(order);
                await Join(frozen, order);
                bool isNew = !_life.IsOrdered;
                if (isNew)
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
                if (!isNew)
                {
                    await Tell(null);
                }

                StartTicking();
                _ = Enter();
            }
            else if (_tick is null && !_life.IsEnded)
            {
                Resume();
            }
        }
        finally
        {
            _turn.Release();
        }

        return new RunTicket(Id, _life.Shown == RunState.Finished);
    }

    /// <summary>Takes its place among the runs that wait, before anything is written.</summary>
    private async Task Join(FrozenPlan frozen, RunOrder order)
    {
        RunClaim claim = new(Id, ClientContext.Current, RunEffort.OfOrder(frozen, order), memory.Of(frozen));
        if (!await Slot.Join(claim))
        {
            throw memory.Full();
        }
    }

    // Not queued where that cannot be written: else the next order would wait for what nobody began.
    private async Task Queue()
    {
        State.Failure = null;
        State.EndedAt = null;
        State.OrderedAt = time.GetUtcNow();
        await _life.Move(RunState.Queued, stored.WriteStateAsync);
        _life.Show();
    }

    private void Resume()
    {
        LogResumed(logger, Id, State.MergedBlocks);
        StartTicking();
        _ = Enter();
    }

    private async Task TakeOver(string? earlierRun)
    {
        if (earlierRun is not null
            && await GrainFactory.GetGrain<IRunPrefix>(earlierRun).MergedPrefix() is MergedPrefix earlier
            && earlier.Serve(plan.State.Plan!.PlanId, plan.State.Order!))
        {
            State.MergedBlocks = earlier.Blocks;
            State.Prefix = Deflated.From(earlier.Prefix);
            State.TakenOver = State.Paths = earlier.Blocks * Compilation.RunPlan.BlockSize;
            plan.State.Plan = plan.State.Plan with { RareEvents = plan.State.Plan.RareEvents ?? earlier.RareEvents };
        }
    }

    /// <summary>Reads what is merged: of a run that simulates as it stands, else of the checkpoint, in memory that is given back at once.</summary>
    private async Task<T> Read<T>(Func<RunLedger, T> read)
    {
        if (_simulation is not null)
        {
            return read(_simulation.Ledger);
        }

        using IDisposable piece = await readings.Rent(RunMemory.OfReading(plan.State.Plan!));
        CompiledPlan compiled = await Prepared(inUse: false, CancellationToken.None);
        return read(_simulation?.Ledger ?? OpenLedger(compiled));
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

        if (compiled.Value.Plan.Plan.Id != frozen.PlanId)
        {
            throw new NotOnRecordException($"Run {Id} was made by another version of the engine, whose numbers this one cannot read. Order it again.");
        }

        return compiled.Value;
    }

    private RunLedger OpenLedger(CompiledPlan compiled) => new(
        compiled.Plan, Total, StoppingRule(), State.MergedBlocks, Read(State.Prefix, compiled), Read(State.Tail, compiled));

    /// <summary>Lets go of the memory of a run that has ended, or waits again. Whoever asks for its outcome reads the checkpoint.</summary>
    private void Close()
    {
        _blocksAsked += _simulation?.Pump.BlocksAsked ?? 0;
        _simulation = null;
    }

    private static BlockResult? Read(byte[]? deflated, CompiledPlan compiled) => deflated is null ? null : Deflated.Read(deflated, compiled.Plan);

    private Func<BlockResult, bool>? StoppingRule() => plan.State.Order is { HalfWidth: double halfWidth, Level: double level }
        ? merged => InterimOutcome.WidestHalfWidth(merged, level) <= halfWidth
        : null;
}
