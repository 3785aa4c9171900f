using System.Globalization;
using System.Text.Json;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Randomness;
using GrowthSim.Simulation;

namespace GrowthSim.Cli.Reports.Paths;

/// <summary>One path for programs: as JSON, and as a CSV of variable, year and value.</summary>
internal static class PathDocument
{
    public static void WriteJson(Utf8JsonWriter json, RunPlan plan, PathTrace trace, string language)
    {
        json.WriteStartObject();
        json.WriteStartObject("run");
        json.WriteString("id", plan.Id);
        json.WriteString("model", plan.Model.Id);
        json.WriteString("revision", plan.Revision);
        json.WriteString("scenario", plan.Scenario.Id);
        json.WriteNumber("seed", plan.Settings.Seed);
        json.WriteString("design", plan.Settings.Design.Name());
        json.WriteAsOf(plan.AsOf);
        json.WriteString("engine", RunPlan.EngineVersion);
        json.WriteEndObject();
        json.WriteNumber("path", trace.Path);
        if (trace.Weight is double weight)
        {
            json.WriteNumber("weight", weight);
        }

        json.WriteBoolean("failed", trace.Failure is not null);
        json.WriteOptional("failure", trace.Failure);
        json.WriteOptional("failure_text", trace.FailureText?.In(language));
        json.WriteStartObject("variables");
        foreach (TraceEntry entry in trace.Entries)
        {
            WriteVariable(json, entry, plan.Model, language);
        }

        json.WriteEndObject();
        json.WriteStartArray("targets");
        foreach (TraceTarget target in trace.Targets)
        {
            json.WriteStartObject();
            json.WriteString("id", target.Target.Id);
            json.WriteString("group", target.Target.Group);
            json.WriteString("group_name", target.Target.GroupName.In(language));
            json.WriteString("name", target.Target.Title.In(language));
            json.WriteOptional("measure", target.Measure);
            json.WriteString("unit", target.Target.Unit);
            json.WriteString("unit_name", target.Target.UnitName.In(language));
            json.WriteString("met_if", Models.TargetCondition.Of(target.Target));
            json.WriteBoolean("met", target.Met);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteCsv(TextWriter writer, RunPlan plan, PathTrace trace)
    {
        using CsvText csv = new(writer, "variable", "kind", "unit", "year", "value");
        foreach (TraceEntry entry in trace.Entries)
        {
            bool once = IsOnce(entry);
            for (int i = 0; i < entry.Values.Length; i++)
            {
                csv.Row(entry.Variable.Name, Kind(entry.Variable), entry.Variable.Unit, once ? null : plan.Model.BaseYear + i, entry.Values[i]);
            }
        }

        foreach (TraceTarget target in trace.Targets)
        {
            csv.Row("targets." + target.Target.Id, "target", target.Target.Unit, null, target.Measure);
        }
    }

    private static void WriteVariable(Utf8JsonWriter json, TraceEntry entry, ModelDefinition model, string language)
    {
        json.WriteStartObject(entry.Variable.Name);
        json.WriteString("kind", Kind(entry.Variable));
        json.WriteString("name", entry.Variable.Title.In(language));
        json.WriteString("unit", entry.Variable.Unit);
        json.WriteString("unit_name", entry.Variable.UnitName.In(language));
        if (IsOnce(entry))
        {
            json.WriteOptional("value", entry.Values[0]);
        }
        else
        {
            json.WriteStartObject("years");
            for (int i = 0; i < entry.Values.Length; i++)
            {
                json.WriteOptional((model.BaseYear + i).ToString(CultureInfo.InvariantCulture), entry.Values[i]);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static bool IsOnce(TraceEntry entry) => !entry.Variable.IsYearly && entry.Variable.Kind != VariableKind.Lever;

    private static string Kind(Variable variable) => variable.Kind switch
    {
        VariableKind.Parameter => "parameter",
        VariableKind.Lever => "lever",
        VariableKind.Driver => "driver",
        VariableKind.SectorConstant => "sector_constant",
        VariableKind.SectorEquation => "sector_equation",
        VariableKind.Indicator => "indicator",
        VariableKind.Milestone => "milestone",
        _ => throw new ArgumentOutOfRangeException(nameof(variable), variable.Kind, "Not a section of the language."),
    };
}
