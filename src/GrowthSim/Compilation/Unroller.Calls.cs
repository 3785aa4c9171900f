using GrowthSim.Language.Operations;
using GrowthSim.Language;

namespace GrowthSim.Compilation;

internal sealed partial class Unroller
{
    private int Call(CallExpression call, Moment moment)
    {
        switch (call.Function)
        {
            case Function.If:
                int condition = Argument(call, 0, moment);
                return Graph.IsConstant(condition, out double decided) && double.IsFinite(decided)
                    ? Argument(call, decided != 0 ? 1 : 2, moment)
                    : Graph.Ternary(Operation.Select, condition, Argument(call, 1, moment), Argument(call, 2, moment));
            case Function.Year:
                return moment.Year is int now
                    ? Graph.Constant(now)
                    : Fail(call, moment, "'year' has no meaning in an entry that has one value per path.", "Use it in drivers, sectors or indicators.");
            case Function.Prev:
                return Previous(call, moment);
            case Function.At:
                return YearArgument(call, 1, moment) is int at ? Expression(call.Arguments[0], moment with { Year = at }) : Graph.Constant(0);
            case Function.Since or Function.Pulse or Function.Step or Function.Done:
                return FunctionMeaning.OfDate(call.Function, Argument(call, 0, moment), Now(call, moment), Graph);
            case Function.WindowSum or Function.WindowMean or Function.WindowMin or Function.WindowMax or Function.Every:
                return Window(call, moment);
            case Function.Cagr:
                return GrowthRate(call, moment);
            default:
                int[] arguments = [.. call.Arguments.Select(argument => Expression(argument, moment))];
                return FunctionMeaning.Of(call.Function, arguments, Graph);
        }
    }

    private int Argument(CallExpression call, int index, Moment moment) => Expression(call.Arguments[index], moment);

    private int Now(CallExpression call, Moment moment) => moment.Year is int year
        ? Graph.Constant(year)
        : Fail(call, moment, "This function needs a year, and the entry has one value per path.", "Use it in drivers, sectors or indicators, or inside at(…, year).");

    private int Previous(CallExpression call, Moment moment)
    {
        if (moment.Year is not int year)
        {
            return Fail(call, moment, "'prev' has no meaning in an entry that has one value per path.", "Use it in drivers, sectors or indicators.");
        }

        if (year > _model.BaseYear)
        {
            return Expression(call.Arguments[0], moment with { Year = year - 1 });
        }

        return call.Arguments.Length > 1
            ? Argument(call, 1, moment)
            : Fail(call, moment, Text($"The base year {year} has no year before it."), $"Give '{moment.Entry}' an initial, or write prev(x, initial value).");
    }

    private int Window(CallExpression call, Moment moment)
    {
        if (YearArgument(call, 1, moment) is not int first || YearArgument(call, 2, moment) is not int last)
        {
            return Graph.Constant(0);
        }

        if (last < first)
        {
            return Fail(call, moment, Text($"The window ends in {last}, before it begins in {first}."), "Give the first year first.");
        }

        IEnumerable<int> years = Enumerable.Range(first, last - first + 1).Select(year => Expression(call.Arguments[0], moment with { Year = year }));
        return call.Function switch
        {
            Function.WindowSum => years.Aggregate((a, b) => Graph.Binary(Operation.Add, a, b)),
            Function.WindowMean => Graph.Binary(Operation.Divide, years.Aggregate((a, b) => Graph.Binary(Operation.Add, a, b)), Graph.Constant(last - first + 1)),
            Function.WindowMin => years.Aggregate((a, b) => Graph.Binary(Operation.Minimum, a, b)),
            Function.WindowMax => years.Aggregate((a, b) => Graph.Binary(Operation.Maximum, a, b)),
            _ => years.Aggregate(Graph.Constant(1), (a, b) => Graph.Binary(Operation.And, a, b)),
        };
    }

    /// <summary>Compound annual growth: (x(y₂) / x(y₁))^(1 / (y₂ − y₁)) − 1.</summary>
    private int GrowthRate(CallExpression call, Moment moment)
    {
        if (YearArgument(call, 1, moment) is not int first || YearArgument(call, 2, moment) is not int last)
        {
            return Graph.Constant(0);
        }

        if (last <= first)
        {
            return Fail(call, moment, Text($"Growth from {first} to {last} spans no year."), "Give a later second year.");
        }

        int ratio = Graph.Binary(
            Operation.Divide,
            Expression(call.Arguments[0], moment with { Year = last }),
            Expression(call.Arguments[0], moment with { Year = first }));
        return Graph.Binary(Operation.Subtract, Graph.Binary(Operation.Power, ratio, Graph.Constant(1.0 / (last - first))), Graph.Constant(1));
    }

    /// <summary>Returns an argument that names a year of the grid; null, with an error, where it does not.</summary>
    private int? YearArgument(CallExpression call, int index, Moment moment)
    {
        Expression argument = call.Arguments[index];
        int node = Expression(argument, moment);
        if (!Graph.IsConstant(node, out double value))
        {
            Fail(argument, moment, "A year must be the same on every path, and this one varies.", "Use a number, 'year', or levers.");
            return null;
        }

        if (value != (int)value || value < _model.BaseYear || value > _model.LastYear)
        {
            Fail(argument, moment, Text($"The year {value} is not on the grid {_model.BaseYear}-{_model.LastYear}."), "Use a whole year of the grid, or extend the grid.");
            return null;
        }

        return (int)value;
    }
}
