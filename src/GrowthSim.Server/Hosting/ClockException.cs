namespace GrowthSim.Server.Hosting;

/// <summary>The clock of the machine stands before the start of the silo that was here before.</summary>
/// <param name="message">What is wrong, and what would mend it.</param>
internal sealed class ClockException(string message) : Exception(message);
