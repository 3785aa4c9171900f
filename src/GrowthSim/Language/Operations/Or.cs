using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

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

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => Enclosure.TruthOf(of[0].IsNotZero || of[1].IsNotZero ? true : of[0].IsZero && of[1].IsZero ? false : null);

    public override void Narrow(Enclosure value, Span<Enclosure> of)
    {
        if (value.High < 1)
        {
            (of[0], of[1]) = (of[0].Intersect(Enclosure.Point(0)), of[1].Intersect(Enclosure.Point(0)));
        }
        else if (value.Low > 0)
        {
            (of[0], of[1]) = (of[1].IsZero ? of[0].NotZero() : of[0], of[0].IsZero ? of[1].NotZero() : of[1]);
        }
    }
}
