using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Diagnostics;
using GrowthSim.Simulation;
using Orleans.Storage;

namespace GrowthSim.Grains.Runs;

/// <summary>The way of a run from its first block to its end.</summary>
internal sealed partial class RunGrain
{
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(1);

    private readonly CheckpointPace _pace = new(time);
    private IGrainTimer? _tick;

    /// <summary>Simulates what a ledger has not got yet.</summary>
    private void Simulate(CompiledPlan compiled, RunLedger ledger)
    {
        long startedAt = time.GetTimestamp();
        _pace.Begin(ledger.MergedBlocks);
        RunPump pump = new(Id, plan.State.Plan!, compiled, ledger, GrainFactory, silos, time, logger) { Changed = OnBlock };
        LogStarted(logger, Id, Total, State.MergedBlocks);
        _simulation = new RunSimulation(compiled, ledger, pump, RunSpan.Begin(Id, Total, State.MergedBlocks), startedAt);
        if (ledger.IsComplete)
        {
            OnBlock();
        }
        else
        {
            pump.ServeSilos();
        }
    }

    // The timer keeps the grain alive: calls that it waits for do not.
    private void StartTicking() => _tick ??= this.RegisterGrainTimer(
        Tick, new GrainTimerCreationOptions(BetweenCheckpoints, BetweenCheckpoints) { KeepAlive = true, Interleave = true });

    private void StopTicking()
    {
        _tick?.Dispose();
        _tick = null;
    }

    private async Task Tick(CancellationToken cancellationToken)
    {
        switch (_life.Shown)
        {
            case not RunState.Unknown when _life.UnwrittenEnd is not null:
                await Finish();
                break;
            case RunState.Queued or RunState.Running:
                await Advance();
                break;
            case RunState.Finished when !State.HandedOver:
                await HandOver();
                break;
            default:
                StopTicking();
                Close();
                await Forget();
                break;
        }
    }

    private async Task Advance()
    {
        Slot.Keep(() => Claim);
        if (_simulation is null)
        {
            if (!_preparation.IsUnderWay)
            {
                await Enter();
            }
            else
            {
                Publish();
            }

            return;
        }

        long startedAt = _simulation.StartedAt;
        _simulation.Pump.ServeSilos();
        if (_simulation.IsDone)
        {
            await Finish();
        }
        else if (_pace.IsDue)
        {
            await Checkpoint();
        }

        Estimate();
        await Remind(startedAt);
    }

    private void OnBlock()
    {
        if (_life.Current == RunState.Queued)
        {
            _life.Pass(RunState.Running);
        }

        Publish();
        if (_simulation!.IsDone)
        {
            _simulation.Pump.Stop();
            _ = Finish();
        }
    }

    private async Task Finish()
    {
        await _turn.WaitAsync();
        (RunState State, string? Failure) end = default;
        try
        {
            if (_life.IsOpen)
            {
                end = _life.UnwrittenEnd ?? _simulation!.Verdict();
                await End(end.State, end.Failure);
            }
        }
        catch (InconsistentStateException newer)
        {
            GiveWay(newer);
        }
#pragma warning disable CA1031 // Nobody awaits the end of a run. The next tick tries again.
        catch (Exception unwritten)
#pragma warning restore CA1031
        {
            LogNotWritten(logger, unwritten, Id);
            if (end.State != RunState.Unknown)
            {
                EndUnwritten(end.State, end.Failure, unwritten);
            }
        }
        finally
        {
            _turn.Release();
        }

        if (_life.UnwrittenEnd is not null)
        {
            return;
        }

        if (_life.Shown == RunState.Finished && !State.HandedOver)
        {
            await HandOver();
        }

        if (_life.Shown is RunState.Finished or RunState.Failed)
        {
            Close();
            Slot.Leave();
            if (_life.Shown == RunState.Failed || State.HandedOver)
            {
                await Forget();
            }
        }
    }

    /// <summary>Writes the end and tells it. To be called in turn.</summary>
    private async Task End(RunState state, string? failure)
    {
        State.Failure = failure;
        State.EndedAt = time.GetUtcNow();
        State.HandedOver = state != RunState.Finished || !plan.State.Plan!.Settings.IsEmpty || plan.State.Plan.Run.TargetsOnly || plan.State.Plan.Run.Change is not null;
        if (!State.HandedOver)
        {
            handOvers.Begin(Id);
        }

        try
        {
            await _life.Move(state, Write);
        }
        catch
        {
            State.Failure = null;
            State.EndedAt = null;
            handOvers.End(Id);
            throw;
        }

        _life.Show();
        LogEnded(logger, Id, state, State.Paths, failure);
        RunInstruments.Ended(state);
        RunSpan.End(_simulation?.Span, state, failure);
        Publish();
    }

    private async Task Checkpoint()
    {
        if (_simulation is null || _simulation.Ledger.MergedBlocks == _pace.Blocks || !await _turn.WaitAsync(0))
        {
            return;
        }

        try
        {
            if (_life.IsOpen)
            {
                await Write();
            }
        }
        catch (InconsistentStateException newer)
        {
            GiveWay(newer);
        }
#pragma warning disable CA1031 // A disk that is full, or a store that restarts: the run goes on, and the next tick tries again.
        catch (Exception unwritten)
#pragma warning restore CA1031
        {
            LogNotWritten(logger, unwritten, Id);
            _life.NoteUnwritten(unwritten);
            Publish();
        }
        finally
        {
            _turn.Release();
        }
    }

    // Another activation has written; or this one, and the store was lost before it could say so. What is stored counts, and the next activation reads it.
    private void GiveWay(InconsistentStateException newer)
    {
        LogFenced(logger, newer, Id);
        _preparation.Cancel();
        _simulation?.Pump.Stop();
        DeactivateOnIdle();
    }

    private void EndUnwritten(RunState state, string? failure, Exception reason)
    {
        _life.EndUnwritten(state, failure, reason);
        Publish();
    }

    private async Task Write()
    {
        long start = time.GetTimestamp();
        long blocks = State.MergedBlocks;

        // A run that still waits for its slot has what it had.
        if (_simulation is { Ledger: RunLedger ledger })
        {
            blocks = State.MergedBlocks = ledger.MergedBlocks;
            State.Paths = ledger.Paths;
            State.Prefix = blocks == 0 ? null : Deflated.From(ledger.Prefix);
            State.Tail = ledger.Tail is null ? null : Deflated.From(ledger.Tail);
        }

        await stored.WriteStateAsync();
        _life.NoteWritten();
        _pace.Note(start, blocks);
    }
}
