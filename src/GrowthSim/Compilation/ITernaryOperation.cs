using System.Runtime.Intrinsics;

namespace GrowthSim.Compilation;

/// <summary>An operation of three operands on eight paths at once.</summary>
internal interface ITernaryOperation
{
    /// <summary>Applies the operation.</summary>
    static abstract Vector512<double> Of(Vector512<double> x, Vector512<double> y, Vector512<double> z);
}
