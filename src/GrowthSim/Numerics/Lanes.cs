using System.Runtime.Intrinsics;

namespace GrowthSim.Numerics;

/// <summary>Sums over the lanes of a vector.</summary>
internal static class Lanes
{
    /// <summary>Returns the sum of four lanes in one fixed tree; the library's own sum depends on the hardware's width.</summary>
    public static double Sum(Vector256<double> lanes) => (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
}
