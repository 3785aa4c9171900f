namespace GrowthSim.Grains.Storage;

/// <summary>A state as the providers of storage see it: sealed bytes, which they neither read nor change.</summary>
internal sealed class StoredBytes
{
    public byte[] Bytes { get; set; } = [];
}
