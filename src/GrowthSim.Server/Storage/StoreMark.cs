namespace GrowthSim.Server.Storage;

/// <summary>What a silo writes into its store to see that it is the same store, and that it takes writes.</summary>
[GenerateSerializer, Alias("growthsim.StoreMark")]
internal sealed class StoreMark
{
    /// <summary>Gets or sets a text that no other store has.</summary>
    [Id(0)]
    public string Text { get; set; } = "";
}
