using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Analysis.Review;

/// <summary>What is known of the years that have passed: figures, what follows from them, and in place of what no figure tells the median given the figures there are.</summary>
internal sealed class KnownPast
{
    /// <summary>The most years that "the last years" are.</summary>
    private const int RecentYears = 3;

    private readonly Dictionary<(string Variable, int Year), double> _values;
    private readonly HashSet<(string Variable, int Year)> _figures;
    private readonly Func<string, int, double?> _median;
    private readonly int _baseYear;

    /// <summary>Prepares to tell.</summary>
    /// <param name="values">The values that figures tell, or that the model is sure of.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="median">Returns the median of a variable in a year, given the figures; null where it was not run.</param>
    /// <param name="baseYear">The first year of the grid.</param>
    /// <param name="lastYear">The last year that has passed.</param>
    public KnownPast(IEnumerable<(Variable Variable, int Year, double Value)> values, ImmutableArray<Observation> figures, Func<string, int, double?> median, int baseYear, int lastYear)
    {
        _values = values.ToDictionary(value => (value.Variable.Name, value.Year), value => value.Value);
        _figures = [.. figures.Select(figure => (figure.Variable, figure.Year))];
        (_median, _baseYear, LastYear) = (median, baseYear, lastYear);
    }

    /// <summary>Gets the last year that has passed.</summary>
    public int LastYear { get; }

    /// <summary>Returns what a variable was, where figures tell it or the model is sure of it; null where not.</summary>
    public double? Value(string variable, int year) => _values.TryGetValue((variable, year), out double value) ? value : null;

    /// <summary>Returns the value of a year that has passed or has a figure; null where it is still to come.</summary>
    /// <param name="variable">The variable's full name.</param>
    /// <param name="year">The year.</param>
    /// <returns>The value, with where it is from.</returns>
    public (double Value, ValueBasis Basis)? Past(string variable, int year)
    {
        bool hasFigure = _figures.Contains((variable, year));
        return year > LastYear && !hasFigure ? null
            : Value(variable, year) is double known ? (known, hasFigure ? ValueBasis.Figure : ValueBasis.Model)
            : _median(variable, year) is double median ? (median, ValueBasis.Median)
            : null;
    }

    /// <summary>
    /// Returns the latest year before another in which a variable is known. Where that is no more than the value that it starts from, it is the last year that has passed, with its median; null where nothing is known.
    /// </summary>
    /// <param name="variable">The variable's full name.</param>
    /// <param name="before">The year before which it is looked for.</param>
    public (int Year, double Value, ValueBasis Basis)? Latest(string variable, int before)
    {
        for (int year = before - 1; year > _baseYear || (year == _baseYear && LastYear <= _baseYear); year--)
        {
            if (Value(variable, year) is not null && Past(variable, year) is (double value, ValueBasis basis))
            {
                return (year, value, basis);
            }
        }

        int last = Math.Min(LastYear, before - 1);
        return Past(variable, last) is (double median, ValueBasis from) ? (last, median, from) : null;
    }

    /// <summary>Returns the earliest of the three years before another in which a variable is known; null where it is in none.</summary>
    /// <param name="variable">The variable's full name.</param>
    /// <param name="year">The year.</param>
    public (int Year, double Value)? Earlier(string variable, int year) =>
        Enumerable.Range(year - RecentYears, RecentYears)
            .Where(before => Value(variable, before) is not null)
            .Select(before => ((int, double)?)(before, Value(variable, before)!.Value))
            .FirstOrDefault();

    /// <summary>Returns the mean of a variable over the last three years before another that it is known in one after the other; null where it is in none.</summary>
    /// <param name="variable">The variable's full name.</param>
    /// <param name="before">The year before which they lie.</param>
    public (int First, double Mean)? RecentMean(string variable, int before)
    {
        double[] values = [.. Enumerable.Range(1, RecentYears).Select(back => Value(variable, before - back)).TakeWhile(value => value is not null).OfType<double>()];
        return values.Length == 0 ? null : (before - values.Length, values.Average());
    }
}
