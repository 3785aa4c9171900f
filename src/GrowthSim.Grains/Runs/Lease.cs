using GrowthSim.Simulation;

namespace GrowthSim.Grains.Runs;

/// <summary>A range that is out at a silo.</summary>
/// <param name="Silo">The silo.</param>
/// <param name="Range">The blocks.</param>
/// <param name="Since">When it was handed out.</param>
internal sealed record Lease(SiloAddress Silo, BlockRange Range, long Since);
