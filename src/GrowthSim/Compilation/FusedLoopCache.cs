using System.Collections.Concurrent;

namespace GrowthSim.Compilation;

/// <summary>The fused loops of this process's plans: the JIT takes a quarter of a second for those of a city, and runs of one model with other seeds or levers have the same.</summary>
/// <remarks>A loop is kept as long as a plan has it.</remarks>
internal static class FusedLoopCache
{
    private const int FewLoops = 1_024;

    private static readonly ConcurrentDictionary<FusedLoopShape, WeakReference<Action<nint>>> Loops = [];
    private static int _sweepAt = FewLoops;

    /// <summary>Returns the loop of a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="compile">Compiles it where there is none.</param>
    public static Action<nint> Get(FusedLoopShape shape, Func<Action<nint>> compile)
    {
        if (Loops.TryGetValue(shape, out WeakReference<Action<nint>>? kept) && kept.TryGetTarget(out Action<nint>? loop))
        {
            return loop;
        }

        loop = compile();
        Loops[shape] = new WeakReference<Action<nint>>(loop);
        Sweep();
        return loop;
    }

    /// <summary>Forgets the shapes of loops that no plan has any more, whenever there are twice as many as were left the last time.</summary>
    private static void Sweep()
    {
        if (Loops.Count < Volatile.Read(ref _sweepAt))
        {
            return;
        }

        foreach (KeyValuePair<FusedLoopShape, WeakReference<Action<nint>>> entry in Loops)
        {
            if (!entry.Value.TryGetTarget(out _))
            {
                Loops.TryRemove(entry);
            }
        }

        Volatile.Write(ref _sweepAt, Math.Max(FewLoops, 2 * Loops.Count));
    }
}
