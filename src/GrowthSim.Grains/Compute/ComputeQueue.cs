namespace GrowthSim.Grains.Compute;

/// <summary>The work of one run that waits for a turn.</summary>
internal sealed class ComputeQueue(string name)
{
    public string Name { get; } = name;

    /// <summary>Gets the work that has not begun, and since when it waits.</summary>
    public Queue<(Action<ComputeThread?> Work, long Since)> Items { get; } = [];

    /// <summary>Gets the threads that stand in the middle of work. They go on before other work of the queue begins.</summary>
    public Queue<ComputeThread> Paused { get; } = [];

    /// <summary>Gets or sets the number of threads that compute for it.</summary>
    public int Computing { get; set; }

    public int Waiting => Items.Count + Paused.Count;
}
