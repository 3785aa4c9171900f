using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Language.Resolution;

namespace GrowthSim.Language.Reading;

/// <summary>Collects figures on record, each variable and year once.</summary>
internal sealed class FigureList(ReadingContext context, Scope scope, Grid? grid)
{
    private readonly ImmutableArray<Observation>.Builder _figures = ImmutableArray.CreateBuilder<Observation>();
    private readonly Dictionary<(string Variable, int Year, DateOnly Known, bool IsAbsence), TextPosition> _places = [];

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

        context.Errors.Add(at, entry, $"'{name}' has no value by year, so that no figure of a year can be recorded.", "Figures belong to drivers, indicators and the equations of each_sector; of a milestone the model's file says when it happened, or by when it had not.");
        return false;
    }

    /// <summary>Returns whether there is a milestone of that name.</summary>
    public bool IsMilestone(string name) => scope.Find(name, null) is not null && scope.Kind(name) == VariableKind.Milestone;

    /// <summary>Returns whether a year is on the grid; an error says that it is not.</summary>
    public bool IsOnGrid(int year, TextPosition at, string entry)
    {
        if (grid is not Grid years || years.Has(year))
        {
            return true;
        }

        context.Errors.Add(at, entry, $"The year {year} is not on the grid {years}.", "Use a year of the grid, or extend the grid.");
        return false;
    }

    /// <summary>Adds a figure; errors say what is wrong with its year, or where it stands already.</summary>
    /// <param name="figure">The figure, of a variable that may have figures.</param>
    /// <param name="yearAt">Where its year stands.</param>
    public void Add(Observation figure, TextPosition yearAt)
    {
        string entry = Entry(figure.Variable);
        if (!IsOnGrid(figure.Year, yearAt, entry))
        {
            return;
        }

        if (!_places.TryAdd((figure.Variable, figure.Year, figure.Known, figure.NotBy is not null), figure.At))
        {
            TextPosition first = _places[(figure.Variable, figure.Year, figure.Known, figure.NotBy is not null)];
            context.Errors.Add(yearAt, entry, $"The figure of {figure.Year} stands twice, first in {first.File}, line {first.Line}.", "Delete one of the two, or say of each when it was published.");
        }
        else
        {
            _figures.Add(figure);
        }
    }

    /// <summary>Returns the standard deviation of a figure's error; an error of the model says what is wrong with it.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="deviation">Its standard deviation as it is written; null where none is.</param>
    /// <param name="part">That as a part of the figure; null where it is not written so.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="entry">The entry.</param>
    public double ErrorOf(double value, double? deviation, double? part, TextPosition at, string entry)
    {
        if (deviation is not null && part is not null)
        {
            context.Errors.Add(at, entry, "The figure has both an sd and an error.", "Write sd: and the standard deviation in the variable's unit, or error: and the standard deviation as a part of the figure, such as 2%.");
            return 0;
        }

        double error = deviation ?? (part * Math.Abs(value)) ?? 0;
        if (error < 0 || part >= 1)
        {
            context.Errors.Add(at, entry, $"The error of a figure, {Wording.Number(deviation ?? part ?? 0)}, is out of range.", "Write sd: and a standard deviation that is not negative, or error: and a part below 100%, such as 2%.");
            return 0;
        }

        return error;
    }

    /// <summary>Returns the day of a figure's publication; null where none is written, or, with an error, where it is none.</summary>
    /// <param name="written">The day as it is written; null or empty where none is.</param>
    /// <param name="year">The figure's year.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="entry">The entry.</param>
    public DateOnly? DayOf(string? written, int year, TextPosition at, string entry)
    {
        if (string.IsNullOrEmpty(written))
        {
            return null;
        }

        if (!DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            context.Errors.Add(at, entry, $"Expected a day, found {Wording.Quote(written)}.", "Write year, month and day, such as 2025-02-06.");
            return null;
        }

        if (day.Year < year)
        {
            context.Errors.Add(at, entry, $"The figure of {year} cannot have been published in {day.Year}.", "Write the day on which it was published; leave out what was said before the year began.");
            return null;
        }

        return day;
    }

    /// <summary>Returns the entry of a variable's figures, for messages.</summary>
    public static string Entry(string variable) => $"observations.{Wording.Clip(variable)}";
}
