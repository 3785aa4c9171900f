using Orleans.CodeGeneration;

namespace GrowthSim.Grains.Runs;

/// <summary>Which runs of the cluster simulate now. However many are ordered, so many at a time hold memory; the key is 0.</summary>
/// <remarks>A place has to be kept by asking again; that of a run which was lost goes to another. The queue itself is kept in memory alone: where it is lost, the runs that simulate claim their places again.</remarks>
[Alias("growthsim.IRunQueue"), Version(1)]
internal interface IRunQueue : IGrainWithIntegerKey
{
    /// <summary>Asks for a place, and waits some seconds for it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="seconds">About how long it would take one thread.</param>
    /// <returns>Whether the run has a place. If not, it asks again, and does not lose its turn.</returns>
    [Alias("Enter")]
    Task<bool> Enter(string run, double seconds);

    /// <summary>Keeps a place. To be called every few seconds.</summary>
    /// <param name="run">The run, which simulates.</param>
    /// <param name="seconds">About how long it takes one thread.</param>
    [Alias("Keep")]
    Task Keep(string run, double seconds);

    /// <summary>Gives a place back, or stops waiting for one.</summary>
    [Alias("Leave")]
    Task Leave(string run);
}
