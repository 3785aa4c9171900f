using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>1 where the first is not more than the second.</summary>
internal sealed class LessOrEqual : BinaryOperation<LessOrEqual.Lanes>, ILaneOperation
{
    public LessOrEqual() => Function = new OperationFunction(this, "<=", "1 if it holds, else 0", "x", "y") { Operator = new("<=", 4) };

    internal readonly struct Lanes : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => Masks.Truth(Vector256.LessThanOrEqual(x, y));
    }

    public override bool IsTruth => true;

    public override bool Hides(int place) => true;

    public override ValueRange Range(Node node, IExpressionGraph graph) => ValueRange.TruthOf(!graph.RangeOf(node.B).IsBelow(graph.RangeOf(node.A)));

    public bool Emit(Node node, LoopCode code)
    {
        code.Call(VectorMethods.LessThanOrEqual, node.A, node.B);
        return true;
    }

    public override int? Truth(Node node, bool holds, IDistances on) =>
        on.Compared(node, holds ? ValueInterval.AtLeast : ValueInterval.Below, holds ? ValueInterval.AtMost : ValueInterval.Above);

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => Enclosure.TruthOf(of[0].High <= of[1].Low ? true : of[0].Low > of[1].High ? false : null);

    public override void Narrow(Enclosure value, Span<Enclosure> of) => Enclosure.Order(value, ref of[0], ref of[1]);
}
