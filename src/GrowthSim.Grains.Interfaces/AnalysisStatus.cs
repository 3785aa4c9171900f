namespace GrowthSim.Grains;

/// <summary>An analysis as it stands.</summary>
[GenerateSerializer, Immutable, Alias("growthsim.AnalysisStatus")]
public sealed record AnalysisStatus
{
    /// <summary>Gets its identity.</summary>
    [Id(0)]
    public required string AnalysisId { get; init; }

    /// <summary>Gets what is asked.</summary>
    [Id(1)]
    public AnalysisKind Kind { get; init; }

    /// <summary>Gets the model's identifier; empty for an analysis that nobody ordered.</summary>
    [Id(2)]
    public string Model { get; init; } = "";

    /// <summary>Gets the scenario's identifier; empty for an analysis that nobody ordered.</summary>
    [Id(3)]
    public string Scenario { get; init; } = "";

    /// <summary>Gets the state. One that was cancelled goes on where it is ordered again.</summary>
    [Id(4)]
    public required RunState State { get; init; }

    /// <summary>Gets the number of runs that it takes; of a search that goes on the most that it may take.</summary>
    [Id(5)]
    public int Runs { get; init; }

    /// <summary>Gets the number of runs that are done.</summary>
    [Id(6)]
    public int Done { get; init; }

    /// <summary>Gets the run that is going on; null where none is.</summary>
    [Id(7)]
    public string? Run { get; init; }

    /// <summary>Gets the number of its paths that are merged.</summary>
    [Id(8)]
    public long Paths { get; init; }

    /// <summary>Gets the number of paths of each run.</summary>
    [Id(9)]
    public long Total { get; init; }

    /// <summary>Gets why it failed; null where it did not.</summary>
    [Id(10)]
    public string? Failure { get; init; }

    /// <summary>Gets whether there is an outcome: all of it, or after a cancel what is known.</summary>
    [Id(11)]
    public bool HasOutcome { get; init; }

    /// <summary>Gets when it was ordered.</summary>
    [Id(12)]
    public DateTimeOffset? OrderedAt { get; init; }

    /// <summary>Gets when it ended; null while it goes on.</summary>
    [Id(13)]
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Gets what it is at; null once it has ended.</summary>
    [Id(14)]
    public AnalysisPhase? Phase { get; init; }

    /// <summary>Gets the share of the preparation of its run that is done, from 0 to 1; null where none is prepared.</summary>
    [Id(15)]
    public double? Preparing { get; init; }

    /// <summary>Gets whether nothing more will come.</summary>
    public bool Ended => State is RunState.Finished or RunState.Cancelled or RunState.Failed;
}
