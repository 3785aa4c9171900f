using System.Collections.Immutable;
using System.Net;
using GrowthSim.Grains.Security;

namespace GrowthSim.Client;

/// <summary>Where a cluster is, and who this client is to it.</summary>
/// <param name="Gateways">The gateways of its silos.</param>
/// <param name="ClusterId">Its name.</param>
/// <param name="Identity">What is shown to it; null for connections in the clear.</param>
public sealed record ClusterAddress(ImmutableArray<IPEndPoint> Gateways, string ClusterId = ClusterAddress.DefaultClusterId, TlsIdentity? Identity = null)
{
    /// <summary>The name of a cluster where none is said.</summary>
    public const string DefaultClusterId = "growthsim";

    /// <summary>Returns the gateways, and the name.</summary>
    public override string ToString() => $"{string.Join(", ", Gateways)} ({ClusterId})";
}
