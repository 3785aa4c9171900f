using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Server.Dashboard.Frame;

namespace GrowthSim.Server.Dashboard.Runs;

/// <summary>What a run was ordered for, in words, and as a command line.</summary>
internal static class RunPurpose
{
    /// <summary>The most scenarios that are named one by one.</summary>
    private const int Named = 3;

    /// <summary>Returns what was asked.</summary>
    public static string Of(RunOrder? order, PageContext page)
    {
        if (order is null)
        {
            return "";
        }

        string[] parts =
        [
            .. (order.Settings.IsDefault ? [] : order.Settings).Select(setting => $"{TitleOf(setting.Name, page)} = {setting.Equation}"),
            .. order.Against.IsDefaultOrEmpty ? Array.Empty<string>() : [page.Say(RunWords.Against, Others(order, page))],
            .. order.Tables.IsDefaultOrEmpty ? Array.Empty<string>() : [page.Say(RunWords.ForTables, string.Join(", ", order.Tables))],
            .. order.AsOf is AsOf asOf ? [page.Say(RunWords.AsOf, asOf.In(page.Locale.Code))] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? page.Say(RunWords.AsItStands) : string.Join(" · ", parts);
    }

    private static string TitleOf(string name, PageContext page) =>
        page.Model?.Definition.Variables.FirstOrDefault(known => known.Name == name)?.Title.In(page.Locale.Code) ?? name;

    private static string Others(RunOrder order, PageContext page) => order.Against.Length > Named
        ? page.Say(RunWords.Many, order.Against.Length)
        : string.Join(", ", order.Against.Select(other => other.Name));

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

            if (order.AsOf is AsOf asOf)
            {
                words.AddRange(["--as-of", asOf.In("en")]);
            }
        }

        return string.Join(' ', words);
    }
}
