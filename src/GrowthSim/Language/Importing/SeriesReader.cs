using System.Collections.Immutable;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Reading;
using GrowthSim.Language.Tables;

namespace GrowthSim.Language.Importing;

/// <summary>Reads figures from an official table, as maps say.</summary>
/// <param name="settings">The maps and the source.</param>
/// <param name="grid">The years of the model.</param>
/// <param name="errors">Takes the errors.</param>
/// <param name="figures">Takes the figures.</param>
internal sealed class SeriesReader(ImportSettings settings, Grid grid, ErrorList errors, FigureList figures)
{
    private const string Option = "--map";
    private const int YearDigits = 4;

    /// <summary>How statistical offices write that there is no value.</summary>
    private static readonly string[] Missing = ["", ":", "NaN"];

    /// <summary>Gets how many figures are of years that the model has not.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Adds the figures of a table.</summary>
    public void Read(SeriesTable table)
    {
        if (settings.Maps.IsEmpty)
        {
            Message dimensions = table.Dimensions.Length == 0 ? "none" : (Message)$"{Wording.List(table.Dimensions)}";
            errors.Add(table.Start, "", $"This is an official table, and no map says which of its series is which variable. Its dimensions are {dimensions}.", "Write --map dimension=code,dimension=code:variable.");
            return;
        }

        ImmutableArray<SeriesSelection> selections =
        [
            .. settings.Maps.Select((map, i) => (Map: map, At: new TextPosition(Option, i + 1, 1)))
                .Where(each => figures.IsObservable(each.Map.Variable, each.At))
                .Select(each => SeriesSelection.Of(each.Map, each.At, table.Dimensions, errors))
                .OfType<SeriesSelection>(),
        ];
        foreach (SeriesPoint point in table.Points)
        {
            foreach (SeriesSelection selection in selections)
            {
                selection.Look(point);
            }
        }

        foreach (SeriesSelection selection in selections.Where(selection => selection.IsOne(errors)))
        {
            foreach (SeriesPoint point in selection.Points)
            {
                Read(point, selection.Variable, table.Form);
            }
        }
    }

    private void Read(SeriesPoint point, string variable, NumberForm form)
    {
        string entry = FigureList.Entry(variable);
        if (point.Period.Text.Length != YearDigits || FigureHeader.Year(point.Period.Text) is not int year)
        {
            errors.Add(point.Period.At, entry, $"Expected a year, found {Wording.Quote(point.Period.Text)}.", "Take the yearly series: in many tables that is freq=A.");
        }
        else if (Missing.Contains(point.Value.Text))
        {
            return;
        }
        else if (!grid.Has(year))
        {
            LeftOut++;
        }
        else if (WrittenNumber.Read(point.Value, form, entry, errors) is double value)
        {
            figures.Add(new Observation(variable, year, value, settings.Source ?? point.Source, point.Value.At), point.Value.At);
        }
    }
}
