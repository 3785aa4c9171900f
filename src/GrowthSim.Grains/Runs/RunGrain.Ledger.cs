using System.Diagnostics;
using GrowthSim.Grains.Diagnostics;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;
using Orleans.Storage;

namespace GrowthSim.Grains.Runs;

/// <summary>The way of a run from its first block to its end.</summary>
internal sealed partial class RunGrain
{
    /// <summary>How many times as long as a checkpoint took the run goes on before the next, so that checkpoints cost a fiftieth of a processor.</summary>
    private const int RestsPerCheckpoint = 50;

    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(1);

    /// <summary>The longest that it goes on before the next, whatever a checkpoint costs (one of a large model has tens of megabytes, and takes half a second to deflate and write): what a silo that dies has merged since then is simulated again.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private IGrainTimer? _tick;
    private Activity? _span;
    private long _written;
    private TimeSpan _restAfterWrite;
    private long _startedAt;
    private long _checkpointed;

    private void StartPump()
    {
        _startedAt = time.GetTimestamp();
        _checkpointed = _ledger!.MergedBlocks;
        _pump = new RunPump(Id, plan.State.Plan!, _compiled!, _ledger, GrainFactory, silos, time, logger) { Changed = OnBlock };
        LogStarted(logger, Id, Total, State.MergedBlocks);
        _span = RunSpan.Begin(Id, Total, State.MergedBlocks);
        if (_ledger.IsComplete)
        {
            OnBlock();
        }
        else
        {
            _pump.ServeSilos();
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
        switch (_shown)
        {
            case not RunState.Unknown when _unwrittenEnd is not null:
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
        KeepSlot();
        if (_pump is null)
        {
            if (_preparing is null)
            {
                await Enter();
            }
            else
            {
                Publish();
            }

            return;
        }

        _pump.ServeSilos();
        if (IsDone)
        {
            await Finish();
        }
        else if (time.GetElapsedTime(_written) >= _restAfterWrite)
        {
            await Checkpoint();
        }

        Estimate();
        await Remind();
    }

    private bool IsDone => _pump?.Failure is not null || _ledger!.IsComplete;

    private void OnBlock()
    {
        if (State.State == RunState.Queued)
        {
            State.State = _shown = RunState.Running;
        }

        Publish();
        if (IsDone)
        {
            _pump!.Stop();
            _ = Finish();
        }
    }

    private async Task Finish()
    {
        await _turn.WaitAsync();
        (RunState State, string? Failure) end = default;
        try
        {
            if (State.State is RunState.Queued or RunState.Running)
            {
                end = _unwrittenEnd ?? Verdict();
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

        if (_unwrittenEnd is not null)
        {
            return;
        }

        if (_shown == RunState.Finished && !State.HandedOver)
        {
            await HandOver();
        }

        if (_shown is RunState.Finished or RunState.Failed)
        {
            Close();
            LeaveSlot();
            if (_shown == RunState.Failed || State.HandedOver)
            {
                await Forget();
            }
        }
    }

    private (RunState State, string? Failure) Verdict()
    {
        string? failure = _pump!.Failure ?? (_ledger!.IsBroken ? TooManyFailures() : null);
        return (failure is null ? RunState.Finished : RunState.Failed, failure);
    }

    /// <summary>Writes the end and tells it. To be called in turn.</summary>
    private async Task End(RunState state, string? failure)
    {
        RunState before = State.State;
        State.State = state;
        State.Failure = failure;
        State.EndedAt = time.GetUtcNow();
        State.HandedOver = state != RunState.Finished || !plan.State.Plan!.Settings.IsEmpty || plan.State.Plan.Run.TargetsOnly;
        if (!State.HandedOver)
        {
            handOvers.Begin(Id);
        }

        try
        {
            await Write();
        }
        catch
        {
            State.State = before;
            State.Failure = null;
            State.EndedAt = null;
            handOvers.End(Id);
            throw;
        }

        _shown = state;
        LogEnded(logger, Id, state, State.Paths, failure);
        RunInstruments.Ended(state);
        RunSpan.End(_span, state, failure);
        Publish();
    }

    private string TooManyFailures()
    {
        RunOutcome outcome = RunOutcome.From(_ledger!.Merged(), RunOrder.DefaultLevel, partial: true);
        string first = string.Join("; ", outcome.Failures.Take(3).Select(path => $"path {path.Path}: {path.Reason}"));
        return $"{outcome.FailedPaths} of {outcome.Paths} paths failed, more than {RunLedger.DefaultMaxFailures:P0}: the model gives no usable numbers there. First: {first}";
    }

    private async Task Checkpoint()
    {
        if (_ledger is null || _ledger.MergedBlocks == _checkpointed || !await _turn.WaitAsync(0))
        {
            return;
        }

        try
        {
            if (State.State is RunState.Queued or RunState.Running)
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
            NoteUnwritten(unwritten);
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
        _preparing?.Cancel();
        _pump?.Stop();
        DeactivateOnIdle();
    }

    private async Task Write()
    {
        long start = time.GetTimestamp();
        long blocks = State.MergedBlocks;

        // A run that still waits for its slot has what it had.
        if (_ledger is not null)
        {
            blocks = State.MergedBlocks = _ledger.MergedBlocks;
            State.Paths = _ledger.Paths;
            State.Prefix = blocks == 0 ? null : Deflated.From(_ledger.Prefix);
            State.Tail = _ledger.Tail is null ? null : Deflated.From(_ledger.Tail);
        }

        await stored.WriteStateAsync();
        NoteWritten();
        _checkpointed = blocks;
        _written = time.GetTimestamp();
        RunInstruments.Checkpointed(time.GetElapsedTime(start, _written));
        _restAfterWrite = TimeSpan.FromTicks(Math.Min(RestsPerCheckpoint * time.GetElapsedTime(start, _written).Ticks, LongestRest.Ticks));
    }
}
