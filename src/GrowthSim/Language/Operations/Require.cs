using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The first where the second is true, NaN elsewhere: an argument that must hold on every path.</summary>
internal sealed class Require : BinaryOperation<Require.Lanes>, ILaneOperation
{
    internal readonly struct Lanes : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) =>
            Masks.Choose(Masks.IsTrue(y), x, Vector256.Create(double.NaN));
    }

    /// <summary>What is required hands itself on.</summary>
    public override bool Hides(int place) => place == 1;

    public override int? Simplified(Node node, IExpressionGraph graph) =>
        graph.IsConstant(node.B, out double y) && y != 0 ? node.A : null;

    /// <summary>Where what is required does not hold, the path fails by the requirement itself.</summary>
    public override ValueRange Range(Node node, IExpressionGraph graph) => graph.RangeOf(node.A);

    public bool Emit(Node node, LoopCode code)
    {
        code.Choose(() => code.PushTruth(node.B), () => code.Push(node.A), () => code.Push(double.NaN));
        return false;
    }

    public override ImmutableArray<(double Value, int Distance)>? Values(int number, Node node, IDistances on) => on.ValuesOf(node.A);

    public override int? Truth(Node node, bool holds, IDistances on) => on.Truth(node.A, holds);

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) => on.Reach(node.A, wanted);

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => of[0];

    public override void Narrow(Enclosure value, Span<Enclosure> of) => (of[0], of[1]) = (of[0].Intersect(value), of[1].NotZero());
}
