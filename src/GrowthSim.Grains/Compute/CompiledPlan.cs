using GrowthSim.Simulation;

namespace GrowthSim.Grains.Compute;

/// <summary>A plan that is ready to simulate as a silo holds it, with the simulators of those that work on it.</summary>
/// <param name="digest">The digest of the frozen plan.</param>
/// <param name="plan">The plan.</param>
/// <param name="beside">Begins long work beside the simulation, on a compute thread; its token ends it.</param>
#pragma warning disable CA1001 // A cancellation without a timer holds nothing to dispose, and work that ends late still looks at it.
internal sealed class CompiledPlan(string digest, PreparedPlan plan, Action<Action<YieldPoint>, CancellationToken> beside)
#pragma warning restore CA1001
{
    private readonly Lock _changing = new();
    private readonly Stack<Simulator> _idle = [];
    private CancellationTokenSource _release = new();
    private bool _released;

    /// <summary>Gets the digest of the frozen plan it was compiled from.</summary>
    public string Digest { get; } = digest;

    public PreparedPlan Plan { get; } = plan;

    /// <summary>Gets about how many bytes it takes, and a result and a simulator besides.</summary>
    public MemoryNeed Need { get; } = MemoryNeed.Of(plan);

    /// <summary>Returns a simulator that nobody else uses; to be given back.</summary>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public Simulator Rent(YieldPoint yieldPoint)
    {
        lock (_changing)
        {
            if (_idle.TryPop(out Simulator? idle))
            {
                return idle;
            }
        }

        return new Simulator(Plan, yieldPoint, Beside);
    }

    /// <summary>Gives back a simulator, for whoever comes next.</summary>
    public void Return(Simulator simulator)
    {
        lock (_changing)
        {
            if (!_released)
            {
                _idle.Push(simulator);
                return;
            }
        }

        simulator.Dispose();
    }

    /// <summary>Gives back the memory that is kept for the plan. A later use simply takes memory again.</summary>
    public void Release()
    {
        CancellationTokenSource release;
        lock (_changing)
        {
            (release, _release) = (_release, new CancellationTokenSource());
            _released = true;
            while (_idle.TryPop(out Simulator? idle))
            {
                idle.Dispose();
            }
        }

        release.Cancel();
        Plan.DropSpare();
    }

    public void Use()
    {
        lock (_changing)
        {
            _released = false;
        }
    }

    private void Beside(Action<YieldPoint> work)
    {
        lock (_changing)
        {
            beside(work, _release.Token);
        }
    }
}
