using System.Collections.Immutable;
using System.Text.Json;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Models;

/// <summary>The levers of a model: what a scenario may set, between which bounds, and what a unit costs.</summary>
internal static class LeverList
{
    public static void Write(ReportConsole console, ModelDefinition model, Locale locale)
    {
        ImmutableArray<Variable> levers = Of(model);
        if (levers.IsEmpty)
        {
            return;
        }

        console.Heading(locale.Say(ReportWords.LeversHeading));
        foreach (Variable lever in levers)
        {
            console.Line($"  {lever.Name} = {ScenarioList.Text(lever)}{Bounds(lever, locale)}{Quantity.Beside(lever.UnitName, locale)}{Cost(lever, locale)} · {lever.Title.In(locale.Code)}");
        }
    }

    public static void Write(Utf8JsonWriter json, ModelDefinition model, string language)
    {
        json.WriteStartArray("levers");
        foreach (Variable lever in Of(model))
        {
            json.WriteStartObject();
            json.WriteString("id", lever.Name);
            json.WriteString("name", lever.Title.In(language));
            json.WriteString("default", ScenarioList.Text(lever));
            Number("min", lever.Minimum);
            Number("max", lever.Maximum);
            json.WriteString("unit", lever.UnitName.In(language));
            Number("cost", lever.Cost);
            json.WriteString("cost_unit", lever.CostUnit.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Number(string name, double? value)
        {
            if (value is double number)
            {
                json.WriteNumber(name, number);
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }

    private static ImmutableArray<Variable> Of(ModelDefinition model) => [.. model.Variables.Where(variable => variable.Kind == VariableKind.Lever)];

    private static string Bounds(Variable lever, Locale locale)
    {
        string End(double? bound) => bound is double value ? locale.Exact(value, shift: 0, grouped: true) : "…";
        return lever.Minimum is null && lever.Maximum is null ? "" : $" ({End(lever.Minimum)} – {End(lever.Maximum)})";
    }

    private static string Cost(Variable lever, Locale locale) =>
        lever.Cost is double cost ? "; " + locale.Say(ReportWords.LeverCost, $"{locale.Exact(cost, shift: 0, grouped: true)} {lever.CostUnit.In(locale.Code)}".TrimEnd()) : "";
}
