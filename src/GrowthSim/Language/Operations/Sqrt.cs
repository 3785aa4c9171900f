using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The square root.</summary>
internal sealed class Sqrt : UnaryOperation<Sqrt.Lanes>, ILaneOperation
{
    public Sqrt() => Function = new OperationFunction(this, "sqrt", "the square root", "x");

    internal readonly struct Lanes : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => Vector256.Sqrt(x);
    }

    public override ValueRange Range(Node node, IExpressionGraph graph) => graph.RangeOf(node.A).Sqrt();

    public bool Emit(Node node, LoopCode code)
    {
        code.Push(node.A);
        code.Call(VectorMethods.Sqrt);
        return false;
    }

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) =>
        on.Reach(node.A, wanted.From(0).Mapped(root => root * root));

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => of[0].Intersect(Enclosure.NotNegative).Mapped(Math.Sqrt);

    public override void Narrow(Enclosure value, Span<Enclosure> of)
    {
        Enclosure root = value.Intersect(Enclosure.NotNegative);
        of[0] = of[0].Intersect(root * root);
    }
}
