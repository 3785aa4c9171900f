namespace GrowthSim.Grains;

/// <summary>A run as it stands.</summary>
[GenerateSerializer, Immutable, Alias("growthsim.RunStatus")]
public sealed record RunStatus
{
    /// <summary>Gets the run's identity.</summary>
    [Id(0)]
    public required string RunId { get; init; }

    /// <summary>Gets the model's identifier; empty for a run nobody ordered.</summary>
    [Id(1)]
    public string Model { get; init; } = "";

    /// <summary>Gets the scenario's identifier; empty for a run nobody ordered.</summary>
    [Id(2)]
    public string Scenario { get; init; } = "";

    /// <summary>Gets the state.</summary>
    [Id(3)]
    public required RunState State { get; init; }

    /// <summary>Gets the number of paths merged.</summary>
    [Id(4)]
    public long Paths { get; init; }

    /// <summary>Gets the number of paths ordered; for an adaptive run its cap.</summary>
    [Id(5)]
    public long Total { get; init; }

    /// <summary>Gets the half width at which an adaptive run stops; null for a fixed number of paths.</summary>
    [Id(6)]
    public double? HalfWidth { get; init; }

    /// <summary>Gets why the run failed; of one that did not, why it cannot be stored, as long as that is so; null otherwise.</summary>
    [Id(7)]
    public string? Failure { get; init; }

    /// <summary>Gets when the run was ordered.</summary>
    [Id(8)]
    public DateTimeOffset? OrderedAt { get; init; }

    /// <summary>Gets when it ended; null while it goes on.</summary>
    [Id(9)]
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Gets the number of merged paths that were taken over from an earlier run of the same plan, and not simulated again.</summary>
    [Id(10)]
    public long TakenOver { get; init; }

    /// <summary>Gets the number of blocks that were asked of workers since the run's grain was last activated, repeated ones included; in a list of runs, of one that has ended, as it was at its end.</summary>
    [Id(11)]
    public long BlocksAsked { get; init; }

    /// <summary>Gets whether every sector and indicator has the run's projection.</summary>
    [Id(12)]
    public bool HandedOver { get; init; }

    /// <summary>Gets the share of the preparation that is done, from 0 to 1; null where the run is not being prepared.</summary>
    [Id(13)]
    public double? Preparing { get; init; }

    /// <summary>Gets about how many bytes a silo holds for the run while it simulates.</summary>
    [Id(14)]
    public long Memory { get; init; }
}
