using System.Runtime.Intrinsics;

namespace GrowthSim.Language.Operations;

/// <summary>An operation of two operands on four paths at once.</summary>
internal interface IBinaryOperation
{
    /// <summary>Applies the operation.</summary>
    static abstract Vector256<double> Of(Vector256<double> x, Vector256<double> y);
}
