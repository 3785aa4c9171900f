namespace GrowthSim.Compilation.Comparisons;

/// <summary>An event under two scenarios on the same paths, as conditions of the plan.</summary>
/// <param name="Gained">It happens under the plan's scenario, and not under the other.</param>
/// <param name="Lost">It happens under the other, and not under the plan's.</param>
/// <param name="Changed">It happens under one of them alone.</param>
/// <param name="Other">It happens under the other.</param>
internal readonly record struct PairedEvent(int Gained, int Lost, int Changed, int Other);
