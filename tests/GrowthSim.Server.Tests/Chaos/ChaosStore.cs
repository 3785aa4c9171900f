namespace GrowthSim.Server.Tests.Chaos;

/// <summary>A store that can be taken away.</summary>
/// <param name="Arguments">What starts a silo on it.</param>
/// <param name="Stop">Takes it away.</param>
/// <param name="Start">Brings it back, with all that it held.</param>
internal sealed record ChaosStore(string[] Arguments, Func<Task> Stop, Func<Task> Start);
