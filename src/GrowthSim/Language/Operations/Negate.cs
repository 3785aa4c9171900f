using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The negative of a number.</summary>
internal sealed class Negate : UnaryOperation<Negate.Lanes>, ILaneOperation
{
    public Negate() => Function = new OperationFunction(this, "-", "sign", "x") { Operator = new("-", 7, IsPrefix: true) };

    internal readonly struct Lanes : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => x ^ Vector256.Create(-0.0);
    }

    public override ValueRange Range(Node node, IExpressionGraph graph) => -graph.RangeOf(node.A);

    public bool Emit(Node node, LoopCode code)
    {
        code.Push(node.A);
        code.Push(-0.0);
        code.Call(VectorMethods.Xor);
        return false;
    }

    public override ImmutableArray<(double Value, int Distance)>? Values(int number, Node node, IDistances on) => on.Mapped(node.A, value => -value);

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) => on.Reach(node.A, -wanted);

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => -of[0];

    public override void Narrow(Enclosure value, Span<Enclosure> of) => of[0] = of[0].Intersect(-value);
}
