using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>The triangular distribution (Kotz and van Dorp 2004): from the lower end below the mode's share, from the upper end above.</summary>
public sealed class Triangular() : ContinuousFamily("triangular", "", "lo <= mode <= hi and lo < hi", "lo", "mode", "hi")
{
    internal override Message? FixedArguments => null;

    private protected override ArgumentProblem? OutOfRange(double?[] x) => Argument.Mode(x);

    internal override (double Low, double High) Support(double?[] x) => (x[0] ?? double.NegativeInfinity, x[2] ?? double.PositiveInfinity);

    private protected override ContinuousDistribution Create(double[] values)
    {
        (double low, double mode, double high) = (values[0], values[1], values[2]);
        double width = high - low;
        double left = (mode - low) / width;
        return new(
            tails => tails.Below < left ? low + Math.Sqrt(tails.Below * width * (mode - low)) : high - Math.Sqrt(tails.Above * width * (high - mode)),
            x => x <= low ? new(0, 1) : x >= high ? new(1, 0) : x < mode ? TailProbabilities.OfBelow(Part(x - low, mode - low)) : TailProbabilities.OfAbove(Part(high - x, high - mode)),
            low,
            high);
        double Part(double distance, double side) => distance / width * (distance / side);
    }

    internal override T Emit<T>(DrawExpression draw, IDraw<T> on, IReadOnlyList<T> x)
    {
        IArithmetic<T> a = on.On;
        (T low, T mode, T high) = (x[0], x[1], x[2]);
        T rise = on.NotNegative(a.Binary(Operation.Subtract, mode, low), "distance from lo to mode", 1);
        T fall = on.NotNegative(a.Binary(Operation.Subtract, high, mode), "distance from mode to hi", 2);
        T width = a.Binary(Operation.Subtract, high, low);
        T area = a.Binary(Operation.Multiply, on.Uniform(), width);
        T below = a.Binary(Operation.Add, low, a.Unary(Operation.Sqrt, a.Binary(Operation.Multiply, area, rise)));
        T rest = a.Binary(Operation.Subtract, width, area);
        T above = a.Binary(Operation.Subtract, high, a.Unary(Operation.Sqrt, a.Binary(Operation.Multiply, rest, fall)));
        return a.Ternary(Operation.Select, a.Binary(Operation.LessOrEqual, area, rise), below, above);
    }
}
