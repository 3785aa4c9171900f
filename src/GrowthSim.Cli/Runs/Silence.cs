using System.Diagnostics;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;

namespace GrowthSim.Cli.Runs;

/// <summary>The time since something was last heard of who simulates: once it is long that is said, in the end it is given up.</summary>
/// <param name="locale">The language.</param>
/// <param name="isInProcess">Whether the silo is in this process.</param>
/// <param name="say">Says it.</param>
internal sealed class Silence(Locale locale, bool isInProcess, Action<string> say)
{
    /// <summary>How long nothing may be heard of a cluster before it is given up: longer than it takes to start all of its silos again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How long a store may not answer, and a silo inside this process: there is nothing that somebody might be starting again.</summary>
    private static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(10);

    /// <summary>After which time it is said: a silo that moves its runs is silent for less.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

    private long _since = Stopwatch.GetTimestamp();
    private bool _told;

    /// <summary>Takes note of something that was heard.</summary>
    public void End() => (_since, _told) = (Stopwatch.GetTimestamp(), false);

    /// <summary>Takes note of a call that nothing came of.</summary>
    /// <exception cref="RunFailedException">That has gone on for too long.</exception>
    public void GoesOn(Exception lost)
    {
        TimeSpan silent = Stopwatch.GetElapsedTime(_since);
        bool isNear = isInProcess || lost is StoreException;
        if (silent > (isNear ? ShortPatience : Patience))
        {
            throw new RunFailedException(isNear ? FirstLine.Of(lost.Message) : locale.Say(ErrorWords.ClusterLost, locale.Number(Patience.TotalSeconds, 0), FirstLine.Of(lost.Message)));
        }

        if (!isNear && !_told && silent >= Long)
        {
            _told = true;
            say(locale.Say(ErrorWords.Silent, locale.Number(silent.TotalSeconds, 0), FirstLine.Of(lost.Message).TrimEnd('.') + ".", locale.Number((Patience - silent).TotalSeconds, 0)));
        }
    }
}
