using System.Collections.Immutable;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;

namespace GrowthSim.Language.Checks;

/// <summary>
/// Follows each equation through the years of the grid: which years it looks at, and what it needs within its own year.
/// A branch of an <c>if</c> that is known at load to be not taken in a year is not followed in that year.
/// </summary>
internal sealed class TimingCheck(DefinitionFacts facts, ErrorList errors)
{
    private readonly HashSet<(TextPosition At, string Kind)> _reported = [];
    private readonly DistributionCheck _distributions = new(facts, errors);
    private HashSet<string> _needs = [];

    /// <summary>Follows an equation.</summary>
    /// <param name="expression">The equation.</param>
    /// <param name="moment">For whom and when.</param>
    /// <returns>The names with a value by year that it needs within its own year.</returns>
    public HashSet<string> Follow(Expression expression, Moment moment)
    {
        _needs = new HashSet<string>(StringComparer.Ordinal);
        Walk(expression, moment);
        return _needs;
    }

    private void Walk(Expression expression, Moment moment)
    {
        if (!facts.Steps.Take())
        {
            return;
        }

        switch (expression)
        {
            case VariableExpression reference when facts.Variables.TryGetValue(reference.Name, out Variable? variable):
                Reference(reference, variable, moment);
                break;
            case DrawExpression draw:
                _distributions.Check(draw, moment);
                WalkAll(draw.Arguments, moment);
                break;
            case CallExpression call:
                Call(call, moment);
                break;
        }
    }

    private void WalkAll(ImmutableArray<Expression> expressions, Moment moment, int from = 0)
    {
        for (int i = from; i < expressions.Length; i++)
        {
            Walk(expressions[i], moment);
        }
    }

    private void Reference(VariableExpression reference, Variable variable, Moment moment)
    {
        string name = reference.Name;
        if (variable.IsYearly && moment.Role == EntryRole.OncePerPath)
        {
            Report(reference.At, moment, "yearly", $"'{name}' has a value in each year, and '{moment.Entry}' has one value per path.", $"Move '{moment.Entry}' to drivers or indicators, or do without '{name}'.");
        }
        else if (variable.IsYearly && moment.Year is null)
        {
            Report(reference.At, moment, "yearly", $"'{name}' has a value in each year, and a measure is one number.", $"Write at({name}, {facts.Model.LastYear}), or a window such as mean({name}, {facts.Model.BaseYear}, {facts.Model.LastYear}).");
        }
        else if (variable.IsYearly && moment.Year == moment.Now)
        {
            _needs.Add(name);
        }
        else if (variable.Kind == VariableKind.Lever && !variable.Schedule.IsEmpty && moment.Year is null)
        {
            Report(reference.At, moment, "lever", $"The lever '{name}' differs by year, and no year is meant here.", $"Write at({name}, {facts.Model.BaseYear}), with the year that is meant.");
        }
    }

    private void Call(CallExpression call, Moment moment)
    {
        switch (call.Function)
        {
            case Operations.Year or DateFunction:
                HasYear(call, moment);
                WalkAll(call.Arguments, moment);
                break;
            case If:
                Choice(call, moment);
                break;
            case Prev:
                Previous(call, moment);
                break;
            case At:
                OtherYear(call, moment);
                break;
            case WindowFunction function:
                Window(call, function, moment);
                break;
            default:
                WalkAll(call.Arguments, moment);
                break;
        }
    }

    private void Choice(CallExpression call, Moment moment)
    {
        Walk(call.Arguments[0], moment);
        if (facts.Known.Evaluate(call.Arguments[0], moment.Year) is double known)
        {
            Walk(call.Arguments[known != 0 ? 1 : 2], moment);
        }
        else
        {
            WalkAll(call.Arguments, moment, from: 1);
        }
    }

    private void OtherYear(CallExpression call, Moment moment)
    {
        Walk(call.Arguments[1], moment);
        if (Year(call, 1, moment) is int year)
        {
            Walk(call.Arguments[0], moment with { Year = year });
        }
    }

