namespace GrowthSim.Client;

/// <summary>Thrown where nobody answers, or who answers will not.</summary>
/// <param name="fault">Why.</param>
/// <param name="place">Who was asked.</param>
/// <param name="detail">What it said, or what the connection broke with.</param>
public sealed class RunServiceException(ServiceFault fault, string place, string detail) : Exception(Text(fault, place, detail))
{
    /// <summary>Gets why.</summary>
    public ServiceFault Fault { get; } = fault;

    /// <summary>Gets who was asked.</summary>
    public string Place { get; } = place;

    /// <summary>Gets what it said, or what the connection broke with.</summary>
    public string Detail { get; } = detail;

    private static string Text(ServiceFault fault, string place, string detail) => fault switch
    {
        ServiceFault.ClusterUnreachable => $"No silo of the cluster answers at {place}: {detail} Check the address, the cluster's name, that the silo was started with --gateway-port, and the certificate if it asks for one.",
        ServiceFault.ServerUnreachable => $"No server answers at {place}: {detail} Check the address, and that the server was started with --api true.",
        ServiceFault.ServerWithoutApi => $"{place} serves no runs. Start the server there with --api true, or check the address.",
        ServiceFault.TokenWanted => $"{place} wants another token: that which the server was started with.",
        ServiceFault.ServerRefused => $"{place} answered: {detail}",
        ServiceFault.Lost => $"Nothing was heard for {RunClient.SilenceTimeout.TotalSeconds:0} seconds: {detail} The run goes on there once its silos are back; order it again to see it.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault."),
    };
}
