using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The product of the first two and the third, rounded once. With 0 for the second it is a guard: the third, and NaN where the first is not finite.</summary>
internal sealed class MultiplyAdd : TernaryOperation<MultiplyAdd.Lanes>, ILaneOperation
{
    internal readonly struct Lanes : ITernaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y, Vector256<double> z) =>
            Vector256.FusedMultiplyAdd(x, y, z);
    }

    public override ValueRange Range(Node node, IExpressionGraph graph) =>
        ValueRange.MultiplyAdd(graph.RangeOf(node.A), graph.RangeOf(node.B), graph.RangeOf(node.C));

    public bool Emit(Node node, LoopCode code)
    {
        code.Push(node.A);
        code.Push(node.B);
        code.Push(node.C);
        code.Call(VectorMethods.FusedMultiplyAdd);
        return false;
    }

    public override bool StandsStill(Node node, IDistances on) => IsGuard(node, on.Graph) ? on.StandsStill(node.C) : base.StandsStill(node, on);

    public override ImmutableArray<(double Value, int Distance)>? Values(int number, Node node, IDistances on) =>
        IsGuard(node, on.Graph) ? on.ValuesOf(node.C) : null;

    public override int? Truth(Node node, bool holds, IDistances on) =>
        IsGuard(node, on.Graph) ? on.Truth(node.C, holds) : null;

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) => IsGuard(node, on.Graph)
        ? on.Reach(node.C, wanted)
        : ByProducts(node, wanted, on) ?? on.ByValues(node.C, value => on.Product(node.A, node.B, wanted - value) ?? on.Gap(number, wanted));

    private static bool IsGuard(Node node, IExpressionGraph graph) => graph.IsConstant(node.B, out double zero) && zero == 0;

    private static int? ByProducts(Node node, ValueInterval wanted, IDistances on)
    {
        if (on.ValuesOf(node.A) is not { } first || on.ValuesOf(node.B) is not { } second || first.Length * second.Length > IDistances.MaxValues)
        {
            return null;
        }

        return on.Nearest(first.SelectMany(
            _ => second,
            (one, other) => on.Sum(on.Sum(one.Distance, other.Distance), on.Reach(node.C, wanted - (one.Value * other.Value)))));
    }

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => (of[0] * of[1]) + of[2];

    public override void Narrow(Enclosure value, Span<Enclosure> of)
    {
        of[2] = of[2].Intersect(value - (of[0] * of[1]));
        Enclosure product = value - of[2];
        of[0] = of[0].Factor(of[1], product);
        of[1] = of[1].Factor(of[0], product);
    }
}
