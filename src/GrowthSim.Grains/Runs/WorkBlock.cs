namespace GrowthSim.Grains.Runs;

/// <summary>A block to be simulated.</summary>
internal readonly record struct WorkBlock(long Block, int Paths);
