using GrowthSim.Charts.Wording;
using GrowthSim.Client;

namespace GrowthSim.Cli.Wording;

/// <summary>What keeps a server or a cluster from answering, in the user's language.</summary>
internal static class ServiceWords
{
    public static string Of(RunServiceException failure, Locale locale)
    {
        string detail = FailureWords.Of(failure.Detail, locale);
        return failure.Fault switch
        {
            ServiceFault.ClusterUnreachable => locale.Say(ErrorWords.ClusterUnreachable, failure.Place, detail),
            ServiceFault.ServerUnreachable => locale.Say(ErrorWords.ServerUnreachable, failure.Place, detail),
            ServiceFault.ServerWithoutApi => locale.Say(ErrorWords.ServerWithoutApi, failure.Place),
            ServiceFault.TokenWanted => locale.Say(ErrorWords.TokenWanted, failure.Place),
            ServiceFault.ServerRefused => locale.Say(ErrorWords.ServerRefused, failure.Place, detail),
            ServiceFault.Lost => locale.Say(ErrorWords.ClusterLost, locale.Number(RunClient.SilenceTimeout.TotalSeconds, 0), detail),
            _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.Fault, "Not a fault."),
        };
    }

    /// <summary>Says whether the command line is what is wrong.</summary>
    public static bool IsUsage(ServiceFault fault) => fault is ServiceFault.ServerWithoutApi or ServiceFault.TokenWanted;
}
