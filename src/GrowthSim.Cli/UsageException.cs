namespace GrowthSim.Cli;

/// <summary>The command line asks for something that is not there or not possible; the message says what, and what would be.</summary>
internal sealed class UsageException(string message) : Exception(message);
