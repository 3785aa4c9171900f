using System.Collections.Immutable;
using GrowthSim.Language.Operations;

namespace GrowthSim.Language.Checks;

/// <summary>Follows what has a value by year through the grid, and finds loops within a year.</summary>
internal sealed class YearlyCheck
{
    private readonly DefinitionFacts _facts;
    private readonly TimingCheck _timing;
    private readonly ErrorList _errors;
    private readonly ImmutableArray<Variable> _yearly;
    private readonly Dictionary<string, int> _places;

    /// <summary>Prepares the check.</summary>
    public YearlyCheck(DefinitionFacts facts, TimingCheck timing, ErrorList errors)
    {
        _facts = facts;
        _timing = timing;
        _errors = errors;
        _yearly = [.. facts.Model.Variables.Where(variable => variable.IsYearly)];
        _places = _yearly.Select((variable, index) => (variable.Name, index)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Adds the errors.</summary>
    public void Run()
    {
        bool[] isSteady = [.. _yearly.Select(variable => IsSteady(variable.Equation))];
        int[][] needs = new int[_yearly.Length][];
        int first = _facts.Model.BaseYear;
        foreach (int year in _facts.Model.Years)
        {
            bool hasChanged = year == first;
            for (int i = 0; i < _yearly.Length; i++)
            {
                Variable variable = _yearly[i];
                bool isAsBefore = isSteady[i] && year > first + (variable.Initial is null ? 0 : 1);
                if (isAsBefore)
                {
                    continue;
                }

                Expression equation = year == first ? variable.Initial ?? variable.Equation : variable.Equation;
                HashSet<string> names = _timing.Follow(equation, new Moment(variable.Name, EntryRole.Yearly, year, year));
                int[] needed = [.. names.Select(name => _places.GetValueOrDefault(name, -1)).Where(index => index >= 0).Order()];
                if (needs[i] is null || !needs[i].AsSpan().SequenceEqual(needed))
                {
                    needs[i] = needed;
                    hasChanged = true;
                }
            }

            if (_facts.Steps.IsSpent)
            {
                return;
            }

            if (hasChanged)
            {
                DefinitionFacts.Order(_yearly, needs, isYearly: true, "Write prev(…) at one place of the loop.", _errors);
            }
        }
    }

    /// <summary>Returns whether an equation looks the same in every year: it has no function of time, and no lever that differs by year.</summary>
    private bool IsSteady(Expression equation)
    {
        bool isSteady = true;
        References.Visit(equation, part => isSteady &= part switch
        {
            CallExpression call => call.Function is NumberFunction,
            VariableExpression reference => !(_facts.Variables.TryGetValue(reference.Name, out Variable? variable) && !variable.Schedule.IsEmpty),
            _ => true,
        });
        return isSteady;
    }
}
