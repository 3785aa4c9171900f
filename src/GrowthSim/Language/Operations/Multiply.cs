using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The product of two numbers.</summary>
internal sealed class Multiply : BinaryOperation<Multiply.Lanes>, ILaneOperation
{
    public Multiply() => Function = new OperationFunction(this, "*", "", "x", "y") { Operator = new("*", 6) };

    internal readonly struct Lanes : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x * y;
    }

    /// <summary>One hands the other on, and a constant stands first.</summary>
    public override int? Simplified(Node node, IExpressionGraph graph)
    {
        if (graph.IsConstant(node.A, out double x))
        {
            return x == 1 ? node.B : null;
        }

        return !graph.IsConstant(node.B, out double y) ? null : y == 1 ? node.A : graph.Enter(new Node(this, node.B, node.A));
    }

    /// <summary>A square is not negative.</summary>
    public override ValueRange Range(Node node, IExpressionGraph graph) => node.A == node.B
        ? graph.RangeOf(node.A).Abs() * graph.RangeOf(node.A).Abs()
        : graph.RangeOf(node.A) * graph.RangeOf(node.B);

    public bool Emit(Node node, LoopCode code)
    {
        code.Call(VectorMethods.Multiply, node.A, node.B);
        return false;
    }

    public override ImmutableArray<(double Value, int Distance)>? Values(int number, Node node, IDistances on) => on.Combined(node, (a, b) => a * b);

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) => on.Product(node.A, node.B, wanted);

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => of[0] * of[1];

    public override void Narrow(Enclosure value, Span<Enclosure> of)
    {
        of[0] = of[0].Factor(of[1], value);
        of[1] = of[1].Factor(of[0], value);
    }
}
