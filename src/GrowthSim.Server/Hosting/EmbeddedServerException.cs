namespace GrowthSim.Server.Hosting;

/// <summary>Thrown where a server inside a program cannot start.</summary>
public sealed class EmbeddedServerException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, with the place and the remedy.</param>
    /// <param name="isWrong">Whether what was asked for is wrong, so that asking again does not help.</param>
    /// <param name="reason">What was thrown; null where a setting is wrong.</param>
    public EmbeddedServerException(string message, bool isWrong, Exception? reason = null)
        : base(message, reason)
    {
        IsWrong = isWrong;
    }

    /// <summary>Gets whether what was asked for is wrong, so that asking again does not help.</summary>
    public bool IsWrong { get; }

    /// <summary>Gets whether another program listens on a port that was asked for.</summary>
    public bool IsPortTaken => InnerException is PortException { IsTaken: true };
}
