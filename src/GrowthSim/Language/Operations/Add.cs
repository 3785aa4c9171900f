using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The sum of two numbers. It has no neutral operand: −0 + 0 is 0.</summary>
internal sealed class Add : BinaryOperation<Add.Lanes>, ILaneOperation
{
    public Add() => Function = new OperationFunction(this, "+", "", "x", "y") { Operator = new("+", 5) };

    internal readonly struct Lanes : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x + y;
    }

    public override ValueRange Range(Node node, IExpressionGraph graph) => graph.RangeOf(node.A) + graph.RangeOf(node.B);

    public bool Emit(Node node, LoopCode code)
    {
        code.Call(VectorMethods.Add, node.A, node.B);
        return false;
    }

    public override ImmutableArray<(double Value, int Distance)>? Values(int number, Node node, IDistances on) => on.Combined(node, (a, b) => a + b);

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) =>
        on.ByValues(node.B, value => on.Reach(node.A, wanted - value)) ?? on.ByValues(node.A, value => on.Reach(node.B, wanted - value));

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => of[0] + of[1];

    public override void Narrow(Enclosure value, Span<Enclosure> of)
    {
        of[0] = of[0].Intersect(value - of[1]);
        of[1] = of[1].Intersect(value - of[0]);
    }
}
