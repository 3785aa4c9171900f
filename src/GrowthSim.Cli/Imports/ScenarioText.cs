using System.Globalization;
using System.Text;
using GrowthSim.Language;

namespace GrowthSim.Cli.Imports;

/// <summary>Writes a scenario as its file has it.</summary>
internal static class ScenarioText
{
    /// <summary>Returns the text of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="note">What is assumed, in both languages.</param>
    public static string Of(Scenario scenario, LocalizedText note)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"scenario: {scenario.Id}\nmodel: {scenario.Model}\nnote: {{ en: {Quoted(note.English)}, vi: {Quoted(note.Vietnamese)} }}\n");
        Section(text, "levers", scenario.Replacements.Where(variable => variable.Kind == VariableKind.Lever));
        Section(text, "parameters", scenario.Replacements.Where(variable => variable.Kind != VariableKind.Lever));
        return text.ToString();
    }

    private static void Section(StringBuilder text, string name, IEnumerable<Variable> replacements)
    {
        Variable[] replaced = [.. replacements];
        if (replaced.Length == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"{name}:\n");
        foreach (Variable variable in replaced)
        {
            string value = variable.Schedule.IsEmpty
                ? Quoted(variable.Text)
                : $"{{ {string.Join(", ", variable.Schedule.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Year}: {entry.Value:R}")))} }}";
            text.Append(CultureInfo.InvariantCulture, $"  {variable.Name}: {value}\n");
        }
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
