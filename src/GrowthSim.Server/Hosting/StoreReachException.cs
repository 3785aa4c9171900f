using GrowthSim.Server.Configuration;

namespace GrowthSim.Server.Hosting;

/// <summary>The store of a cluster does not answer when a silo starts, or does not let it in.</summary>
/// <param name="place">The store and where it is, without a password.</param>
/// <param name="reason">Why.</param>
/// <param name="failure">What was thrown.</param>
internal sealed class StoreReachException(string place, string reason, Exception failure) : Exception(
    $"{ServerSettings.Section}:{nameof(ServerSettings.Connection)} is '…', and {place} cannot be used: {reason}. Start it, or correct the connection.", failure);
