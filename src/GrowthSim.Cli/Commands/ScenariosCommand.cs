using System.CommandLine;
using GrowthSim.Charts.Wording;
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
            Checked<Scenario>[] read = [.. model.Text.Scenarios.Keys.Select(model.ReadScenario)];
            ModelError[] errors = [.. read.SelectMany(scenario => scenario.Errors)];
            ScenarioList.Write(surroundings, model.Definition, model.Text.Revision, [.. read.Select(scenario => scenario.Value).OfType<Scenario>()], parsed.GetValue(everywhere.Format), locale);
            if (errors.Length == 0)
            {
                return ExitCode.Done;
            }

            ModelErrors.Write(errors, surroundings.Error, locale);
            return ExitCode.Wrong;
        });
    }
}
