namespace GrowthSim.Grains.Runs;

/// <summary>A run whose store fails goes on in memory, says so, and gives its answer. What could not be written is tried again each second.</summary>
internal sealed partial class RunGrain
{
    /// <summary>Why nothing could be written since the last write that was; null where there is nothing to say.</summary>
    private string? _unwritten;

    /// <summary>The end that is told and not written yet.</summary>
    private (RunState State, string? Failure)? _unwrittenEnd;

    private string? ShownFailure => _unwrittenEnd?.Failure ?? State.Failure ?? _unwritten;

    private void NoteUnwritten(Exception failure)
    {
        string reason = failure is StoreException known ? known.Message : "The store does not take it; the silo's log says why.";
        _unwritten = $"{(_unwrittenEnd is null ? "The run goes on in memory" : "The run has ended in memory")}, and cannot be stored. {reason}";
        Publish();
    }

    /// <summary>Tells an end before it is written: whoever waits for it must not wait for the store as well. Should this silo be lost first, the run is made again, to the same bits.</summary>
    private void EndUnwritten(RunState state, string? failure, Exception reason)
    {
        _unwrittenEnd = (state, failure);
        _shown = state;
        NoteUnwritten(reason);
    }

    private void NoteWritten() => (_unwritten, _unwrittenEnd) = (null, null);
}
