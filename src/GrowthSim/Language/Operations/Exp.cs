using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The exponential function.</summary>
internal sealed class Exp : UnaryOperation<Exp.Lanes>
{
    public Exp() => Function = new OperationFunction(this, "exp", "e to the power `x`", "x");

    internal readonly struct Lanes : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => PortableMath.Exp(x);
    }

    public override bool Hides(int place) => place == 0;

    public override ValueRange Range(Node node, IExpressionGraph graph) => graph.RangeOf(node.A).Exp();

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) =>
        on.Reach(node.A, wanted.From(0).Mapped(PortableMath.Log));

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => of[0].Mapped(PortableMath.Exp);

    public override void Narrow(Enclosure value, Span<Enclosure> of) => of[0] = of[0].Intersect(value.Intersect(Enclosure.NotNegative).Mapped(PortableMath.Log));
}
