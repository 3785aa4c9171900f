using System.Diagnostics;
using GrowthSim.Grains;

namespace GrowthSim.Client;

/// <summary>The time since something was last heard of who simulates: once it is long that is told, in the end it is given up.</summary>
/// <param name="isInProcess">Whether the silo is in this process.</param>
/// <param name="tell">Takes note of it.</param>
internal sealed class Silence(bool isInProcess, Action<SilenceNotice>? tell)
{
    /// <summary>How long a store may not answer, and a silo inside this process: there is nothing that somebody might be starting again.</summary>
    private static readonly TimeSpan ShortTimeout = TimeSpan.FromSeconds(10);

    /// <summary>After which time it is told: a silo that moves its runs is silent for less.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

    private long _since = Stopwatch.GetTimestamp();
    private bool _told;

    /// <summary>Takes note of something that was heard.</summary>
    public void End() => (_since, _told) = (Stopwatch.GetTimestamp(), false);

    /// <summary>Takes note of a call that nothing came of.</summary>
    /// <exception cref="RunServiceException">That has gone on for too long.</exception>
    /// <exception cref="RunFailedException">It has, of a store or of a silo in this process.</exception>
    public void GoesOn(Exception lost)
    {
        TimeSpan silent = Stopwatch.GetElapsedTime(_since);
        bool isNear = isInProcess || lost is StoreException;
        if (silent > (isNear ? ShortTimeout : RunClient.SilenceTimeout))
        {
            throw isNear ? new RunFailedException(lost.Message) : new RunServiceException(ServiceFault.Lost, "", lost.Message);
        }

        if (!isNear && !_told && silent >= Long)
        {
            _told = true;
            tell?.Invoke(new SilenceNotice(silent, RunClient.SilenceTimeout - silent, lost.Message));
        }
    }
}