    private void Previous(CallExpression call, Moment moment)
    {
        if (!HasYear(call, moment))
        {
            return;
        }

        int first = facts.Model.BaseYear;
        if (moment.Year > first)
        {
            Walk(call.Arguments[0], moment with { Year = moment.Year - 1 });
        }
        else if (call.Arguments.Length > 1)
        {
            Walk(call.Arguments[1], moment);
        }
        else if (moment.Role == EntryRole.Yearly)
        {
            if (facts.Variables.TryGetValue(moment.Entry, out Variable? entry) && entry.Initial is not null)
            {
                Report(
                    call.At,
                    moment,
                    "initial",
                    $"In {moment.Now}, the equation of '{moment.Entry}' looks at the year before {first}; its 'initial' stands for {first} alone.",
                    $"Write at(x, max(year - 2, {first})) for the value of two years before, or prev(x, value in {first}).");
                return;
            }

            Report(call.At, moment, "initial", $"'{moment.Entry}' has no 'initial', and its equation needs the year before {first}.", $"Give '{moment.Entry}' an 'initial', or write prev(x, value in the base year).");
        }
        else
        {
            Report(call.At, moment, "initial", $"In the base year {first} there is no year before it.", "Use a later year, or write prev(x, value in the base year).");
        }
    }

    private void Window(CallExpression call, WindowFunction function, Moment moment)
    {
        WalkAll(call.Arguments, moment, from: 1);
        if (Year(call, 1, moment) is not int first || Year(call, 2, moment) is not int last)
        {
            return;
        }

        if (last < first || (last == first && function.IsGrowth))
        {
            Report(
                call.At,
                moment,
                "window",
                last < first ? (Message)$"The window ends in {last}, before it begins in {first}." : $"Growth from {first} to {last} spans no year.",
                moment.Year is null ? (Message)"Give the earlier year first." : $"Give the earlier year first, or write if(year < {first}, value before it, …).");
            return;
        }

        Walk(call.Arguments[0], moment with { Year = first });
        if (last > first)
        {
            Walk(call.Arguments[0], moment with { Year = last });
        }
    }

    private bool HasYear(CallExpression call, Moment moment)
    {
        if (moment.Year is not null)
        {
            return true;
        }

        Report(
            call.At,
            moment,
            "year",
            moment.Role == EntryRole.Measure ? (Message)$"'{call.Function.Name}' needs a year, and a measure is one number." : $"'{call.Function.Name}' needs a year, and '{moment.Entry}' has one value per path.",
            moment.Role == EntryRole.Measure ? "Put it inside at(…, year) or a window." : "Use it in drivers, equations of each_sector or indicators.");
        return false;
    }

    /// <summary>Returns a year argument; null, with an error, where it is no year that may be looked at.</summary>
    private int? Year(CallExpression call, int index, Moment moment)
    {
        Expression argument = call.Arguments[index];
        double? value = facts.Known.Evaluate(argument, moment.Year);
        if (value is not double number)
        {
            if (!facts.Steps.IsSpent && !(moment.Year is null && UsesYear(argument)))
            {
                Report(argument.At, moment, "same", "A year must be the same on every path.", "Use a number, 'year', levers, or parameters that follow from numbers and levers.");
            }

            return null;
        }

        int first = facts.Model.BaseYear;
        int last = facts.Model.LastYear;
        if (number != Math.Floor(number) || !(number >= first && number <= last))
        {
            Report(
                argument.At,
                moment,
                "grid",
                moment.Year is int at && argument is not NumberExpression
                    ? (Message)$"In {at}, the year {Wording.Number(number)} is not on the grid {first}-{last}."
                    : $"The year {Wording.Number(number)} is not on the grid {first}-{last}.",
                argument is NumberExpression || number > last ? (Message)"Use a whole year of the grid, or extend the grid." : $"Write max({first}, …) around it, or if(year < …, …, …).");
            return null;
        }

        int year = (int)number;
        if (moment.Role == EntryRole.Yearly && year > moment.Now)
        {
            Report(argument.At, moment, "future", $"In {moment.Now}, this looks at {year}, a year to come.", $"Write min(year, {year}), or if(year >= {year}, …, …); only the measure of a target may look ahead.");
            return null;
        }

        return year;
    }

    private static bool UsesYear(Expression expression)
    {
        bool uses = false;
        References.Visit(expression, part => uses |= part is CallExpression { Function: Operations.Year or DateFunction or Prev });
        return uses;
    }

    private void Report(TextPosition at, Moment moment, string kind, Message problem, Message remedy)
    {
        if (_reported.Add((at, kind)))
        {
            errors.Add(at, moment.Entry, problem, remedy);
        }
    }
}
