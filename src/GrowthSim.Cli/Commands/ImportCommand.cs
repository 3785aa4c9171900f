using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Imports;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports.Models;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Language.Importing;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim import</c>: figures from spreadsheets and statistical offices into the model's file of figures, all of them or none.</summary>
internal sealed class ImportCommand : Command
{
    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly Argument<string?> _file;
    private readonly Argument<string?> _model;
    private readonly Option<string?> _output;
    private readonly Option<string?> _sheet;
    private readonly Option<SeriesMap[]> _maps;
    private readonly Option<(string Variable, double Factor)[]> _scales;
    private readonly Option<string?> _source;
    private readonly Option<DateOnly?> _published;
    private readonly Option<bool> _replace;
    private readonly Option<string?> _scenario;

    public ImportCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("import", locale.Say(ImportWords.Import))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _file = new Argument<string?>("FILE") { Description = locale.Say(ImportWords.File), Arity = ArgumentArity.ExactlyOne };
        _model = PlanOptions.ModelArgument(locale);
        _output = Parsing.Text("--output", "FILE", locale, ImportWords.Output);
        _sheet = Parsing.Text("--sheet", "NAME", locale, ImportWords.Sheet);
        _maps = Several<SeriesMap>("--map", "dimension=code,…:variable", ImportWords.Map, (string text, out SeriesMap map) => SeriesMap.TryParse(text, out map!), ImportWords.MapWrong);
        _scales = Several<(string Variable, double Factor)>("--scale", "[variable=]factor", ImportWords.Scale, ScaleFactor.TryParse, ImportWords.ScaleWrong);
        _source = Parsing.Text("--source", "TEXT", locale, ImportWords.Source);
        _published = Parsing.Option("--published", "DATE", locale, ImportWords.Published, _ => (DateOnly?)null, ReadDay, ImportWords.PublishedWrong);
        _replace = new Option<bool>("--replace") { Description = locale.Say(ImportWords.Replace) };
        _scenario = Parsing.Option("--scenario", "NAME", locale, ImportWords.Scenario, _ => (string?)null, ReadName, ImportWords.ScenarioWrong);
        Add(_file);
        Add(_model);
        foreach (Option option in new Option[] { _output, _sheet, _scenario, _maps, _scales, _source, _published, _replace })
        {
            Add(option);
        }

        SetAction(Import);
    }

    private int Import(ParseResult parsed)
    {
        string name = parsed.GetValue(_file)!;
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_model), _surroundings, _locale);
        if (parsed.GetValue(_scenario) is string scenario)
        {
            return Scenario(parsed, name, model, scenario);
        }

        FigureFile target = FigureFile.Of(parsed.GetValue(_output), model, _surroundings, _locale);
        ImportedFigures imported = Figures(parsed, name, model.Definition);
        string shown = target.Attachment ?? target.Shown;
        IEnumerable<Observation> elsewhere = target.Attachment is null ? [] : model.Definition.Observations.Where(figure => figure.At.File != target.Attachment);
        MergedFigures merged = FigureMerge.Of(model.Definition, shown, target.Read(model), elsewhere, imported.Figures, parsed.GetValue(_replace)).OrThrow();
        if (target.Attachment is not null)
        {
            // What is written is what the model reads from now on.
            ModelReader.Read(model.Text with { Attachments = model.Text.Attachments.SetItem(target.Attachment, merged.Csv) }).OrThrow();
        }

        if (merged.Figures.Any(figure => figure.Change != FigureChange.Unchanged))
        {
            target.Write(merged.Csv);
        }

        ImportReport.Write(_surroundings, new ImportResult(name, target.Shown, target.Attachment is not null, merged.Figures, imported.LeftOut), parsed.GetValue(_everywhere.Format), _locale);
        return ExitCode.Done;
    }

    private ImportedFigures Figures(ParseResult parsed, string name, ModelDefinition model)
    {
        ImportSettings settings = new()
        {
            Sheet = parsed.GetValue(_sheet),
            Maps = [.. parsed.GetValue(_maps)!],
            Scales = [.. parsed.GetValue(_scales)!],
            Source = parsed.GetValue(_source),
            Published = parsed.GetValue(_published),
        };
        string path = Path.GetFullPath(name, _surroundings.Folder);
        ImportFile file = PatientReading.Read(name, _locale, () => ImportFile.Read(path, name), _surroundings.Interrupted).OrThrow();
        return settings.Sheet is null && AssumptionImport.IsIn(file)
            ? throw new UsageException(_locale.Say(ImportWords.ScenarioOrFigures, name))
            : FigureImport.Read(model, file, settings).OrThrow();
    }

    private int Scenario(ParseResult parsed, string name, LoadedModel model, string id)
    {
        if (new Option[] { _maps, _scales, _source, _published }.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is Option figures)
        {
            throw new UsageException(_locale.Say(ImportWords.OnlyFigures, figures.Name));
        }

        string path = Path.GetFullPath(name, _surroundings.Folder);
        ImportFile file = PatientReading.Read(name, _locale, () => ImportFile.Read(path, name), _surroundings.Interrupted).OrThrow();
        (Scenario scenario, string? written) = ScenarioImport.Write(model, file, parsed.GetValue(_sheet), id, parsed.GetValue(_output), parsed.GetValue(_replace), _surroundings, _locale);
        ScenarioReport.Write(_surroundings, name, model.Definition, model.Place, scenario, written, parsed.GetValue(_everywhere.Format), _locale);
        return ExitCode.Done;
    }

    private static bool ReadName(string text, out string? name)
    {
        name = text;
        return text.Length is > 0 and <= ModelLimits.NameLength && char.IsAsciiLetterOrDigit(text[0])
            && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '_');
    }

    private static bool ReadDay(string text, out DateOnly? day)
    {
        bool read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value);
        day = value;
        return read;
    }

    private Option<T[]> Several<T>(string name, string valueName, LocalizedText description, Parsing.Reader<T> read, LocalizedText wrong) => new(name)
    {
        HelpName = valueName,
        Description = _locale.Say(description),
        DefaultValueFactory = _ => [],
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result =>
        {
            ImmutableArray<T>.Builder values = ImmutableArray.CreateBuilder<T>();
            foreach (Token token in result.Tokens)
            {
                if (read(token.Value, out T value))
                {
                    values.Add(value);
                }
                else
                {
                    result.AddError(_locale.Say(wrong, token.Value));
                }
            }

            return [.. values];
        },
    };
}
