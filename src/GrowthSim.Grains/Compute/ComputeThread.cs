using GrowthSim.Simulation;

namespace GrowthSim.Grains.Compute;

/// <summary>A thread of the pool with the simulators that it keeps. A simulator owns native memory and is created, used and disposed on its thread alone.</summary>
internal sealed class ComputeThread
{
    private readonly ComputePool _pool;
    private readonly int _nice;
    private readonly Thread _thread;
    private readonly Dictionary<CompiledPlan, Simulator> _simulators = [];

    public ComputeThread(ComputePool pool, int number, int nice)
    {
        _pool = pool;
        _nice = nice;
        _thread = new Thread(Loop) { IsBackground = true, Name = $"growthsim compute {number}" };
    }

    public void Start() => _thread.Start();

    public void Join() => _thread.Join();

    /// <summary>Whether simulators of released plans should go. Written under the pool's lock, or by this thread.</summary>
    public bool ShouldSweep { get; set; }

    /// <summary>Returns this thread's simulator of a plan. To be called on this thread only.</summary>
    public Simulator SimulatorFor(CompiledPlan plan)
    {
        if (!_simulators.TryGetValue(plan, out Simulator? simulator))
        {
            simulator = new Simulator(plan.Plan);
            _simulators.Add(plan, simulator);
        }

        return simulator;
    }

    private void Loop()
    {
        ThreadNiceness.Set(_nice);
        while (_pool.TryNext(this, out Action<ComputeThread?>? item))
        {
            item?.Invoke(this);
            if (ShouldSweep)
            {
                ShouldSweep = false;
                Sweep(plan => plan.IsReleased);
            }
        }

        Sweep(_ => true);
    }

    private void Sweep(Predicate<CompiledPlan> which)
    {
        foreach (CompiledPlan plan in _simulators.Keys.Where(plan => which(plan)).ToList())
        {
            _simulators.Remove(plan, out Simulator? simulator);
            simulator?.Dispose();
        }
    }
}
