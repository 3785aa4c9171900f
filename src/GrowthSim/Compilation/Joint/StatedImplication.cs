namespace GrowthSim.Compilation.Joint;

/// <summary>That a target is met wherever another is, as the model states it.</summary>
/// <param name="Target">The number of the target that implies.</param>
/// <param name="Implied">The number of the target that is implied.</param>
internal readonly record struct StatedImplication(int Target, int Implied);
