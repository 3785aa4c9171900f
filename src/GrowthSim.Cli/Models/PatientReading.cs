using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;

namespace GrowthSim.Cli.Models;

/// <summary>Reads what may be a pipe: opening one that nobody writes to takes for ever, and nothing interrupts it.</summary>
internal static class PatientReading
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Reads.</summary>
    /// <param name="place">What is read, as the user wrote it.</param>
    /// <param name="locale">The language.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="interrupted">Ends the wait.</param>
    /// <exception cref="UsageException">It takes too long.</exception>
    public static T Read<T>(string place, Locale locale, Func<T> read, CancellationToken interrupted)
    {
        try
        {
            // A thread of its own: it may hang until the process ends.
            return Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(Timeout, interrupted).GetAwaiter().GetResult();
        }
        catch (TimeoutException)
        {
            throw new UsageException(locale.Say(ErrorWords.NothingComes, place, locale.Number(Timeout.TotalSeconds, 0)));
        }
    }
}
