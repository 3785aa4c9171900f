using GrowthSim.Language.Operations;

namespace GrowthSim.Language.Checks;

/// <summary>What is known at load: numbers, the year, levers, and entries with one value per path that follow from them.</summary>
internal sealed class KnownValues(IReadOnlyDictionary<string, Variable> variables, StepBudget steps)
{
    private readonly Dictionary<string, double> _oncePerPath = new(StringComparer.Ordinal);

    /// <summary>Learns the value of an entry with one value per path; what it depends on must have been learned before.</summary>
    public void Learn(Variable variable)
    {
        if (Evaluate(variable.Equation, null) is double value)
        {
            _oncePerPath[variable.Name] = value;
        }
    }

    /// <summary>Returns a variable's value; null where it is not known.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="year">The year; null where none is meant.</param>
    public double? Value(string name, int? year)
    {
        if (_oncePerPath.TryGetValue(name, out double value))
        {
            return value;
        }

        return variables.TryGetValue(name, out Variable? variable) && variable.Kind == VariableKind.Lever ? Lever(variable, year) : null;
    }

    /// <summary>Returns the value of an expression; null where it is not known.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="year">The year; null where none is meant.</param>
    public double? Evaluate(Expression expression, int? year)
    {
        if (!steps.Take())
        {
            return null;
        }

        return expression switch
        {
            NumberExpression number => number.Value,
            VariableExpression variable => Value(variable.Name, year),
            CallExpression call => Call(call, year),
            _ => null,
        };
    }

    private double? Call(CallExpression call, int? year)
    {
        switch (call.Function)
        {
            case Year:
                return year;
            case If:
                return Evaluate(call.Arguments[0], year) is not double condition ? null
                    : double.IsFinite(condition) ? Evaluate(call.Arguments[condition != 0 ? 1 : 2], year)
                    : double.NaN;
            case At:
                return Evaluate(call.Arguments[1], year) is double at && at == (int)at ? Evaluate(call.Arguments[0], (int)at) : null;
            case DateFunction function:
                return Evaluate(call.Arguments[0], year) is double date && year is int now ? function.Of(date, now, KnownArithmetic.Instance) : null;
        }

        double[] values = new double[call.Arguments.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (Evaluate(call.Arguments[i], year) is not double value)
            {
                return null;
            }

            values[i] = value;
        }

        return call.Function is NumberFunction ofNumbers ? ofNumbers.Of(values, KnownArithmetic.Instance) : null;
    }

    private double? Lever(Variable lever, int? year)
    {
        if (lever.Schedule.IsEmpty)
        {
            return Evaluate(lever.Equation, null);
        }

        if (year is not int now)
        {
            return null;
        }

        double? value = null;
        foreach ((int from, double setting) in lever.Schedule)
        {
            value = from <= now ? setting : value;
        }

        return value ?? Evaluate(lever.Equation, null);
    }
}
