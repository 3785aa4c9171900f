using GrowthSim.Analysis.Discovery;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Drivers;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Discovery;

/// <summary>Where a target fails, for people: a sentence for each box, then its figures.</summary>
internal static class DiscoverReport
{
    private const int LabelWidth = 11;
    private const int BarWidth = 16;
    private const double Certain = 0.001;

    /// <summary>Writes an analysis.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="run">The run.</param>
    /// <param name="discovery">What was read from its table.</param>
    /// <param name="model">The model, for the units of its parameters.</param>
    /// <param name="locale">The language.</param>
    public static void Write(ReportConsole console, RunOutcome run, ScenarioDiscovery discovery, ModelDefinition model, Locale locale)
    {
        bool ofMet = discovery.Question.OfMet;
        string title = run.Target(discovery.Target).Title.In(locale.Code);
        console.Line(locale.Say(ofMet ? DiscoverWords.TitleMet : DiscoverWords.Title, run.ModelTitle.In(locale.Code), title, discovery.Target), Styles.Heading);
        if (run.Partial)
        {
            console.Line(locale.Say(DriverWords.Partial), Styles.Warning);
        }

        string asOf = run.AsOf is AsOf from ? ", " + AsOfText.Of(from, locale) : "";
        console.Line(locale.Say(ReportWords.Model).PadRight(LabelWidth) + locale.Say(ReportWords.Revision, run.Model, run.Revision) + asOf);
        console.Line(locale.Say(ReportWords.Scenario).PadRight(LabelWidth) + run.Scenario);
        console.Line(locale.Say(ReportWords.Paths).PadRight(LabelWidth) + locale.Say(DiscoverWords.PathsLine, locale.Count(discovery.Paths), run.Seed, run.Id));
        console.Line();
        console.Line(locale.Say(ofMet ? DiscoverWords.InAllMet : DiscoverWords.InAll, ProbabilityText.Of(discovery.Probability, locale), ProbabilityText.Interval(discovery.Probability, locale), discovery.Factors));
        if (discovery.Boxes.IsEmpty)
        {
            console.Line(Nothing(discovery, locale), Styles.Heading);
        }

        Dictionary<string, string> units = model.Variables.ToDictionary(variable => variable.Name, variable => variable.Unit, StringComparer.Ordinal);
        for (int number = 0; number < discovery.Boxes.Length; number++)
        {
            WriteBox(console, number + 1, discovery.Boxes[number], units, locale);
        }

        if (!discovery.Boxes.IsEmpty)
        {
            console.Line();
            console.Line(locale.Say(DiscoverWords.Note, locale.Exact(run.Level, shift: 2, grouped: false) + locale.PercentSign), Styles.Quiet);
        }

        foreach (string warning in DriverReport.Warnings(run, locale))
        {
            console.Line(warning, Styles.Warning);
        }
    }

    private static string Nothing(ScenarioDiscovery discovery, Locale locale) => discovery.Probability.Value is 0 or 1
        ? locale.Say(DiscoverWords.Never)
        : locale.Say(DiscoverWords.None, discovery.Question.Factors) + locale.Say(DiscoverWords.OtherWay, discovery.Question.OfMet ? "missed" : "met");

    private static void WriteBox(ReportConsole console, int number, DiscoveredBox box, IReadOnlyDictionary<string, string> units, Locale locale)
    {
        console.Heading($"{number}. {box.Sentence.In(locale.Code)}");
        console.Line(locale.Say(
            DiscoverWords.Figures,
            ProbabilityText.Of(box.Density, locale),
            ProbabilityText.Interval(box.Density, locale),
            ProbabilityText.Of(box.Coverage, locale),
            ProbabilityText.Interval(box.Coverage, locale),
            ProbabilityText.Of(box.Mass, locale),
            ProbabilityText.Interval(box.Mass, locale)));
        Table table = Tables.Create()
            .Column(locale.Say(DiscoverWords.Factor), wrap: true)
            .Column(locale.Say(DiscoverWords.Range))
            .Column(locale.Say(DiscoverWords.From), Justify.Right)
            .Column(locale.Say(DiscoverWords.To), Justify.Right)
            .Column(locale.Say(DiscoverWords.PValue), Justify.Right);
        foreach (BoxRestriction restriction in box.Restrictions)
        {
            string unit = units.GetValueOrDefault(restriction.Factor, "");
            table.AddRow(
                Tables.Cell(restriction.Factor),
                Tables.Cell(Bar(restriction)),
                Tables.Cell(End(restriction, restriction.Low, restriction.LowShare, restriction.LowShare == 0, unit, locale)),
                Tables.Cell(End(restriction, restriction.High, restriction.HighShare, restriction.HighShare == 1, unit, locale)),
                Tables.Cell(restriction.PValue < Certain ? "< " + locale.Number(Certain, 3) : locale.Number(restriction.PValue, 3)));
        }

        console.Write(table);
    }

    private static string End(BoxRestriction restriction, double? value, double share, bool isOpen, string unit, Locale locale) =>
        isOpen ? "" : value is double its ? Quantity.Of(its, unit, locale) : restriction.HasValues ? "" : locale.Number(share * 100, 0) + locale.PercentSign;

    /// <summary>The range as a part of the factor's probability.</summary>
    private static string Bar(BoxRestriction restriction)
    {
        int from = Math.Min((int)Math.Round(restriction.LowShare * BarWidth), BarWidth - 1);
        int to = Math.Max((int)Math.Round(restriction.HighShare * BarWidth), from + 1);
        return new string('·', from) + new string('█', to - from) + new string('·', BarWidth - to);
    }
}
