using System.CommandLine;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Paths;
using GrowthSim.Cli.Wording;
using GrowthSim.Compilation;
using GrowthSim.Simulation;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim replay</c>: one path, every variable, every year; the same bits as in a run.</summary>
internal sealed class ReplayCommand : Command
{
    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Option<long?> _path;

    public ReplayCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("replay", locale.Say(HelpWords.Replay))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _plan.AddTo(this);
        _path = Parsing.Option("--path", "I", locale, HelpWords.Path, _ => (long?)null, ReadPath, HelpWords.PathWrong);
        Add(_path);
        SetAction(Replay);
    }

    private int Replay(ParseResult parsed)
    {
        long path = parsed.GetValue(_path) ?? throw new UsageException(_locale.Say(HelpWords.PathMissing));
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        RunSettings settings = new()
        {
            Seed = parsed.GetValue(_plan.Seed),
            Design = parsed.GetValue(_plan.Design),
            AsOf = _plan.AsOfIn(model.Definition, parsed, _locale),
            AsOfMode = parsed.GetValue(_plan.AsOfMode),
        };
        RunPlan plan = RunPlan.Create(model.Definition, scenario.Scenario, settings, model.Text.Revision).OrThrow();
        PathTrace trace = plan.HasWeights ? PathTrace.Of(PreparedPlan.Create(plan), path) : PathTrace.Of(plan, path);
        switch (parsed.GetValue(_everywhere.Format))
        {
            case OutputFormat.Json:
                JsonText.Write(_surroundings.Out, json => PathDocument.WriteJson(json, plan, trace, _locale.Code));
                break;
            case OutputFormat.Csv:
                PathDocument.WriteCsv(_surroundings.Out, plan, trace);
                break;
            default:
                ReportConsole.Print(_surroundings, console => PathReport.Write(console, plan, trace, _locale));
                break;
        }

        return ExitCode.Done;
    }

    private static bool ReadPath(string text, out long? path)
    {
        bool read = PathCount.TryRead(text, out long value) && value < RunPlan.MaximumPaths;
        path = value;
        return read;
    }
}
