using GrowthSim.Language;
using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation;

internal sealed partial class Unroller
{
    private int Call(CallExpression call, Moment moment) => call.Function switch
    {
        If choice => Choice(call, choice, moment),
        NumberFunction function => function.Of([.. call.Arguments.Select(argument => Expression(argument, moment))], Graph),
        DateFunction function => function.Of(Argument(call, 0, moment), Now(call, moment), Graph),
        WindowFunction function => Window(call, function, moment),
        Year => moment.Year is int now
            ? Graph.Constant(now)
            : Fail(call, moment, "'year' has no meaning in an entry that has one value per path.", "Use it in drivers, sectors or indicators."),
        Prev => Previous(call, moment),
        At => YearArgument(call, 1, moment) is int at ? Expression(call.Arguments[0], moment with { Year = at }) : Graph.Constant(0),
        _ => throw new ArgumentOutOfRangeException(nameof(call), call.Function, "Not a function of the language."),
    };

    private int Choice(CallExpression call, If choice, Moment moment)
    {
        int condition = Argument(call, 0, moment);
        return Graph.IsConstant(condition, out double decided) && double.IsFinite(decided)
            ? Argument(call, decided != 0 ? 1 : 2, moment)
            : choice.Of([condition, Argument(call, 1, moment), Argument(call, 2, moment)], Graph);
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
            : Fail(call, moment, $"The base year {year} has no year before it.", $"Give '{moment.Entry}' an initial, or write prev(x, initial value).");
    }

    private int Window(CallExpression call, WindowFunction function, Moment moment)
    {
        if (YearArgument(call, 1, moment) is not int first || YearArgument(call, 2, moment) is not int last)
        {
            return Graph.Constant(0);
        }

        if (function.IsGrowth && last <= first)
        {
            return Fail(call, moment, $"Growth from {first} to {last} spans no year.", "Give a later second year.");
        }

        return last < first
            ? Fail(call, moment, $"The window ends in {last}, before it begins in {first}.", "Give the first year first.")
            : function.Of(year => Expression(call.Arguments[0], moment with { Year = year }), first, last, Graph);
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
            Fail(argument, moment, $"The year {value} is not on the grid {_model.BaseYear}-{_model.LastYear}.", "Use a whole year of the grid, or extend the grid.");
            return null;
        }

        return (int)value;
    }
}
