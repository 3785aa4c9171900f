using System.CommandLine;
using System.CommandLine.Help;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Wording;

namespace GrowthSim.Cli.Commands;

/// <summary>The command <c>growthsim</c> with all its verbs.</summary>
internal static class Root
{
    public const string Name = "growthsim";

    public static RootCommand Create(Surroundings surroundings, Locale locale)
    {
        GlobalOptions everywhere = new(locale);
        RootCommand root = new(locale.Say(HelpWords.Program))
        {
            new RunCommand(surroundings, locale, everywhere),
            new CompareCommand(surroundings, locale, everywhere),
            new SensitivityCommand(surroundings, locale, everywhere),
            new SeekCommand(surroundings, locale, everywhere),
            new DiscoverCommand(surroundings, locale, everywhere),
            new ValueCommand(surroundings, locale, everywhere),
            new DeadlinesCommand(surroundings, locale, everywhere),
            new SamplesCommand(surroundings, locale),
            new ReplayCommand(surroundings, locale, everywhere),
            new ReviewCommand(surroundings, locale, everywhere),
            new ScoreCommand(surroundings, locale, everywhere),
            new AuditCommand(surroundings, locale, everywhere),
            new ValidateCommand(surroundings, locale, everywhere),
            new TargetsCommand(surroundings, locale, everywhere),
            new ScenariosCommand(surroundings, locale, everywhere),
            new ImportCommand(surroundings, locale, everywhere),
            new ExportCommand(surroundings, locale, everywhere),
            new ServeCommand(surroundings, locale, everywhere),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        foreach (Command verb in root.Subcommands)
        {
            verb.TreatUnmatchedTokensAsErrors = false;
        }

        foreach (Option option in everywhere.All)
        {
            option.Recursive = true;
            root.Add(option);
        }

        foreach (Option option in root.Options)
        {
            switch (option)
            {
                case HelpOption:
                    option.Description = locale.Say(HelpWords.HelpOption);
                    option.Action = new HelpPrinter(locale, surroundings.Width);
                    break;
                case VersionOption:
                    option.Description = locale.Say(HelpWords.VersionOption);
                    break;
            }
        }

        return root;
    }
}
