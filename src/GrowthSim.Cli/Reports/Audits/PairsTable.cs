using System.Collections.Immutable;
using GrowthSim.Analysis.Audit;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GrowthSim.Cli.Reports.Audits;

/// <summary>Which targets pull against each other in a run, and which are news of the same.</summary>
internal static class PairsTable
{
    /// <summary>The most pairs of each that are shown; JSON and CSV have all.</summary>
    private const int MaxShown = 12;

    public static void Write(ReportConsole console, AuditOutcome audit, Locale locale)
    {
        console.Heading(locale.Say(AuditWords.Pairs));
        Write(console, audit, audit.Pulls, AuditWords.Pulling, AuditWords.NoPulls, locale);
        Write(console, audit, audit.Twins, AuditWords.Twins, AuditWords.NoTwins, locale);
        console.Line(locale.Say(AuditWords.PairsNote, locale.Exact(audit.Run!.Level, shift: 2, grouped: false) + locale.PercentSign, audit.TestedPairs), Styles.Quiet);
    }

    private static void Write(ReportConsole console, AuditOutcome audit, ImmutableArray<TargetPair> pairs, LocalizedText heading, LocalizedText none, Locale locale)
    {
        if (pairs.IsEmpty)
        {
            console.Line(locale.Say(none), Styles.Quiet);
            return;
        }

        Dictionary<string, string> titles = audit.Targets.ToDictionary(target => target.Id, target => target.Title.In(locale.Code));
        Table table = Tables.Create()
            .Column(locale.Say(heading), wrap: true)
            .Column(locale.Say(ReportWords.Probability), Justify.Right)
            .Column(locale.Say(AuditWords.Both), Justify.Right)
            .Column(locale.Say(AuditWords.Independent), Justify.Right, wrap: true)
            .Column(locale.Say(AuditWords.Phi), Justify.Right);
        foreach (TargetPair pair in pairs.Take(MaxShown))
        {
            table.AddRow(Row(pair, titles, locale));
        }

        console.Write(table);
        if (pairs.Length > MaxShown)
        {
            console.Line(locale.Say(AuditWords.More, pairs.Length - MaxShown), Styles.Quiet);
        }
    }

    private static IRenderable[] Row(TargetPair pair, Dictionary<string, string> titles, Locale locale) =>
    [
        new Rows(Tables.Cell(titles[pair.First]), Tables.Cell(titles[pair.Second])),
        new Rows(Tables.Cell(ProbabilityText.Of(pair.FirstProbability, locale)), Tables.Cell(ProbabilityText.Of(pair.SecondProbability, locale))),
        new Rows(Tables.Cell(ProbabilityText.Of(pair.Joint, locale)), Tables.Cell(ProbabilityText.Interval(pair.Joint, locale), Styles.Quiet)),
        Tables.Cell(ProbabilityText.Of(pair.Product, locale)),
        Tables.Cell(locale.Number(pair.Phi, 2)),
    ];
}
