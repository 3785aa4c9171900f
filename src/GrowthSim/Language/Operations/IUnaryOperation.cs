using System.Runtime.Intrinsics;

namespace GrowthSim.Language.Operations;

/// <summary>An operation of one operand on four paths at once.</summary>
internal interface IUnaryOperation
{
    /// <summary>Applies the operation.</summary>
    static abstract Vector256<double> Of(Vector256<double> x);
}
