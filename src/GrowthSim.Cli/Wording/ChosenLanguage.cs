using GrowthSim.Charts.Wording;

namespace GrowthSim.Cli.Wording;

/// <summary>The language that a command line asks for, known before it is parsed: its errors are to be in that language already.</summary>
internal static class ChosenLanguage
{
    /// <summary>Returns the language; English where none is asked for.</summary>
    public static Locale Of(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count; i++)
        {
            bool vietnamese = args[i] is "--lang=vi" or "--lang:vi" || (args[i] == "--lang" && i + 1 < args.Count && args[i + 1] == "vi");
            if (vietnamese)
            {
                return Locale.Vietnamese;
            }
        }

        return Locale.English;
    }
}
