using System.Runtime.Intrinsics;

namespace GrowthSim.Compilation;

/// <summary>An operation of one operand on eight paths at once.</summary>
internal interface IUnaryOperation
{
    /// <summary>Applies the operation.</summary>
    static abstract Vector512<double> Of(Vector512<double> x);
}
