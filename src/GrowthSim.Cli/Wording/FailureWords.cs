using GrowthSim.Charts.Wording;
using GrowthSim.Server.Failures;

namespace GrowthSim.Cli.Wording;

/// <summary>What others say of a failure, in the user's language: the system, stores, clusters and servers say it in English.</summary>
internal static class FailureWords
{
    /// <summary>Returns the first line of what a failure says; as it is where nobody has translated it.</summary>
    public static string Of(Exception failure, Locale locale) => Of(failure.Message, locale);

    /// <summary>Returns the first line of a message; as it is where nobody has translated it.</summary>
    public static string Of(string message, Locale locale) => SpokenFailures.In(FirstLine.Of(message), locale.Code);
}
