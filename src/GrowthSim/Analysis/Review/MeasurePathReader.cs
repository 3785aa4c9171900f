using GrowthSim.Language;
using GrowthSim.Language.Operations;

namespace GrowthSim.Analysis.Review;

/// <summary>Reads which variable a measure hangs on, and how, where it hangs on one in a way that can be turned round.</summary>
/// <param name="value">Returns what an expression comes to by the figures; null where that differs by path.</param>
/// <param name="isYearly">Returns whether a variable has one value a year.</param>
internal sealed class MeasurePathReader(Func<Expression, double?> value, Func<string, bool> isYearly)
{
    /// <summary>Reads a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>How it hangs on its variable; null where that cannot be turned round.</returns>
    public MeasurePath? Read(Expression measure) => Read(measure, inside => inside);

    private MeasurePath? Read(Expression expression, Func<double, double> inside) => expression is not CallExpression call ? null : call.Function switch
    {
        If => Value(call.Arguments[0]) is double condition ? Read(call.Arguments[condition != 0 ? 1 : 2], inside) : null,
        At => Windowed(MeasureForm.Level, call, call.Arguments[1], call.Arguments[1], inside),
        Cagr => Windowed(MeasureForm.Growth, call, call.Arguments[1], call.Arguments[2], inside),
        _ when call.Function == Functions.Mean.OverYears => Windowed(MeasureForm.Mean, call, call.Arguments[1], call.Arguments[2], inside),
        _ when call.Function == Functions.Sum.OverYears => Windowed(MeasureForm.Sum, call, call.Arguments[1], call.Arguments[2], inside),
        _ when call.Arguments.Length == 2 => Scaled(call, inside),
        _ => null,
    };

    /// <summary>Reads a measure times, over, plus or less a value that is the same on every path; or the ratio of a variable to itself in an earlier year.</summary>
    private MeasurePath? Scaled(CallExpression call, Func<double, double> inside)
    {
        (Expression left, Expression right) = (call.Arguments[0], call.Arguments[1]);
        if (call.Function == Operation.Multiply.Function)
        {
            return Value(right) is double factor and > 0 ? Read(left, measure => inside(measure) / factor)
                : Value(left) is double first and > 0 ? Read(right, measure => inside(measure) / first)
                : null;
        }

        if (call.Function == Operation.Divide.Function)
        {
            return Value(right) is not double divisor ? Ratio(left, right, inside)
                : divisor > 0 ? Read(left, measure => inside(measure) * divisor)
                : null;
        }

        if (call.Function == Operation.Add.Function)
        {
            return Value(right) is double more ? Read(left, measure => inside(measure) - more)
                : Value(left) is double first ? Read(right, measure => inside(measure) - first)
                : null;
        }

        return call.Function == Operation.Subtract.Function && Value(right) is double less ? Read(left, measure => inside(measure) + less) : null;
    }

    private MeasurePath? Ratio(Expression left, Expression right, Func<double, double> inside) =>
        Read(left, measure => measure) is { Form: MeasureForm.Level } now
        && Read(right, measure => measure) is { Form: MeasureForm.Level } before
        && now.Variable == before.Variable && before.Last < now.Last
        && left is CallExpression { Function: At } && right is CallExpression { Function: At }
            ? new MeasurePath(MeasureForm.Ratio, now.Variable, before.Last, now.Last, inside)
            : null;

    private MeasurePath? Windowed(MeasureForm form, CallExpression call, Expression first, Expression last, Func<double, double> inside) =>
        call.Arguments[0] is VariableExpression variable && isYearly(variable.Name) && Value(first) is double from && Value(last) is double to
            ? new MeasurePath(form, variable.Name, (int)from, (int)to, inside)
            : null;

    private double? Value(Expression expression) => expression is NumberExpression number ? number.Value : value(expression);
}
