namespace GrowthSim.Language.Operations;

/// <summary>What the operators and functions of the language mean, once for what varies by path and for what is known at load.</summary>
internal static class FunctionMeaning
{
    /// <summary>Returns whether a function is one of numbers alone: not of a year, a window or a variable's past.</summary>
    public static bool IsOfNumbers(Function function) => function is <= Function.Logit;

    /// <summary>Returns the value of an operator or function of numbers.</summary>
    /// <typeparam name="T">An operand.</typeparam>
    /// <param name="function">The operator or function.</param>
    /// <param name="x">Its arguments.</param>
    /// <param name="on">Carries out the operations.</param>
    public static T Of<T>(Function function, IReadOnlyList<T> x, IArithmetic<T> on) => function switch
    {
        Function.Add => on.Binary(Operation.Add, x[0], x[1]),
        Function.Subtract => on.Binary(Operation.Subtract, x[0], x[1]),
        Function.Multiply => on.Binary(Operation.Multiply, x[0], x[1]),
        Function.Divide => on.Binary(Operation.Divide, x[0], x[1]),
        Function.Power => on.Binary(Operation.Power, x[0], x[1]),
        Function.Negate => on.Unary(Operation.Negate, x[0]),
        Function.Less => on.Binary(Operation.Less, x[0], x[1]),
        Function.LessOrEqual => on.Binary(Operation.LessOrEqual, x[0], x[1]),
        Function.Greater => on.Binary(Operation.Less, x[1], x[0]),
        Function.GreaterOrEqual => on.Binary(Operation.LessOrEqual, x[1], x[0]),
        Function.Equal => on.Binary(Operation.Equal, x[0], x[1]),
        Function.NotEqual => on.Binary(Operation.NotEqual, x[0], x[1]),
        Function.And => on.Binary(Operation.And, x[0], x[1]),
        Function.Or => on.Binary(Operation.Or, x[0], x[1]),
        Function.Not => on.Unary(Operation.Not, x[0]),
        Function.If => on.Ternary(Operation.Select, x[0], x[1], x[2]),
        Function.Sum => Sum(x, on),
        Function.Mean => on.Binary(Operation.Divide, Sum(x, on), on.Constant(x.Count)),
        Function.Min => x.Aggregate((a, b) => on.Binary(Operation.Minimum, a, b)),
        Function.Max => x.Aggregate((a, b) => on.Binary(Operation.Maximum, a, b)),
        Function.Abs => on.Unary(Operation.Abs, x[0]),
        Function.Clamp => on.Binary(Operation.Minimum, on.Binary(Operation.Maximum, x[0], x[1]), x[2]),
        Function.Exp => on.Unary(Operation.Exp, x[0]),
        Function.Ln => on.Unary(Operation.Log, x[0]),
        Function.Log10 => on.Unary(Operation.Log10, x[0]),
        Function.Sqrt => on.Unary(Operation.Sqrt, x[0]),
        Function.Floor => on.Unary(Operation.Floor, x[0]),
        Function.Round => on.Unary(Operation.Round, x[0]),
        Function.Logistic => on.Binary(
            Operation.Divide,
            on.Constant(1),
            on.Binary(Operation.Add, on.Unary(Operation.Exp, on.Unary(Operation.Negate, x[0])), on.Constant(1))),
        Function.Logit => on.Unary(Operation.Log, on.Binary(Operation.Divide, x[0], on.Binary(Operation.Subtract, on.Constant(1), x[0]))),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "Not a function of numbers."),
    };

    /// <summary>Returns the value of a function of a date in a year.</summary>
    /// <typeparam name="T">An operand.</typeparam>
    /// <param name="function">Since, pulse, step or done.</param>
    /// <param name="date">The date, as a fractional year.</param>
    /// <param name="now">The year.</param>
    /// <param name="on">Carries out the operations.</param>
    public static T OfDate<T>(Function function, T date, T now, IArithmetic<T> on) => function switch
    {
        Function.Since => on.Binary(Operation.Maximum, on.Binary(Operation.Subtract, now, date), on.Constant(0)),
        Function.Pulse => on.Binary(Operation.Equal, on.Unary(Operation.Floor, date), now),
        Function.Step => on.Binary(Operation.LessOrEqual, on.Unary(Operation.Floor, date), now),
        Function.Done => on.Binary(Operation.Less, date, on.Binary(Operation.Add, now, on.Constant(1))),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "Not a function of a date."),
    };

    private static T Sum<T>(IReadOnlyList<T> x, IArithmetic<T> on) => x.Aggregate((a, b) => on.Binary(Operation.Add, a, b));
}
