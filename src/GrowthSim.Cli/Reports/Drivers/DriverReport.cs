using GrowthSim.Analysis.Drivers;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Drivers;

/// <summary>What drives the targets of a run, for people: the main drivers of all, or some targets in detail.</summary>
internal static class DriverReport
{
    private const int LabelWidth = 11;
    private const int TopOfAll = 3;
    private const int TopInDetail = 10;

    /// <summary>Writes an analysis.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="run">The run.</param>
    /// <param name="analysis">What was read from its table.</param>
    /// <param name="targets">The targets that are shown in detail; null for a summary of all.</param>
    /// <param name="top">The most drivers of a target that are shown; null where that is not said.</param>
    /// <param name="model">The model, for the names and units of its parameters.</param>
    /// <param name="locale">The language.</param>
    public static void Write(ReportConsole console, RunOutcome run, DriverAnalysis analysis, IReadOnlySet<string>? targets, int? top, ModelDefinition model, Locale locale)
    {
        console.Line(locale.Say(DriverWords.Title, run.ModelTitle.In(locale.Code), run.ScenarioTitle.In(locale.Code)), Styles.Heading);
        if (run.Partial)
        {
            console.Line(locale.Say(DriverWords.Partial), Styles.Warning);
        }

        string asOf = run.AsOf is AsOf from ? ", " + AsOfText.Of(from, locale) : "";
        console.Line(locale.Say(ReportWords.Model).PadRight(LabelWidth) + locale.Say(ReportWords.Revision, run.Model, run.Revision) + asOf);
        string design = locale.Say(ReportWords.Designs[(int)run.Design]);
        console.Line(locale.Say(ReportWords.Paths).PadRight(LabelWidth)
            + locale.Say(DriverWords.PathsLine, locale.Count(run.Paths), locale.Count((long)analysis.EffectivePaths), run.Seed, design, run.Id));
        DriverNames names = new(model, locale.Code);
        if (targets is null)
        {
            DriverSummary.Write(console, run, analysis, top ?? TopOfAll, names, locale);
        }
        else
        {
            foreach (TargetDrivers drivers in analysis.Targets.Where(drivers => targets.Contains(drivers.Target)))
            {
                DriverTable.Write(console, run.Target(drivers.Target), drivers, top ?? TopInDetail, names, locale);
            }
        }

        console.Line();
        console.Line(locale.Say(DriverWords.Note, locale.Exact(run.Level, shift: 2, grouped: false) + locale.PercentSign), Styles.Quiet);
        if (targets is null && analysis.Targets.Any(target => target.Effects.Any(effect => effect.Factor.Contains(',', StringComparison.Ordinal))))
        {
            console.Line(locale.Say(DriverWords.ShortNote), Styles.Quiet);
        }

        if (targets is not null)
        {
            console.Line(locale.Say(DriverWords.MeasureNote), Styles.Quiet);
            console.Line(locale.Say(DriverWords.BinsNote), Styles.Quiet);
        }

        foreach (string warning in Warnings(run, locale))
        {
            console.Line(warning, Styles.Warning);
        }
    }

    /// <summary>Returns what a reader should know before using the numbers.</summary>
    public static IEnumerable<string> Warnings(RunOutcome run, Locale locale) => OutcomeWarnings.Of(run)
        .Where(warning => warning.Series.Length == 0)
        .Select(warning => warning.Message)
        .Prepend(OutcomeWarnings.Failure(run))
        .OfType<LocalizedText>()
        .Select(warning => warning.In(locale.Code));

    /// <summary>Says an index with as many decimals as its interval supports, two at least.</summary>
    public static string Index(Estimate index, Locale locale) => index.IsKnown ? locale.Number(Math.Max(0, index.Value), Decimals(index)) : "–";

    /// <summary>Says the interval of an index.</summary>
    public static string Ends(Estimate index, Locale locale) =>
        index.IsKnown ? $"{locale.Number(index.Lower, Decimals(index))} – {locale.Number(index.Upper, Decimals(index))}" : "";

    private static int Decimals(Estimate index) => index.HalfWidth < 0.0005 ? 4 : index.HalfWidth < 0.005 ? 3 : 2;
}
