namespace GrowthSim.Grains.Runs;

/// <summary>The slot of a run among those that simulate: waited for, kept by asking again, given back.</summary>
internal sealed class RunSlot(string run, IRunQueue queue, TimeProvider time)
{
    private long _kept;

    /// <summary>Gets whether the run has it.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>Takes the run among those that wait.</summary>
    /// <returns>Whether there is room for it.</returns>
    public Task<bool> Join(RunClaim claim) => queue.Join(claim);

    /// <summary>Waits until the run has it, or does not want it any more.</summary>
    public async Task Wait(Func<bool> isWanted, Func<RunClaim> claim)
    {
        while (isWanted() && !await queue.Wait(claim()))
        {
        }

        IsHeld = true;
    }

    /// <summary>Says what the run needs of it now.</summary>
    public Task Hold(RunClaim claim) => queue.Hold(claim);

    /// <summary>Keeps it, where the run has it and has not said so for a while.</summary>
    public void Keep(Func<RunClaim> claim)
    {
        if (IsHeld && time.GetElapsedTime(_kept) >= RunQueue.Interval)
        {
            _kept = time.GetTimestamp();
            queue.Hold(claim()).Ignore();
        }
    }

    /// <summary>Lets another run have it; the next wait tells the queue.</summary>
    public void MakeRoom() => IsHeld = false;

    /// <summary>Gives it back, or stops waiting for it. To be called once the memory is given back.</summary>
    public void Leave()
    {
        IsHeld = false;
        queue.Leave(run).Ignore();
    }
}
