using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Client;

namespace GrowthSim.Cli.Runs;

/// <summary>What is said while somebody is looked for who may not answer.</summary>
internal static class Connecting
{
    /// <summary>After which time it is said: who is there answers sooner.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(3);

    /// <summary>Waits for a connection, and says so where it takes long.</summary>
    /// <typeparam name="T">The connection.</typeparam>
    /// <param name="connecting">It, once it is there.</param>
    /// <param name="surroundings">Takes the words.</param>
    /// <param name="locale">Their language.</param>
    /// <param name="address">Who is looked for.</param>
    public static async Task<T> Announced<T>(Task<T> connecting, Surroundings surroundings, Locale locale, string address)
    {
        if (await Task.WhenAny(connecting, Task.Delay(Long)) != connecting)
        {
            surroundings.Error.WriteLine(locale.Say(ErrorWords.Connecting, address, locale.Number(RunClient.ConnectTimeout.TotalSeconds, 0)));
        }

        return await connecting;
    }
}
