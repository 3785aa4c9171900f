using GrowthSim.Grains.Storage;

namespace GrowthSim.Grains.Runs;

/// <summary>The ledger of a run as it is stored, written at each checkpoint.</summary>
[RemadeState, GenerateSerializer, Alias("growthsim.RunLedgerState")]
internal sealed class RunLedgerState
{
    [Id(0)]
    public RunState State { get; set; }

    [Id(1)]
    public long MergedBlocks { get; set; }

    /// <summary>What the merged full blocks add up to, deflated; null for none.</summary>
    [Id(2)]
    public byte[]? Prefix { get; set; }

    /// <summary>The short last block, deflated; null where it is not known, or where there is none.</summary>
    [Id(3)]
    public byte[]? Tail { get; set; }

    [Id(4)]
    public long Paths { get; set; }

    [Id(5)]
    public long TakenOver { get; set; }

    [Id(6)]
    public string? Failure { get; set; }

    [Id(7)]
    public DateTimeOffset OrderedAt { get; set; }

    [Id(8)]
    public DateTimeOffset? EndedAt { get; set; }

    [Id(9)]
    public bool HandedOver { get; set; }
}
