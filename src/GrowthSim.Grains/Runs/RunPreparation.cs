using GrowthSim.Grains.Compute;

namespace GrowthSim.Grains.Runs;

/// <summary>The preparation of a run's plan, which may take minutes.</summary>
internal sealed class RunPreparation(PlanCache plans)
{
    /// <summary>How often a preparation that breaks is tried: what broke it would mostly break it again.</summary>
    public const int MaxAttempts = 3;

    private CancellationTokenSource? _stop;
    private string? _digest;
    private int _broken;

    /// <summary>Gets whether it is under way.</summary>
    public bool IsUnderWay => _stop is not null;

    /// <summary>Returns the share of it that is done; null where it is not under way.</summary>
    public double? Share(FrozenPlan? plan) => IsUnderWay ? plans.Share(_digest ??= plan!.Digest()) : null;

    /// <summary>Does it.</summary>
    /// <param name="prepare">The work.</param>
    public async Task<T> Run<T>(Func<CancellationToken, Task<T>> prepare)
    {
        using CancellationTokenSource stop = new();
        _stop = stop;
        try
        {
            return await prepare(stop.Token);
        }
        finally
        {
            _stop = null;
        }
    }

    /// <summary>Takes note of what broke it, and returns whether it is not to be tried again. Faults that pass do not count.</summary>
    /// <param name="cause">What broke it.</param>
    public bool IsGivenUp(Exception cause)
    {
        if (TransientFault.Is(cause) || ++_broken < MaxAttempts)
        {
            return false;
        }

        _broken = 0;
        return true;
    }

    /// <summary>Ends it: nobody waits for it any more.</summary>
    public void Cancel() => _stop?.Cancel();
}
