namespace GrowthSim.Server.Hosting;

/// <summary>A port that a server was given cannot be listened on.</summary>
/// <param name="message">Key, value, reason and remedy.</param>
/// <param name="isTaken">Whether another program listens there, which may pass; otherwise the setting is wrong.</param>
/// <param name="reason">What the system said.</param>
internal sealed class PortException(string message, bool isTaken, Exception reason) : Exception(message, reason)
{
    /// <summary>Gets whether another program listens there.</summary>
    public bool IsTaken => isTaken;
}
