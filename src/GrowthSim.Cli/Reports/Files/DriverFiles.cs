using System.Collections.Immutable;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Analysis.Drivers.Documents;
using GrowthSim.Charts.Drivers;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Drivers;
using GrowthSim.Cli.Reports.Files.Blocks;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Files;

/// <summary>The files of what drives the targets: the report, its charts, and what <c>--format json</c> and <c>csv</c> write.</summary>
/// <param name="run">The run.</param>
/// <param name="analysis">What drives its targets.</param>
/// <param name="totals">What factors do together with others; null where that is not asked for.</param>
/// <param name="targets">The targets that are asked for; null for all.</param>
/// <param name="model">The model under the run's scenario.</param>
/// <param name="locale">The language.</param>
internal sealed class DriverFiles(RunOutcome run, DriverAnalysis analysis, TotalOutcome? totals, ImmutableHashSet<string>? targets, ModelDefinition model, Locale locale)
{
    private const int MaxFactors = 10;

    /// <summary>Of all targets these have charts: those nearest to even chances, of which there is most to tell.</summary>
    private const int MaxCharts = 6;

    private const int MainDrivers = 3;

    private readonly Dictionary<string, Variable> _variables = model.Variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal);

    /// <summary>Gets on which assumptions the targets hang; the default where that is not asked for.</summary>
    public ImmutableArray<TargetAssumptions> Assumptions { get; init; }

    /// <summary>Returns the files' texts by name.</summary>
    /// <param name="command">The command that makes them again.</param>
    /// <param name="csv">Returns a text in the dialect of CSV that is asked for.</param>
    public async Task<Dictionary<string, string>> Texts(string command, Func<TextWriter, TextWriter> csv)
    {
        string title = locale.Say(FileWords.Title, run.ModelTitle.In(locale.Code), locale.Say(FileWords.Drivers));
        Dictionary<string, string> files = ReportFiles.Of(title, await Blocks(command), locale);
        files["sensitivity.json"] = ReportFiles.Written(writer => JsonText.Write(writer, json => DriverDocument.Write(json, run, analysis, targets, locale.Code, Assumptions, totals)));
        files["sensitivity.csv"] = ReportFiles.Written(csv, writer => DriverCsv.Write(writer, run, analysis, targets, locale.Code));
        if (totals is not null)
        {
            files["total.csv"] = ReportFiles.Written(csv, writer => TotalTable.Write(writer, run, analysis, totals, locale.Code));
        }

        if (!Assumptions.IsDefault)
        {
            files["assumptions.csv"] = ReportFiles.Written(csv, writer => AssumptionTable.Write(writer, run, Assumptions, locale.Code));
        }

        return files;
    }

    private async Task<ImmutableArray<ReportBlock>> Blocks(string command)
    {
        TargetDrivers[] asked = [.. analysis.Targets.Where(drivers => targets?.Contains(drivers.Target) != false && !drivers.Effects.IsEmpty)];
        TargetDrivers[] shown = targets is not null ? asked : [.. asked.OrderBy(drivers => Math.Abs(drivers.Probability.Value - 0.5)).Take(MaxCharts)];
        List<ReportBlock> blocks = [.. run.Partial ? [new TextBlock(locale.Say(ReportWords.Partial))] : Array.Empty<ReportBlock>()];
        if (targets is null)
        {
            blocks.AddRange(Summary(asked, shown.Length < asked.Length));
        }

        foreach (TargetDrivers drivers in shown)
        {
            await AddCharts(blocks, drivers);
        }

        if (!Assumptions.IsDefault && AssumptionTable.Note(Assumptions, locale) is string note)
        {
            blocks.Add(new TextBlock(note));
        }

        blocks.AddRange(DriverReport.Warnings(run, locale).Select(warning => new TextBlock(warning)));
        ModelDefinition part = Part(shown);
        return [.. blocks, .. AssumptionBlocks.Readings(part, locale), .. AssumptionBlocks.Assumptions(part, locale), new TextBlock(locale.Say(FileWords.PartOfModel)), .. ProvenanceBlocks.Of(run, command, locale)];
    }

    /// <summary>Returns the main drivers of each target, a row for each.</summary>
    private IEnumerable<ReportBlock> Summary(TargetDrivers[] asked, bool isPart)
    {
        yield return new HeadingBlock(locale.Say(DriverWords.Drivers));
        yield return new TableBlock(
            [locale.Say(ReportWords.Target), locale.Say(DriverWords.Drivers), locale.Say(ReportWords.Probability)],
            [.. asked.Select(drivers => ImmutableArray.Create(locale.Say(run.Target(drivers.Target).Title), Main(drivers), Chance.Of(drivers.Probability.Value, locale)))],
            1);
        if (isPart)
        {
            yield return new TextBlock(locale.Say(FileWords.NearestToEven));
        }
    }

    private string Main(TargetDrivers drivers) => string.Join("; ", drivers.Effects
        .Select(effect => (effect.Factor, Index: effect.Hit.IsKnown ? effect.Hit : effect.Measure))
        .Where((entry, place) => entry.Index.IsKnown && place < MainDrivers)
        .Select(entry => $"{Short(entry.Factor)} {DriverReport.Index(entry.Index, locale)}"));

    /// <summary>The first of correlated variables, and how many there are besides.</summary>
    private string Short(string factor) => factor.Split(", ") is [string first, .. { Length: > 0 } others] ? locale.Say(DriverWords.Correlated, Title(first), others.Length) : Title(factor);

    private async Task AddCharts(List<ReportBlock> blocks, TargetDrivers drivers)
    {
        TargetOutcome target = run.Target(drivers.Target);
        ImmutableArray<TotalEffect> together = totals?.Targets.FirstOrDefault(its => its.Target == drivers.Target)?.Effects ?? [];
        DriverBar[] bars =
        [
            .. drivers.Effects.Select(effect => Bar(effect) with { Total = together.FirstOrDefault(its => its.Factor == effect.Factor)?.Index }),
            .. together.Where(its => drivers.Effects.All(effect => effect.Factor != its.Factor)).Select(its => new DriverBar(its.Factor, Title(its.Factor), Unknown, Unknown, Unknown) { Total = its.Index }),
        ];
        blocks.Add(new HeadingBlock($"{locale.Say(target.Title)}: {Chance.InWords(drivers.Probability, locale)}"));
        if (together is [TotalEffect first, ..])
        {
            blocks.Add(new TextBlock(DrawnAgain.Sentence(Titles(first.Factor), first.Flips.Value, locale)));
        }

        blocks.Add(await RowFigure.Of($"indices-{drivers.Target}", locale.Say(FileWords.Indices), DriverRows.Indices(bars, MaxFactors, locale)));
        blocks.Add(await RowFigure.Of($"tornado-{drivers.Target}", locale.Say(FileWords.Tornado), DriverRows.Tornado(bars, drivers.Probability.Value, MaxFactors, locale)));
        if (!Assumptions.IsDefault && Assumptions.FirstOrDefault(its => its.Target == drivers.Target) is { Parameters.IsEmpty: false } changed)
        {
            blocks.Add(new HeadingBlock(locale.Say(DriverWords.ChangedTitle, locale.Say(target.Title), target.Id, Chance.Of(drivers.Probability.Value, locale))));
            blocks.Add(new TableBlock([locale.Say(DriverWords.Parameter), .. AssumptionTable.Heads.Select(head => locale.Say(head))], [.. AssumptionTable.Rows(changed, Title, locale)], AssumptionTable.Heads.Length));
        }
    }

    /// <summary>Returns the model with the targets and the assumptions alone that charts are of.</summary>
    private ModelDefinition Part(TargetDrivers[] shown)
    {
        HashSet<string> ids = [.. shown.Select(drivers => drivers.Target)];
        HashSet<string> factors = [.. shown.SelectMany(drivers => drivers.Effects.Take(MaxFactors)).SelectMany(effect => Names(effect.Factor))];
        return model with { Targets = [.. model.Targets.Where(target => ids.Contains(target.Id))], Variables = [.. model.Variables.Where(variable => factors.Contains(variable.Name))] };
    }

    private static Estimate Unknown { get; } = new(double.NaN, double.NaN, double.NaN);

    private DriverBar Bar(FactorEffect effect)
    {
        string unit = _variables.GetValueOrDefault(effect.Factor)?.Unit ?? "";
        return new DriverBar(effect.Factor, Title(effect.Factor), effect.Low, effect.High, effect.Hit) { LowText = Text(effect.LowValue), HighText = Text(effect.HighValue) };
        string Text(double? value) => value is double number ? Quantity.WithUnit(number, unit, locale) : "";
    }

    private static string[] Names(string factor) => factor.Split(',', StringSplitOptions.TrimEntries);

    /// <summary>Returns the name of a factor for people: of correlated variables their names.</summary>
    private string Title(string factor) => string.Join(", ", Titles(factor));

    private string[] Titles(string factor) => [.. Names(factor).Select(name => _variables.TryGetValue(name, out Variable? variable) ? locale.Say(variable.Title) : name)];
}
