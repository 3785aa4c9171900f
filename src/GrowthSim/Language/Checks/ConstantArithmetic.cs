using GrowthSim.Numerics;

namespace GrowthSim.Language.Checks;

/// <summary>The arithmetic of the language on numbers that are known at load.</summary>
internal static class ConstantArithmetic
{
    /// <summary>Returns the value of an equation without names; null where it has names, draws or functions of time.</summary>
    public static double? Evaluate(Expression expression)
    {
        switch (expression)
        {
            case NumberExpression number:
                return number.Value;
            case CallExpression call:
                double[] values = new double[call.Arguments.Length];
                for (int i = 0; i < values.Length; i++)
                {
                    if (Evaluate(call.Arguments[i]) is not double value)
                    {
                        return null;
                    }

                    values[i] = value;
                }

                return Apply(call.Function, values);
            default:
                return null;
        }
    }

    /// <summary>Returns the value of an operator or function; null for a function of time.</summary>
    /// <param name="function">The operator or function.</param>
    /// <param name="x">Its arguments.</param>
    public static double? Apply(Function function, ReadOnlySpan<double> x) => function switch
    {
        Function.Add => x[0] + x[1],
        Function.Subtract => x[0] - x[1],
        Function.Multiply => x[0] * x[1],
        Function.Divide => x[0] / x[1],
        Function.Power => PortableMath.Pow(x[0], x[1]),
        Function.Negate => -x[0],
        Function.Less => Truth(x[0] < x[1]),
        Function.LessOrEqual => Truth(x[0] <= x[1]),
        Function.Greater => Truth(x[0] > x[1]),
        Function.GreaterOrEqual => Truth(x[0] >= x[1]),
        Function.Equal => Truth(x[0] == x[1]),
        Function.NotEqual => Truth(x[0] != x[1]),
        Function.And => Truth(x[0] != 0 && x[1] != 0),
        Function.Or => Truth(x[0] != 0 || x[1] != 0),
        Function.Not => Truth(x[0] == 0),
        Function.If => x[0] != 0 ? x[1] : x[2],
        Function.Sum => Sum(x),
        Function.Mean => Sum(x) / x.Length,
        Function.Min => Extreme(x, Math.Min),
        Function.Max => Extreme(x, Math.Max),
        Function.Abs => Math.Abs(x[0]),
        Function.Clamp => Math.Min(Math.Max(x[0], x[1]), x[2]),
        Function.Exp => PortableMath.Exp(x[0]),
        Function.Ln => PortableMath.Log(x[0]),
        Function.Log10 => PortableMath.Log10(x[0]),
        Function.Sqrt => Math.Sqrt(x[0]),
        Function.Floor => Math.Floor(x[0]),
        Function.Round => Math.Floor(x[0] + 0.5),
        Function.Logistic => 1 / (1 + PortableMath.Exp(-x[0])),
        Function.Logit => PortableMath.Log(x[0] / (1 - x[0])),
        _ => null,
    };

    /// <summary>Returns 1 for true and 0 for false.</summary>
    public static double Truth(bool holds) => holds ? 1 : 0;

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = values[0];
        foreach (double value in values[1..])
        {
            sum += value;
        }

        return sum;
    }

    private static double Extreme(ReadOnlySpan<double> values, Func<double, double, double> choose)
    {
        double extreme = values[0];
        foreach (double value in values[1..])
        {
            extreme = choose(extreme, value);
        }

        return extreme;
    }
}
