using System.CommandLine;
using GrowthSim.Analysis.Audit;
using GrowthSim.Analysis.Audit.Documents;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Audits;
using GrowthSim.Cli.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim audit</c>: what the targets imply of each other, what each needs, what none sees, what pulls against what.</summary>
internal sealed class AuditCommand : Command
{
    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Option<long> _paths;
    private readonly Option<AuditTable> _table;
    private readonly RunPlace _place;

    public AuditCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("audit", locale.Say(AuditWords.Audit))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _paths = Parsing.Option("--paths", "N", locale, AuditWords.Paths, _ => AnalysisOrder.DefaultPaths(AnalysisKind.Audit), ReadPaths, AuditWords.PathsWrong);
        _table = Parsing.Choice("--table", locale, AuditWords.Table, AuditTable.Conflicts);
        _place = new RunPlace(surroundings, locale, everywhere);
        _plan.AddTo(this);
        Add(_paths);
        Add(_table);
        _place.AddTo(this);
        SetAction(Audit);
    }

    private async Task<int> Audit(ParseResult parsed, CancellationToken interrupted)
    {
        _place.Check(parsed);
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        long paths = parsed.GetValue(_paths);
        AnalysisOrder order = new()
        {
            Kind = AnalysisKind.Audit,
            Run = _plan.Order(model.Definition, parsed, _locale) with { Paths = paths == 0 ? null : paths, Level = parsed.GetValue(_everywhere.Level) },
            WithoutRun = paths == 0,
        };
        int exitCode = ExitCode.Done;
        await _place.Analyse<AuditOutcome>(
            parsed,
            model,
            scenario,
            order,
            audit =>
            {
                Print(parsed, audit.Outcome);
                exitCode = audit.IsPartial ? ExitCode.Cancelled
                    : audit.Outcome.Run is RunOutcome run && OutcomeWarnings.Failure(run) is not null ? ExitCode.Failed
                    : ExitCode.Done;
                return Task.CompletedTask;
            },
            interrupted);
        return exitCode;
    }

    private void Print(ParseResult parsed, AuditOutcome outcome)
    {
        if (outcome.Partial)
        {
            _surroundings.Error.WriteLine(_locale.Say(AuditWords.Cancelled));
        }

        AnalysisReport.Print(
            _surroundings,
            parsed.GetValue(_everywhere.Format),
            AuditReport.Warnings(outcome, _locale),
            console => AuditReport.Write(console, outcome, _locale),
            json => AuditDocument.Write(json, outcome, _locale.Code),
            writer => AuditCsv.Write(writer, outcome, parsed.GetValue(_table), _locale.Code));
    }

    /// <summary>Reads a number of paths, or 0 for none.</summary>
    private static bool ReadPaths(string text, out long paths) => PathCount.TryParse(text, out paths) || (PathCount.TryRead(text, out paths) && paths == 0);
}
