using System.CommandLine;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports.Models;
using GrowthSim.Cli.Wording;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim targets</c>: what the model promises.</summary>
internal sealed class TargetsCommand : Command
{
    public TargetsCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("targets", locale.Say(HelpWords.Targets))
    {
        Argument<string?> chosen = PlanOptions.ModelArgument(locale);
        Add(chosen);
        SetAction(parsed =>
        {
            LoadedModel model = LoadedModel.Read(parsed.GetValue(chosen), surroundings, locale);
            TargetList.Write(surroundings, model.Definition, model.Text.Revision, parsed.GetValue(everywhere.Format), locale);
            return ExitCode.Done;
        });
    }
}
