namespace GrowthSim.Cli.Runs;

/// <summary>A run ended without usable numbers; the message says why.</summary>
internal sealed class RunFailedException(string message) : Exception(message);
