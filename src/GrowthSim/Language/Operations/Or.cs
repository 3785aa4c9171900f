using System.Runtime.Intrinsics;

namespace GrowthSim.Language.Operations;

/// <summary>1 where either is true.</summary>
internal sealed class Or : BinaryOperation<Or.Lanes>, ILaneOperation
{
    public Or() => Function = new OperationFunction(this, "or", "1 where one is true, else 0", "x", "y") { Operator = new("or", 1) };

    internal readonly struct Lanes : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => Masks.Truth(Masks.IsTrue(x) | Masks.IsTrue(y));
    }

    public override bool IsTruth => true;

    public override bool Hides(int place) => true;

    public bool Emit(Node node, LoopCode code)
    {
        code.PushTruth(node.A);
        code.PushTruth(node.B);
        code.Call(VectorMethods.BitwiseOr);
        return true;
    }

    public override int? Truth(Node node, bool holds, IDistances on) => holds
        ? on.Lesser(on.Truth(node.A, true), on.Truth(node.B, true))
        : on.Sum(on.Truth(node.A, false), on.Truth(node.B, false));
}
