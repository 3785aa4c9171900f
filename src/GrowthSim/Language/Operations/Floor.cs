using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The whole number below.</summary>
internal sealed class Floor : UnaryOperation<Floor.Lanes>, ILaneOperation
{
    public Floor() => Function = new OperationFunction(this, "floor", "the whole number below", "x")
    {
        Foreign =
        [
            (["int", "trunc", "rounddown"], "Write floor(x): the whole number below."),
            (["ceil", "ceiling", "roundup"], "Write -floor(-x): the whole number above."),
            (["mod", "fmod", "modulo"], "The remainder of x by y is x - y * floor(x / y)."),
        ],
    };

    internal readonly struct Lanes : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => Vector256.Floor(x);
    }

    public override ValueRange Range(Node node, IExpressionGraph graph) => graph.RangeOf(node.A).Widened(1);

    public bool Emit(Node node, LoopCode code)
    {
        code.Push(node.A);
        code.Call(VectorMethods.Floor);
        return false;
    }

    public override bool StandsStill(Node node, IDistances on) => true;

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) => on.Reach(node.A, wanted.Whole(0));

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => new(Math.Floor(of[0].Low), Math.Floor(of[0].High));

    public override void Narrow(Enclosure value, Span<Enclosure> of) => of[0] = of[0].Intersect(new Enclosure(Math.Ceiling(value.Low), Math.Floor(value.High) + 1));
}
