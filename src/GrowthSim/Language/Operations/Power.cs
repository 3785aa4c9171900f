using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Language.Operations;

/// <summary>A number to a power.</summary>
internal sealed class Power : BinaryOperation<Power.Lanes>
{
    public Power() => Function = new OperationFunction(this, "pow", "`x^y`", "x", "y")
    {
        Operator = new("^", 8),
        Foreign = [(["power"], "Write x ^ y or pow(x, y)."), (["sqr"], "Write x ^ 2; a root is sqrt(x).")],
    };

    internal readonly struct Lanes : IBinaryOperation
    {
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => PortableMath.Pow(x, y);
    }

    public override bool Hides(int place) => true;

    /// <summary>To a power above 0 what is not finite hands itself on, and the power −1 is a quotient.</summary>
    public override bool Hides(int place, Node node, IExpressionGraph graph) =>
        graph.IsConstant(node.A, out _) || !graph.IsConstant(node.B, out double power) || !double.IsFinite(power) || !(power > 0 || power == -1);

    /// <summary>Small whole powers are products and the half is a root: the bits of <see cref="PortableMath.Pow(double, double)"/>, and faster.</summary>
    public override int? Simplified(Node node, IExpressionGraph graph)
    {
        int a = node.A;
        return !graph.IsConstant(node.B, out double exponent) ? null : exponent switch
        {
            0 => graph.Constant(1),
            1 => a,
            2 => graph.Binary(Multiply, a, a),
            3 => graph.Binary(Multiply, a, graph.Binary(Multiply, a, a)),
            4 => graph.Binary(Multiply, graph.Binary(Multiply, a, a), graph.Binary(Multiply, a, a)),
            0.5 => graph.Unary(Sqrt, a),
            -1 => graph.Binary(Divide, graph.Constant(1), a),
            _ => null,
        };
    }

    public override Enclosure Enclose(ReadOnlySpan<Enclosure> of) => of[0].ToPower(of[1]);

    public override void Narrow(Enclosure value, Span<Enclosure> of)
    {
        // A root is known where the base is not negative: no whole power of the language needs more.
        if (of[1].IsPoint && of[1].Low != 0 && of[0].Low >= 0)
        {
            of[0] = of[0].Intersect(value.Intersect(Enclosure.NotNegative).ToPower(Enclosure.Point(1 / of[1].Low)));
        }
    }
}
