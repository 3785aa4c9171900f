using System.Collections.Immutable;
using GrowthSim.Language.Resolution;

namespace GrowthSim.Language.Reading;

/// <summary>Collects figures on record, each variable and year once.</summary>
internal sealed class FigureList(ReadingContext context, Scope scope, Grid? grid)
{
    private readonly ImmutableArray<Observation>.Builder _figures = ImmutableArray.CreateBuilder<Observation>();
    private readonly Dictionary<(string Variable, int Year), TextPosition> _places = [];

    /// <summary>Returns the figures.</summary>
    public ImmutableArray<Observation> ToImmutable() => _figures.ToImmutable();

    /// <summary>Returns whether a variable may have figures; an error says why not.</summary>
    public bool IsObservable(string name, TextPosition at)
    {
        string entry = Entry(name);
        if (scope.Find(name, null) is null)
        {
            context.Errors.Add(at, entry, $"There is no variable {Wording.Quote(name)}.", context.Errors.Remedy(name, scope.Names, "Use the full name of a driver, an indicator or a sector's equation, such as services.growth."));
            return false;
        }

        VariableKind kind = scope.Kind(name);
        if (kind is VariableKind.Driver or VariableKind.SectorEquation or VariableKind.Indicator)
        {
            return true;
        }

        context.Errors.Add(at, entry, $"'{name}' has no value by year, so that no figure of a year can be recorded.", "Figures belong to drivers, indicators and the equations of each_sector.");
        return false;
    }

    /// <summary>Adds a figure; errors say what is wrong with its year, or where it stands already.</summary>
    /// <param name="figure">The figure, of a variable that may have figures.</param>
    /// <param name="yearAt">Where its year stands.</param>
    public void Add(Observation figure, TextPosition yearAt)
    {
        string entry = Entry(figure.Variable);
        if (grid is Grid years && !years.Has(figure.Year))
        {
            context.Errors.Add(yearAt, entry, $"The year {figure.Year} is not on the grid {years}.", "Use a year of the grid, or extend the grid.");
        }
        else if (!_places.TryAdd((figure.Variable, figure.Year), figure.At))
        {
            TextPosition first = _places[(figure.Variable, figure.Year)];
            context.Errors.Add(yearAt, entry, $"The figure of {figure.Year} stands twice, first in {first.File}, line {first.Line}.", "Delete one of the two.");
        }
        else
        {
            _figures.Add(figure);
        }
    }

    /// <summary>Returns the entry of a variable's figures, for messages.</summary>
    public static string Entry(string variable) => $"observations.{Wording.Clip(variable)}";
}
