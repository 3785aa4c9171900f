using System.Text;
using CsvHelper;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language;

/// <summary>Reads what became of targets from a CSV file with the columns target, outcome and source; an outcome is <c>1</c> or <c>met</c>, <c>0</c> or <c>not met</c>.</summary>
public sealed class TargetRecordReader
{
    /// <summary>The name of the file beside a model.</summary>
    public const string FileName = "outcomes.csv";

    private const string Header = "Begin with the line target,outcome,source.";

    private static readonly string[] Columns = ["target", "outcome", "source"];

    private readonly string _file;
    private readonly ModelDefinition _model;
    private readonly ErrorList _errors = new();
    private readonly Dictionary<string, TargetRecord> _records = [];
    private readonly CsvReader _reader;

    private TargetRecordReader(string file, string csv, ModelDefinition model)
    {
        (_file, _model) = (file, model);
        _reader = CsvReader.FromText(csv.TrimStart('\uFEFF'), new CsvReaderOptions
        {
            Separator = ',',
            DetectSeparatorHint = false,
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => Fail(new TextPosition(file, (int)record.LineNumber, 1), "", "The row has a quotation mark out of place.", "Put the whole field into quotes, and write a quotation mark in it twice."),
        });
    }

    /// <summary>Returns what became of targets, in the order of the file, or every error.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="csv">Its text.</param>
    /// <param name="model">The model whose targets they are.</param>
    public static Checked<IReadOnlyList<TargetRecord>> Read(string file, string csv, ModelDefinition model)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(model);
        TargetRecordReader reader = new(file, csv, model);
        using (reader._reader)
        {
            reader.Read();
        }

        return reader._errors.Any
            ? new Checked<IReadOnlyList<TargetRecord>>(reader._errors.InOrder(file))
            : new Checked<IReadOnlyList<TargetRecord>>([.. reader._records.Values]);
    }

    private void Read()
    {
        if (!_reader.Read())
        {
            Fail(new TextPosition(_file, 1, 1), "", "The file has no header.", Header);
            return;
        }

        string[] header = _reader.Current.ToArray();
        int[] places = [.. Columns.Select(column => Array.IndexOf(header, column))];
        for (int i = 0; i < header.Length; i++)
        {
            if (!Columns.Contains(header[i]) || Array.IndexOf(header, header[i]) != i)
            {
                Fail(Here(i), "", $"There is no column {Wording.Quote(header[i])}, or it stands twice.", "The columns are target,outcome,source, parted by commas; the last may be left out.");
                return;
            }
        }

        if (Array.FindIndex(places, 0, 2, place => place < 0) is int missing and >= 0)
        {
            Fail(Here(0), "", $"The column '{Columns[missing]}' is missing.", Header);
            return;
        }

        while (_reader.Read())
        {
            Row(_reader.Current.ToArray(), header.Length, places);
        }
    }

    private void Row(string[] record, int width, int[] places)
    {
        if (record.Length != width)
        {
            Fail(Here(0), "", $"The row has {record.Length} fields, and the header has {width}.", "Put a field with a comma in it into quotes.");
            return;
        }

        string id = record[places[0]];
        string entry = $"outcomes.{Wording.Clip(id)}";
        if (_model.Targets.FirstOrDefault(target => target.Id == id) is not Target target)
        {
            Fail(Here(places[0]), entry, $"There is no target {Wording.Quote(id)}.", _errors.Remedy(id, _model.Targets.Select(known => known.Id), "Use the name of a target of the model."));
        }
        else if (!target.IsScored)
        {
            Fail(Here(places[0]), entry, $"The target {Wording.Quote(id)} has no measure, so that nothing was forecast of it.", "Delete the row.");
        }
        else if (MetOf(record[places[1]]) is not bool met)
        {
            Fail(Here(places[1]), entry, $"Expected an outcome, found {Wording.Quote(record[places[1]])}.", "Write met or not met, or 1 or 0.");
        }
        else if (!_records.TryAdd(id, new TargetRecord(id, met, places[2] < 0 ? "" : record[places[2]], Here(0))))
        {
            Fail(Here(places[0]), entry, $"The outcome of the target {Wording.Quote(id)} stands twice, first in line {_records[id].At.Line}.", "Delete one of the two.");
        }
    }

    private static bool? MetOf(string written) => written switch
    {
        "1" or "met" => true,
        "0" or "not met" => false,
        _ => null,
    };

    /// <summary>Returns where a field of the current row begins.</summary>
    private TextPosition Here(int field)
    {
        int column = 1;
        for (int i = 0; i < field; i++)
        {
            column += Encoding.UTF8.GetCharCount(_reader.GetRawSpan(i)) + 1;
        }

        return new TextPosition(_file, (int)_reader.LineNumber, column);
    }

    private void Fail(TextPosition at, string entry, Message problem, Message remedy) => _errors.Add(at, entry, problem, remedy);
}
