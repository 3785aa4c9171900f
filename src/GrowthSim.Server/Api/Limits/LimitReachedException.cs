namespace GrowthSim.Server.Api.Limits;

/// <summary>A client, or all of them, have asked for as much as the server gives in the time.</summary>
/// <param name="message">What was asked for, and what there is.</param>
/// <param name="after">When there is more.</param>
internal sealed class LimitReachedException(string message, TimeSpan after) : Exception(message)
{
    /// <summary>Gets when there is more.</summary>
    public TimeSpan After { get; } = after;
}
