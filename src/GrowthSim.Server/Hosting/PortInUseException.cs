namespace GrowthSim.Server.Hosting;

/// <summary>Another program listens on a port that the silo was given.</summary>
internal sealed class PortInUseException(string key, string address, int port, Exception reason)
    : Exception($"{key} is {port}, and another program listens on {address}:{port} ({reason.Message}). Give this silo a port of its own.", reason);
