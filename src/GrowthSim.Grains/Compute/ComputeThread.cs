namespace GrowthSim.Grains.Compute;

/// <summary>A thread of the pool, and the yield point of the work on it. It stands still while other work has its turn, with all that its work holds.</summary>
internal sealed class ComputeThread : YieldPoint, IDisposable
{
    private readonly ComputePool _pool;
    private readonly int _nice;
    private readonly Thread _thread;
    private readonly AutoResetEvent _turn = new(false);

    public ComputeThread(ComputePool pool, int number, int nice)
    {
        _pool = pool;
        _nice = nice;
        _thread = new Thread(Loop) { IsBackground = true, Name = $"growthsim compute {number}" };
    }

    /// <summary>Gets or sets the work to begin, under the pool's lock; null lets the thread end.</summary>
    public Action<ComputeThread?>? Next { get; set; }

    /// <summary>Gets or sets the queue of the work, under the pool's lock.</summary>
    public string Queue { get; set; } = "";

    /// <summary>Gets or sets when its turn began, or since when it waits for one. Written under the pool's lock.</summary>
    public long Since { get; set; }

    /// <summary>Gets or sets what cancels the work. Belongs to this thread.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>Gets how long this thread has stood still in all. Belongs to this thread.</summary>
    public TimeSpan StoodStill { get; private set; }

    public void Start() => _thread.Start();

    public void Join() => _thread.Join();

    public void Dispose() => _turn.Dispose();

    /// <summary>Lets the thread go on, or begin what is next.</summary>
    public void Wake() => _turn.Set();

    /// <summary>Waits until it is woken.</summary>
    public void StandStill(TimeProvider time)
    {
        long start = time.GetTimestamp();
        _turn.WaitOne();
        StoodStill += time.GetElapsedTime(start);
    }

    /// <inheritdoc/>
    public override void Pass()
    {
        Cancellation.ThrowIfCancellationRequested();
        _pool.Pass(this);
    }

    private void Loop()
    {
        ThreadNiceness.Set(_nice);
        _turn.WaitOne();
        while (Next is Action<ComputeThread?> item)
        {
            Next = null;
            item(this);
            _pool.End(this);
            _turn.WaitOne();
        }

        Dispose();
    }
}
