namespace GrowthSim.Grains.Analyses;

/// <summary>How far an analysis is, as it is told while it goes on.</summary>
/// <param name="runs">The number of runs that it takes.</param>
internal sealed class AnalysisProgress(int runs)
{
    private bool _isQueued;

    /// <summary>Gets the number of runs that are done.</summary>
    public int Done { get; private set; }

    /// <summary>Gets the run that is going on.</summary>
    public string? Run { get; private set; }

    /// <summary>Gets or sets whether the activation goes: its run goes on, and another activation with it.</summary>
    public bool IsLeft { get; set; }

    /// <summary>Gets whether somebody cancelled its run.</summary>
    public bool IsRunCancelled { get; private set; }

    /// <summary>Gets the number of its paths that are merged.</summary>
    public long Paths { get; private set; }

    /// <summary>Gets what is done.</summary>
    public AnalysisPhase Phase { get; private set; } = runs == 0 ? AnalysisPhase.Reading : AnalysisPhase.Preparing;

    /// <summary>Gets the share of the run's preparation that is done; null where it is not prepared.</summary>
    public double? Preparing { get; private set; }

    /// <summary>Takes note of a run that begins.</summary>
    /// <param name="run">The run.</param>
    public void Begin(string run) => (Run, Paths, Phase, Preparing, _isQueued) = (run, 0, AnalysisPhase.Preparing, null, false);

    /// <summary>Takes note of what is told of the run. One that has just been ordered is in the queue for a moment: it waits where it is told so twice.</summary>
    /// <param name="told">What is told.</param>
    public void Take(RunProgress told)
    {
        bool isQueued = told is { State: RunState.Queued, Preparing: null };
        Phase = isQueued && _isQueued ? AnalysisPhase.Waiting : isQueued || told.Preparing is not null ? AnalysisPhase.Preparing : AnalysisPhase.Simulating;
        (Paths, Preparing, _isQueued) = (told.Paths, told.Preparing, isQueued);
        IsRunCancelled = told.State == RunState.Cancelled;
    }

    /// <summary>Takes note of a run that has ended.</summary>
    public void End()
    {
        Done++;
        (Run, Paths, Preparing, Phase) = (null, 0, null, Done < runs ? AnalysisPhase.Preparing : AnalysisPhase.Reading);
    }
}
