namespace GrowthSim.Grains.Compute;

/// <summary>The work of one run that waits for a thread.</summary>
internal sealed class ComputeQueue(string name)
{
    public string Name { get; } = name;

    public Queue<Action<ComputeThread?>> Items { get; } = [];
}
