using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The greater of two numbers.</summary>
internal sealed class Maximum : BinaryOperation<Maximum.Lanes>, ILaneOperation
{
    internal readonly struct Lanes : IBinaryOperation
    {
        /// <summary>NaN where either operand is NaN; own, since the hardware's maximum differs there.</summary>
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) =>
            Masks.Choose(Vector256.GreaterThan(x, y) | ~Vector256.Equals(x, x), x, y);
    }

    public override bool Hides(int place) => true;

    public override int? Simplified(Node node, IExpressionGraph graph) =>
        node.A == node.B || graph.RangeOf(node.A).IsAtLeast(graph.RangeOf(node.B)) ? node.A
        : graph.RangeOf(node.B).IsAtLeast(graph.RangeOf(node.A)) ? node.B
        : null;

    public override ValueRange Range(Node node, IExpressionGraph graph) => ValueRange.Maximum(graph.RangeOf(node.A), graph.RangeOf(node.B));

    public bool Emit(Node node, LoopCode code)
    {
        code.Extreme(VectorMethods.GreaterThan, VectorMethods.LessThanOrEqual, node.A, node.B);
        return false;
    }

    public override bool StandsStill(Node node, IDistances on) =>
        on.Graph.IsConstant(node.A, out _) || on.Graph.IsConstant(node.B, out _) || base.StandsStill(node, on);

    public override ImmutableArray<(double Value, int Distance)>? Values(int number, Node node, IDistances on) => on.Combined(node, Math.Max);

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) => on.Extreme(node, wanted, least: false);

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => new(Math.Max(of[0].Low, of[1].Low), Math.Max(of[0].High, of[1].High));

    public override void Narrow(Enclosure value, Span<Enclosure> of)
    {
        Enclosure ceiling = Enclosure.AtMost(value.High);
        (Enclosure first, Enclosure second) = (of[0].Intersect(ceiling), of[1].Intersect(ceiling));
        of[0] = second.High < value.Low ? first.Intersect(value) : first;
        of[1] = first.High < value.Low ? second.Intersect(value) : second;
    }
}
