using System.Runtime.Intrinsics;
using GrowthSim.Language.Messages;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The nearest whole number.</summary>
internal sealed class Round : UnaryOperation<Round.Lanes>, ILaneOperation
{
    public Round() => Function = new OperationFunction(this, "round", "the nearest whole number, halves upwards", "x")
    {
        MeantBySecond = digits => digits is >= 0 and <= 15
            ? (Message)$"It gives whole numbers; to {digits:R} digits write round(x * 10 ^ {digits:R}) / 10 ^ {digits:R}."
            : null,
    };

    internal readonly struct Lanes : IUnaryOperation
    {
        /// <summary>Half rounds up, as economists count: ⌊x + 1/2⌋.</summary>
        public static Vector256<double> Of(Vector256<double> x) => Vector256.Floor(x + Vector256.Create(0.5));
    }

    public override ValueRange Range(Node node, IExpressionGraph graph) => graph.RangeOf(node.A).Widened(1);

    public bool Emit(Node node, LoopCode code)
    {
        code.Push(node.A);
        code.Push(0.5);
        code.Call(VectorMethods.Add);
        code.Call(VectorMethods.Floor);
        return false;
    }

    public override bool StandsStill(Node node, IDistances on) => true;

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) => on.Reach(node.A, wanted.Whole(-0.5));

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => new(Math.Floor(of[0].Low + 0.5), Math.Floor(of[0].High + 0.5));

    public override void Narrow(Enclosure value, Span<Enclosure> of) => of[0] = of[0].Intersect(new Enclosure(Math.Ceiling(value.Low) - 0.5, Math.Floor(value.High) + 0.5));
}
