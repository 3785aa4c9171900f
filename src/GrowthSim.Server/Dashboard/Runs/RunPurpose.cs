using GrowthSim.Grains;
using GrowthSim.Server.Dashboard.Frame;

namespace GrowthSim.Server.Dashboard.Runs;

/// <summary>What a run was ordered for, in words, and as a command line.</summary>
internal static class RunPurpose
{
    /// <summary>Returns what was asked.</summary>
    public static string Of(RunOrder? order, PageContext page)
    {
        if (order is null)
        {
            return "";
        }

        string[] parts =
        [
            .. (order.Settings.IsDefault ? [] : order.Settings).Select(setting => $"{setting.Name} = {setting.Equation}"),
            .. order.Against.IsDefaultOrEmpty ? Array.Empty<string>() : [page.Say(RunWords.Against, string.Join(", ", order.Against.Select(other => other.Name)))],
            .. order.Tables.IsDefaultOrEmpty ? Array.Empty<string>() : [page.Say(RunWords.ForTables, string.Join(", ", order.Tables))],
        ];
        return parts.Length == 0 ? page.Say(RunWords.AsItStands) : string.Join(" · ", parts);
    }

    /// <summary>Returns the command that makes the run again in a checkout of the model.</summary>
    public static string Command(RunStatus status, RunOrder? order)
    {
        List<string> words = ["growthsim", "run", $"models/{status.Model}", "--scenario", status.Scenario, "--paths", $"{status.Total}"];
        if (order is not null)
        {
            words.AddRange(["--seed", $"{order.Seed}"]);
            foreach ((string name, string equation) in order.Settings.IsDefault ? [] : order.Settings)
            {
                words.AddRange(["--set", $"'{name}={equation}'"]);
            }
        }

        return string.Join(' ', words);
    }
}
