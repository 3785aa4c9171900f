using System.Text.RegularExpressions;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Models;

/// <summary>A scenario as it is named where several are compared: <c>services-push</c>, or with replaced assumptions <c>baseline+services_trend=0.1+retail=0</c>.</summary>
/// <param name="Name">The scenario's name or file; null for that of a model that names none.</param>
/// <param name="Settings">What is replaced in it.</param>
internal sealed partial record NamedScenario(string? Name, IReadOnlyList<Setting> Settings)
{
    /// <summary>Reads a name.</summary>
    /// <param name="text">The name with its settings.</param>
    /// <param name="more">Further settings, after its own.</param>
    /// <param name="locale">The language of messages.</param>
    /// <exception cref="UsageException">A setting is no equation of a name.</exception>
    public static NamedScenario Read(string text, IReadOnlyList<Setting> more, Locale locale)
    {
        string[] parts = NextSetting().Split(text);
        return new NamedScenario(
            parts[0],
            [.. parts.Skip(1).Select(part => Setting.TryParse(part, out Setting? setting) ? setting : throw new UsageException(locale.Say(HelpWords.SetWrong, part))), .. more]);
    }

    /// <exception cref="UsageException">There is no such scenario.</exception>
    /// <exception cref="ModelException">The scenario, its file or a setting has errors.</exception>
    public ChosenScenario Find(LoadedModel model, Surroundings surroundings, Locale locale) => ChosenScenario.Read(Name, Settings, model, surroundings, locale);

    /// <summary>A plus sign before a name and its equals sign: a plus in an equation has none after what follows it.</summary>
    [GeneratedRegex(@"\+(?=\s*[\p{L}_][\p{L}\p{N}_.]*\s*=(?!=))")]
    private static partial Regex NextSetting();
}
