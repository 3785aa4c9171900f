namespace GrowthSim.Server.Dashboard.Jobs;

/// <summary>Work for a page that takes longer than a request: its progress, and its end.</summary>
#pragma warning disable CA1001 // The source is let go with the job, which is remembered for as long as its page may be looked at.
internal sealed class Job
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _source = new();
    private long _version;

    /// <summary>Gets what will come of it.</summary>
    public Task<object> Result { get; private set; } = Task.FromResult<object>("");

    /// <summary>Gets how much is done.</summary>
    public double Done { get; private set; }

    /// <summary>Gets of how much; 0 where that is not known.</summary>
    public double Total { get; private set; }

    /// <summary>Gets a number that grows with every change.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>Gets when it was last asked for.</summary>
    public long Touched { get; private set; } = Environment.TickCount64;

    /// <summary>Begins the work.</summary>
    public void Begin(Func<Job, CancellationToken, Task<object>> work) => Result = Task.Run(() => work(this, _source.Token));

    /// <summary>Says how far it is.</summary>
    public void Report(double done, double total)
    {
        (Done, Total) = (done, total);
        Interlocked.Increment(ref _version);
    }

    /// <summary>Notes that somebody looks at it.</summary>
    public void Touch() => Touched = Environment.TickCount64;

    /// <summary>Ends the work.</summary>
    public void Cancel() => _source.Cancel();
}
