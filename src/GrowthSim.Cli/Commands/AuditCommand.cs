using System.CommandLine;
using GrowthSim.Analysis.Audit;
using GrowthSim.Analysis.Audit.Documents;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Audits;
using GrowthSim.Cli.Wording;
using GrowthSim.Compilation;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim audit</c>: what the targets imply of each other, what each needs, what none sees, what pulls against what. The run is made in this process, and not remembered.</summary>
internal sealed class AuditCommand : Command
{
    /// <summary>The number of paths where nothing is said.</summary>
    private const long DefaultPaths = 20_000;

    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Option<long> _paths;
    private readonly Option<AuditTable> _table;

    public AuditCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("audit", locale.Say(AuditWords.Audit))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _paths = Parsing.Option("--paths", "N", locale, AuditWords.Paths, _ => DefaultPaths, ReadPaths, AuditWords.PathsWrong);
        _table = Parsing.Choice("--table", locale, AuditWords.Table, AuditTable.Conflicts);
        _plan.AddTo(this);
        Add(_paths);
        Add(_table);
        SetAction(Audit);
    }

    private int Audit(ParseResult parsed)
    {
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        RunSettings settings = new()
        {
            Seed = parsed.GetValue(_plan.Seed),
            Design = parsed.GetValue(_plan.Design),
            AsOf = _plan.AsOfIn(model.Definition, parsed, _locale),
            AsOfMode = parsed.GetValue(_plan.AsOfMode),
        };
        ModelAudit audit = new(model.Definition, scenario.Scenario, model.Text.Revision, settings);
        AuditOutcome outcome = audit.Audit(parsed.GetValue(_paths), parsed.GetValue(_everywhere.Threads), parsed.GetValue(_everywhere.Level), _surroundings.Interrupted);
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
        return outcome.Partial ? ExitCode.Cancelled
            : outcome.Run is RunOutcome run && OutcomeWarnings.Failure(run) is not null ? ExitCode.Failed
            : ExitCode.Done;
    }

    /// <summary>Reads a number of paths, or 0 for none.</summary>
    private static bool ReadPaths(string text, out long paths) => PathCount.TryParse(text, out paths) || (PathCount.TryRead(text, out paths) && paths == 0);
}
