namespace GrowthSim.Compilation.Distances;

/// <summary>A step of a distance. Equal steps are one.</summary>
/// <param name="Kind">What it computes.</param>
/// <param name="A">The margin of a gap; the first of two steps.</param>
/// <param name="B">The second of two steps.</param>
/// <param name="Low">The low end of a gap's interval; the value of a fixed step.</param>
/// <param name="High">The high end of a gap's interval.</param>
internal readonly record struct DistanceStep(DistanceStepKind Kind, int A = -1, int B = -1, double Low = 0, double High = 0);
