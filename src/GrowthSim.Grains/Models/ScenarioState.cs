namespace GrowthSim.Grains.Models;

/// <summary>A scenario as it is stored.</summary>
[GenerateSerializer, Alias("growthsim.ScenarioState")]
internal sealed class ScenarioState
{
    /// <summary>The text that was saved; null where the model's own counts.</summary>
    [Id(0)]
    public string? Yaml { get; set; }

    /// <summary>The model's own text when <see cref="Yaml"/> was saved; null where it had none. Another one since then wins.</summary>
    [Id(1)]
    public string? InPlaceOf { get; set; }

    /// <summary>Newest first.</summary>
    [Id(2)]
    public List<ScenarioRun> Runs { get; set; } = [];

    /// <summary>The text that counts.</summary>
    public string? TextBeside(string? ofModel) => Yaml is not null && InPlaceOf == ofModel ? Yaml : ofModel;
}
