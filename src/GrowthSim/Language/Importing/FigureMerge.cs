using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Reading;
using GrowthSim.Language.Resolution;

namespace GrowthSim.Language.Importing;

/// <summary>Puts imported figures into a file of figures.</summary>
public sealed class FigureMerge
{
    /// <summary>So many columns are written though nothing stands in them.</summary>
    private const int Always = 4;

    private readonly string _file;
    private readonly bool _replace;
    private readonly ReadingContext _context = new(YieldPoint.None);
    private readonly Dictionary<(string Variable, int Year, DateOnly Known), Observation> _there;
    private readonly List<FigureRow> _rows;
    private readonly Dictionary<(string Variable, int Year, DateOnly Known), int> _places = [];

    private FigureMerge(ModelDefinition model, string file, string? text, bool replace)
    {
        (_file, _replace) = (file, replace);
        FigureList figures = new(_context, Scope.Of(model), new Grid(model.BaseYear, model.LastYear));
        if (text is not null)
        {
            FigureTable.Read(file, text, _context, figures);
        }

        ImmutableArray<Observation> there = figures.ToImmutable();
        _there = there.ToDictionary(Key);
        _rows = text is null || _context.Errors.Any ? [] : [.. FigureRow.Of(text.TrimStart('\uFEFF'))];
        for (int i = 0; i < _rows.Count; i++)
        {
            _places[Key(there[i])] = i;
        }
    }

    /// <summary>Returns the file with the figures in it, or every error: where one stands already with another value.</summary>
    /// <param name="model">The checked model.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">Its text; null where there is none yet.</param>
    /// <param name="elsewhere">The figures of the model that stand in other places than this file.</param>
    /// <param name="figures">The imported figures.</param>
    /// <param name="replace">Whether they replace other values in the file.</param>
    public static Checked<MergedFigures> Of(ModelDefinition model, string file, string? text, IEnumerable<Observation> elsewhere, ImmutableArray<Observation> figures, bool replace)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(elsewhere);
        FigureMerge merge = new(model, file, text, replace);
        Dictionary<(string, int, DateOnly), Observation> others = elsewhere.ToDictionary(Key);
        ImmutableArray<(Observation, FigureChange)> changes = [.. figures.Select(figure => (figure, merge.Add(figure, others.GetValueOrDefault(Key(figure)))))];
        return merge._context.Errors.Any
            ? new Checked<MergedFigures>(merge._context.Errors.InOrder(file))
            : new Checked<MergedFigures>(new MergedFigures(merge.Csv(), changes));
    }

    /// <summary>Returns what may stand once: figures of other days of publication are vintages.</summary>
    private static (string Variable, int Year, DateOnly Known) Key(Observation figure) => (figure.Variable, figure.Year, figure.Known);

    private FigureChange Add(Observation figure, Observation? elsewhere)
    {
        bool isHere = _there.TryGetValue(Key(figure), out Observation? here);
        if ((here ?? elsewhere) is Observation other && other.Value == figure.Value)
        {
            return FigureChange.Unchanged;
        }

        if (elsewhere is not null)
        {
            Refuse(figure, elsewhere, "Change it there, or leave it out here.");
        }
        else if (isHere && !_replace)
        {
            Refuse(figure, here!, "Correct the one that is wrong, or let the new one replace it with --replace.");
        }
        else if (isHere)
        {
            _rows[_places[Key(figure)]] = FigureRow.Of(figure);
            return FigureChange.Replaced;
        }
        else
        {
            _rows.Add(FigureRow.Of(figure));
        }

        return FigureChange.Added;
    }

    private void Refuse(Observation figure, Observation other, Message remedy) => _context.Errors.Add(
        figure.At,
        FigureList.Entry(figure.Variable),
        $"The figure of {figure.Year} is {figure.Value:R}, and {other.Value:R} in {other.At.File}, line {other.At.Line}.",
        remedy);

    private string Csv()
    {
        int[] columns = [.. Enumerable.Range(0, FigureHeader.Columns.Length).Where(i => i < Always || _rows.Any(row => row.Fields[i].Length > 0))];
        using StringWriter text = new(CultureInfo.InvariantCulture);
        using (CsvWriter csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            csv.WriteRecord([.. columns.Select(i => FigureHeader.Columns[i])]);
            foreach (FigureRow row in _rows)
            {
                csv.WriteRecord([.. columns.Select(i => row.Fields[i])]);
            }
        }

        return text.ToString();
    }
}
