using GrowthSim.Grains.Storage;

namespace GrowthSim.Grains.Analyses;

/// <summary>An analysis as it is stored.</summary>
[RemadeState, GenerateSerializer, Alias("growthsim.AnalysisState")]
internal sealed class AnalysisState
{
    /// <summary>The model, the scenario and the figures.</summary>
    [Id(0)]
    public FrozenPlan? Basis { get; set; }

    [Id(1)]
    public AnalysisOrder? Order { get; set; }

    [Id(2)]
    public RunState State { get; set; }

    /// <summary>What it says, as JSON; null where nothing is known.</summary>
    [Id(3)]
    public byte[]? Outcome { get; set; }

    [Id(4)]
    public string? Failure { get; set; }

    [Id(5)]
    public DateTimeOffset OrderedAt { get; set; }

    [Id(6)]
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Who ordered it; empty where nobody said.</summary>
    [Id(7)]
    public string Client { get; set; } = "";

    /// <summary>The number of runs that it takes.</summary>
    [Id(8)]
    public int Runs { get; set; }
}
