using GrowthSim.Compilation;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Compute;

/// <summary>A plan as a silo holds it, shared by its threads.</summary>
internal sealed class CompiledPlan(string digest, RunPlan plan)
{
    private volatile bool _released;

    /// <summary>Gets the digest of the frozen plan it was compiled from.</summary>
    public string Digest { get; } = digest;

    public RunPlan Plan { get; } = plan;

    /// <summary>Gets whether the threads should give back the memory that they keep for it. A later use simply takes memory again.</summary>
    public bool IsReleased => _released;

    public void Release()
    {
        _released = true;
        BlockResult.DropSpare(Plan);
    }

    public void Use() => _released = false;
}
