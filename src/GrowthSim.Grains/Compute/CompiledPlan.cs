using GrowthSim.Compilation;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Compute;

/// <summary>A plan as a silo holds it, with the simulators of those that work on it.</summary>
internal sealed class CompiledPlan(string digest, RunPlan plan)
{
    private readonly Lock _changing = new();
    private readonly Stack<Simulator> _idle = [];
    private bool _released;

    /// <summary>Gets the digest of the frozen plan it was compiled from.</summary>
    public string Digest { get; } = digest;

    public RunPlan Plan { get; } = plan;

    /// <summary>Gets about how many bytes it takes: at most, until it is prepared.</summary>
    public long Bytes => MemoryNeed.Of(Plan).Plan;

    /// <summary>Returns a simulator that nobody else uses; to be given back.</summary>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public Simulator Take(YieldPoint yieldPoint)
    {
        lock (_changing)
        {
            if (_idle.TryPop(out Simulator? idle))
            {
                return idle;
            }
        }

        return new Simulator(Plan, yieldPoint);
    }

    /// <summary>Gives back a simulator, for whoever comes next.</summary>
    public void GiveBack(Simulator simulator)
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
        lock (_changing)
        {
            _released = true;
            while (_idle.TryPop(out Simulator? idle))
            {
                idle.Dispose();
            }
        }

        BlockResult.DropSpare(Plan);
    }

    public void Use()
    {
        lock (_changing)
        {
            _released = false;
        }
    }
}
