using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The absolute value.</summary>
internal sealed class Abs : UnaryOperation<Abs.Lanes>, ILaneOperation
{
    public Abs() => Function = new OperationFunction(this, "abs", "the absolute value", "x");

    internal readonly struct Lanes : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => Vector256.AndNot(x, Vector256.Create(-0.0));
    }

    public override ValueRange Range(Node node, IExpressionGraph graph) => graph.RangeOf(node.A).Abs();

    public bool Emit(Node node, LoopCode code)
    {
        code.Push(node.A);
        code.Push(-0.0);
        code.Call(VectorMethods.AndNot);
        return false;
    }

    public override ImmutableArray<(double Value, int Distance)>? Values(int number, Node node, IDistances on) => on.Mapped(node.A, Math.Abs);

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) =>
        on.Lesser(on.Reach(node.A, wanted.From(0)), on.Reach(node.A, -wanted.From(0)));

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => of[0].Abs();

    public override void Narrow(Enclosure value, Span<Enclosure> of)
    {
        Enclosure size = value.Intersect(Enclosure.NotNegative);
        of[0] = of[0].Low >= 0 ? of[0].Intersect(size) : of[0].High <= 0 ? of[0].Intersect(-size) : of[0].Intersect(new Enclosure(-size.High, size.High));
    }
}
