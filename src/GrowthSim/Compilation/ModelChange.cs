using GrowthSim.Language;

namespace GrowthSim.Compilation;

/// <summary>What a run asks of its model in place of what the model is written to say: of analyses. It is part of the plan's identity.</summary>
public abstract class ModelChange
{
    /// <summary>Gets all that determines it: equal texts are equal changes.</summary>
    public abstract string Text { get; }

    /// <summary>Returns the changed model.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="revision">The model's revision.</param>
    /// <param name="asOf">From when the run looks; null where it uses no figures.</param>
    internal virtual ModelDefinition Of(ModelDefinition model, Scenario scenario, string revision, AsOf? asOf) => model;

    /// <summary>Returns what the scenario replaces in the changed model.</summary>
    /// <param name="model">The changed model.</param>
    /// <param name="scenario">The scenario.</param>
    internal virtual Scenario Under(ModelDefinition model, Scenario scenario) => scenario;
}
