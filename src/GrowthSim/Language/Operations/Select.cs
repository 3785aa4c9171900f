using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The second where the first is true, the third elsewhere.</summary>
internal sealed class Select : TernaryOperation<Select.Lanes>, ILaneOperation
{
    internal readonly struct Lanes : ITernaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y, Vector256<double> z) =>
            Masks.Choose(Masks.IsTrue(x), y, z);
    }

    /// <summary>The branches hand themselves on.</summary>
    public override bool Hides(int place) => place == 0;

    public override int? Simplified(Node node, IExpressionGraph graph) =>
        !graph.IsConstant(node.A, out double x) ? null : x != 0 ? node.B : node.C;

    public override ValueRange Range(Node node, IExpressionGraph graph) => ValueRange.Either(graph.RangeOf(node.B), graph.RangeOf(node.C));

    public bool Emit(Node node, LoopCode code)
    {
        code.Choose(() => code.PushTruth(node.A), () => code.Push(node.B), () => code.Push(node.C));
        return false;
    }

    public override bool StandsStill(Node node, IDistances on) => true;

    public override ImmutableArray<(double Value, int Distance)>? Values(int number, Node node, IDistances on) => on.ValuesOf(node.B) is { } yes && on.ValuesOf(node.C) is { } no
        ? on.Merged(yes.Select(value => (value.Value, on.Sum(on.Truth(node.A, true), value.Distance)))
            .Concat(no.Select(value => (value.Value, on.Sum(on.Truth(node.A, false), value.Distance)))))
        : null;

    public override int? Truth(Node node, bool holds, IDistances on) =>
        on.Lesser(on.Sum(on.Truth(node.A, true), on.Truth(node.B, holds)), on.Sum(on.Truth(node.A, false), on.Truth(node.C, holds)));

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) => on.Choice(number, wanted);

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => of[0].IsZero ? of[2] : of[0].IsNotZero ? of[1] : of[1].Hull(of[2]);

    public override void Narrow(Enclosure value, Span<Enclosure> of)
    {
        bool mayHold = !of[0].IsZero && !of[1].Intersect(value).IsEmpty;
        bool mayNot = !of[0].IsNotZero && !of[2].Intersect(value).IsEmpty;
        of[0] = !mayHold ? of[0].Intersect(Enclosure.Point(0)) : mayNot ? of[0] : of[0].NotZero();
        of[1] = mayNot ? of[1] : of[1].Intersect(value);
        of[2] = mayHold ? of[2] : of[2].Intersect(value);
    }
}
