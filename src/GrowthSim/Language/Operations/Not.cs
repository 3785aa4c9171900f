using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>1 where its operand is 0.</summary>
internal sealed class Not : UnaryOperation<Not.Lanes>, ILaneOperation
{
    public Not() => Function = new OperationFunction(this, "not", "1 where its operand is 0, else 0", "x") { Operator = new("not", 3, IsPrefix: true) };

    internal readonly struct Lanes : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => Masks.Truth(Vector256.Equals(x, Vector256<double>.Zero));
    }

    public override bool IsTruth => true;

    public override bool Hides(int place) => place == 0;

    public bool Emit(Node node, LoopCode code)
    {
        code.PushTruth(node.A);
        code.Call(VectorMethods.OnesComplement);
        return true;
    }

    public override int? Truth(Node node, bool holds, IDistances on) => on.Truth(node.A, !holds);

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => Enclosure.TruthOf(of[0].IsPoint && of[0].Low == 0 ? true : of[0].Low > 0 || of[0].High < 0 ? false : null);

    public override void Narrow(Enclosure value, Span<Enclosure> of) => of[0] = value.Low > 0 ? of[0].Intersect(Enclosure.Point(0)) : value.High < 1 ? of[0].NotZero() : of[0];
}
