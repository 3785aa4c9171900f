using GrowthSim.Language.Reading;

namespace GrowthSim.Language;

/// <summary>Reads scenarios: levers and replaced assumptions on a checked model, with every error at once.</summary>
public static class ScenarioReader
{
    /// <summary>The file that stands in errors of settings given one by one.</summary>
    public const string SettingsFile = "--set";

    /// <summary>Returns a scenario that is valid on a model, or every error.</summary>
    /// <param name="file">The scenario's file, for messages.</param>
    /// <param name="yaml">Its text.</param>
    /// <param name="model">The checked model.</param>
    /// <param name="yieldPoint">Is passed on the way; null for none.</param>
    /// <param name="id">The name under which it is kept, which must be the one that it says; null where it may say any.</param>
    public static Checked<Scenario> Read(string file, string yaml, ModelDefinition model, YieldPoint? yieldPoint = null, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(model);
        return new ScenarioAssembly(file, model, yieldPoint ?? YieldPoint.None).Read(yaml, id);
    }

    /// <summary>Returns a scenario with further levers, parameters or sector constants set on top of it, or every error.</summary>
    /// <param name="scenario">The scenario to start from; a setting takes the place of what the scenario says of the same name.</param>
    /// <param name="model">The checked model.</param>
    /// <param name="settings">Full names with equations, as in <c>--set services_trend=normal(13%, 2%)</c>; a lever takes a number or <c>{2022: 1, 2025: 2}</c>.</param>
    /// <param name="yieldPoint">Is passed on the way; null for none.</param>
    /// <remarks>Errors have the file <see cref="SettingsFile"/>, the line is the number of the setting, and columns count from the name's first letter.</remarks>
    public static Checked<Scenario> Set(Scenario scenario, ModelDefinition model, IReadOnlyList<(string Name, string Equation)> settings, YieldPoint? yieldPoint = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(settings);
        return new ScenarioAssembly(SettingsFile, model, yieldPoint ?? YieldPoint.None).Set(scenario, settings);
    }
}
