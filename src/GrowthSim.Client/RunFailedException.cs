namespace GrowthSim.Client;

/// <summary>Thrown where a run ended without usable numbers.</summary>
/// <param name="message">Why.</param>
public sealed class RunFailedException(string message) : Exception(message);
