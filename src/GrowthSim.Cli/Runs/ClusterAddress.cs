using System.Net;
using GrowthSim.Grains.Security;

namespace GrowthSim.Cli.Runs;

/// <summary>Where a cluster is, and who this client is to it.</summary>
/// <param name="Gateways">The gateways of its silos.</param>
/// <param name="ClusterId">Its name.</param>
/// <param name="Identity">What is shown to it; null for connections in the clear.</param>
internal sealed record ClusterAddress(IPEndPoint[] Gateways, string ClusterId, TlsIdentity? Identity)
{
    public override string ToString() => string.Join(", ", Gateways.Select(gateway => gateway.ToString()));
}
