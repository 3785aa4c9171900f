using System.Runtime.Intrinsics;
using GrowthSim.Language.Messages;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>The natural logarithm.</summary>
internal sealed class Log : UnaryOperation<Log.Lanes>
{
    public Log() => Function = new OperationFunction(this, "ln", "the natural logarithm", "x")
    {
        Foreign =
        [
            (["log"], "Write ln(x) for the natural logarithm, log10(x) for that to base 10."),
            (["log2"], "Write ln(x) / ln(2)."),
            (["dlog"], "The change of the logarithm is ln(x / prev(x))."),
        ],
        MeantBySecond = OtherBase,
    };

    /// <summary>Says how a logarithm to another base is written.</summary>
    public static Message OtherBase(double? second) => "A logarithm to another base is ln(x) / ln(base).";

    internal readonly struct Lanes : IUnaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x) => PortableMath.Log(x);
    }

    /// <summary>What is left of a uniform number is one, too: ln(1 − u) of the exponential distribution.</summary>
    public override ValueRange Range(Node node, IExpressionGraph graph) =>
        IsRest(graph[node.A], graph)
            ? UniformDraw.Interval.Log()
            : graph.RangeOf(node.A).Log();

    public override int? Reach(int number, Node node, ValueInterval wanted, IDistances on) => on.Reach(node.A, wanted.Mapped(PortableMath.Exp));

    private static bool IsRest(Node node, IExpressionGraph graph) =>
        node.Operation == Subtract && graph[node.B].Operation == Uniform && graph.IsConstant(node.A, out double whole) && whole == 1;

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => of[0].Intersect(Enclosure.NotNegative).Mapped(PortableMath.Log);

    public override void Narrow(Enclosure value, Span<Enclosure> of) => of[0] = of[0].Intersect(value.Mapped(PortableMath.Exp));
}
