using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The lesser of two numbers.</summary>
internal sealed class Minimum : BinaryOperation<Minimum.Lanes>, ILaneOperation
{
    internal readonly struct Lanes : IBinaryOperation
    {
        /// <summary>NaN where either operand is NaN; own, since the hardware's minimum differs there.</summary>
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) =>
            Masks.Choose(Vector256.LessThan(x, y) | ~Vector256.Equals(x, x), x, y);
    }

    public override bool Hides(int place) => true;

    public override int? Simplified(Node node, IExpressionGraph graph) =>
        node.A == node.B || graph.RangeOf(node.B).IsAtLeast(graph.RangeOf(node.A)) ? node.A
        : graph.RangeOf(node.A).IsAtLeast(graph.RangeOf(node.B)) ? node.B
        : null;

    public override ValueRange Range(Node node, IExpressionGraph graph) => ValueRange.Minimum(graph.RangeOf(node.A), graph.RangeOf(node.B));

    public bool Emit(Node node, LoopCode code)
    {
        code.Extreme(VectorMethods.LessThan, VectorMethods.GreaterThanOrEqual, node.A, node.B);
        return false;
    }

    public override bool StandsStill(Node node, IDistances on) =>
        on.Graph.IsConstant(node.A, out _) || on.Graph.IsConstant(node.B, out _) || base.StandsStill(node, on);

    public override ImmutableArray<(double Value, int Distance)>? Values(int number, Node node, IDistances on) => on.Combined(node, Math.Min);

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) => on.Extreme(node, wanted, least: true);

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => new(Math.Min(of[0].Low, of[1].Low), Math.Min(of[0].High, of[1].High));

    public override void Narrow(Enclosure value, Span<Enclosure> of)
    {
        Enclosure floor = Enclosure.AtLeast(value.Low);
        (Enclosure first, Enclosure second) = (of[0].Intersect(floor), of[1].Intersect(floor));
        of[0] = second.Low > value.High ? first.Intersect(value) : first;
        of[1] = first.Low > value.High ? second.Intersect(value) : second;
    }
}
