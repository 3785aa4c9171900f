namespace GrowthSim.Grains.Storage;

/// <summary>A stored state that is not what was written.</summary>
/// <param name="Name">The state's name.</param>
/// <param name="Grain">Whose it is.</param>
/// <param name="Aside">The name under which the store keeps it besides; null where that could not be written.</param>
internal sealed record DamagedState(string Name, GrainId Grain, string? Aside);
