namespace GrowthSim.Grains.Runs;

/// <summary>What a run executes, written once.</summary>
[GenerateSerializer, Alias("growthsim.RunPlanState")]
internal sealed class RunPlanState
{
    [Id(0)]
    public FrozenPlan? Plan { get; set; }

    [Id(1)]
    public RunOrder? Order { get; set; }

    /// <summary>Who ordered it; empty where nobody said.</summary>
    [Id(2)]
    public string Client { get; set; } = "";
}
