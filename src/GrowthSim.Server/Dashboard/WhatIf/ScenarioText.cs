using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GrowthSim.Language;

namespace GrowthSim.Server.Dashboard.WhatIf;

/// <summary>Writes a scenario with settings on top of it as a scenario of its own.</summary>
internal static partial class ScenarioText
{
    /// <summary>Returns whether a text can be the identifier of a scenario.</summary>
    public static bool IsId(string text) => Id().IsMatch(text);

    /// <summary>Returns the YAML.</summary>
    /// <param name="id">The identifier of the new scenario.</param>
    /// <param name="name">Its name for people; empty for that of the other.</param>
    /// <param name="scenario">The scenario that it begins from.</param>
    /// <param name="model">The model.</param>
    /// <param name="settings">What is replaced besides.</param>
    public static string Of(string id, string name, Scenario scenario, ModelDefinition model, ImmutableArray<(string Name, string Equation)> settings)
    {
        StringBuilder yaml = new();
        string title = name.Length == 0 ? id : name;
        yaml.Append(CultureInfo.InvariantCulture, $"scenario: {id}\nmodel: {model.Id}\nname: {{ en: {Quoted(title)}, vi: {Quoted(title)} }}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"note: {Quoted($"{scenario.Id}, with {string.Join("; ", settings.Select(setting => $"{setting.Name} = {setting.Equation}"))}.")}\n");
        if (scenario.AsOf is AsOf asOf)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"as_of: {asOf.In("en")}\nas_of_mode: {AsOfModes.Names[(int)scenario.AsOfMode]}\n");
        }

        ILookup<bool, (string Name, string Equation)> all = scenario.Replacements
            .Where(replaced => settings.All(setting => setting.Name != replaced.Name))
            .Select(replaced => (replaced.Name, Equation: Written(replaced)))
            .Concat(settings)
            .ToLookup(entry => model.Variables.First(variable => variable.Name == entry.Name).Kind == VariableKind.Lever);
        Append(yaml, "levers", all[true], isLever: true);
        Append(yaml, "parameters", all[false], isLever: false);
        return yaml.ToString();
    }

    private static void Append(StringBuilder yaml, string section, IEnumerable<(string Name, string Equation)> entries, bool isLever)
    {
        foreach (((string name, string equation), int place) in entries.Select((entry, place) => (entry, place)))
        {
            yaml.Append(place == 0 ? section + ":\n" : "").Append(CultureInfo.InvariantCulture, $"  {name}: {(isLever ? equation : Quoted(equation))}\n");
        }
    }

    private static string Written(Variable variable) => variable.Schedule.IsEmpty
        ? variable.Text
        : $"{{ {string.Join(", ", variable.Schedule.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Year}: {entry.Value:R}")))} }}";

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ") + "\"";

    [GeneratedRegex("^[a-z][a-z0-9-]{0,59}$")]
    private static partial Regex Id();
}
