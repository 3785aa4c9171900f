using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>1 where the two differ.</summary>
internal sealed class NotEqual : BinaryOperation<NotEqual.Lanes>, ILaneOperation
{
    public NotEqual() => Function = new OperationFunction(this, "!=", "1 if it holds, else 0", "x", "y") { Operator = new("!=", 4) };

    internal readonly struct Lanes : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => Masks.Truth(~Vector256.Equals(x, y));
    }

    public override bool IsTruth => true;

    public override bool Hides(int place) => true;

    public bool Emit(Node node, LoopCode code)
    {
        code.Call(VectorMethods.AreEqual, node.A, node.B);
        code.Call(VectorMethods.OnesComplement);
        return true;
    }

    public override int? Truth(Node node, bool holds, IDistances on) => on.Equality(node, !holds);

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => Enclosure.TruthOf(of[0].Intersect(of[1]).IsEmpty ? true : of[0].IsPoint && of[0] == of[1] ? false : null);

    public override void Narrow(Enclosure value, Span<Enclosure> of)
    {
        if (value.High < 1)
        {
            of[0] = of[1] = of[0].Intersect(of[1]);
        }
    }
}
