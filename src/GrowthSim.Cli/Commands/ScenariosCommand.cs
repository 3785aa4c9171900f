using System.CommandLine;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports.Models;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim scenarios</c>: what can be asked of the model.</summary>
internal sealed class ScenariosCommand : Command
{
    public ScenariosCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("scenarios", locale.Say(HelpWords.Scenarios))
    {
        Argument<string?> chosen = PlanOptions.ModelArgument(locale);
        Add(chosen);
        SetAction(parsed =>
        {
            LoadedModel model = LoadedModel.Read(parsed.GetValue(chosen), surroundings, locale);
            Scenario[] scenarios = [.. model.Text.Scenarios.Select(entry => ScenarioReader.Read(model.ScenarioFile(entry.Key), entry.Value, model.Definition).OrThrow())];
            ScenarioList.Write(surroundings, model.Definition, model.Text.Revision, scenarios, parsed.GetValue(everywhere.Format), locale);
            return ExitCode.Done;
        });
    }
}
