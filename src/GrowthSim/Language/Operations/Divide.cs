using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The quotient of two numbers.</summary>
internal sealed class Divide : BinaryOperation<Divide.Lanes>, ILaneOperation
{
    public Divide() => Function = new OperationFunction(this, "/", "", "x", "y") { Operator = new("/", 6) };

    internal readonly struct Lanes : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x / y;
    }

    /// <summary>The numerator hands itself on.</summary>
    public override bool Hides(int place) => place == 1;

    public override int? Simplified(Node node, IExpressionGraph graph) =>
        graph.IsConstant(node.B, out double y) && y == 1 ? node.A : null;

    public override ValueRange Range(Node node, IExpressionGraph graph) => graph.RangeOf(node.A) / graph.RangeOf(node.B);

    public bool Emit(Node node, LoopCode code)
    {
        code.Call(VectorMethods.Divide, node.A, node.B);
        return false;
    }

    public override ImmutableArray<(double Value, int Distance)>? Values(int number, Node node, IDistances on) => on.Combined(node, (a, b) => a / b);

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) =>
        on.ByValues(node.B, value => value == 0 ? on.Never : on.Reach(node.A, wanted.Over(1 / value)));

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => of[0] / of[1];

    public override void Narrow(Enclosure value, Span<Enclosure> of)
    {
        of[0] = of[0].Intersect(value * of[1]);
        of[1] = of[1].Factor(value, of[0]);
    }
}
