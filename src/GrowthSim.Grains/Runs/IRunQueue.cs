using Orleans.CodeGeneration;

namespace GrowthSim.Grains.Runs;

/// <summary>Which runs of the cluster simulate now. However many are ordered, so many at a time hold memory; the key is 0.</summary>
/// <remarks>A slot has to be kept by asking again; that of a run which was lost goes to another. The queue itself is kept in memory alone: where it is lost, the runs that simulate claim their slots again.</remarks>
[Alias("growthsim.IRunQueue"), Version(2)]
internal interface IRunQueue : IGrainWithIntegerKey
{
    /// <summary>Takes a run among those that wait.</summary>
    /// <returns>Whether there is room for it.</returns>
    [Alias("Join")]
    Task<bool> Join(RunClaim claim);

    /// <summary>Asks for a slot, and waits some seconds for it. A run that was told to give up its slot does so by this.</summary>
    /// <returns>Whether the run has a slot. If not, it asks again, and does not lose its turn.</returns>
    [Alias("Wait")]
    Task<bool> Wait(RunClaim claim);

    /// <summary>Keeps a slot. To be called every few seconds by a run that simulates.</summary>
    [Alias("Hold")]
    Task Hold(RunClaim claim);

    /// <summary>Gives a slot back, or stops waiting for one.</summary>
    [Alias("Leave")]
    Task Leave(string run);

    /// <summary>As <see cref="Wait"/>, for silos of the first version.</summary>
    [Alias("Enter")]
    Task<bool> Enter(string run, double seconds);

    /// <summary>As <see cref="Hold"/>, for silos of the first version.</summary>
    [Alias("Keep")]
    Task Keep(string run, double seconds);
}
