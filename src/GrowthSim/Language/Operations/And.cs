using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>1 where both are true.</summary>
internal sealed class And : BinaryOperation<And.Lanes>, ILaneOperation
{
    public And() => Function = new OperationFunction(this, "and", "1 where both are true, else 0; anything but 0 is true", "x", "y") { Operator = new("and", 2) };

    internal readonly struct Lanes : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => Masks.Truth(Masks.IsTrue(x) & Masks.IsTrue(y));
    }

    public override bool IsTruth => true;

    public override bool Hides(int place) => true;

    public bool Emit(Node node, LoopCode code)
    {
        code.PushTruth(node.A);
        code.PushTruth(node.B);
        code.Call(VectorMethods.BitwiseAnd);
        return true;
    }

    public override int? Truth(Node node, bool holds, IDistances on) => holds
        ? on.Sum(on.Truth(node.A, true), on.Truth(node.B, true))
        : on.Lesser(on.Truth(node.A, false), on.Truth(node.B, false));

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => Enclosure.TruthOf(of[0].IsZero || of[1].IsZero ? false : of[0].IsNotZero && of[1].IsNotZero ? true : null);

    public override void Narrow(Enclosure value, Span<Enclosure> of)
    {
        if (value.Low > 0)
        {
            (of[0], of[1]) = (of[0].NotZero(), of[1].NotZero());
        }
    }
}
