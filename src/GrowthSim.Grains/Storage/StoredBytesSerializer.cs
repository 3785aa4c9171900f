using Orleans.Storage;

namespace GrowthSim.Grains.Storage;

/// <summary>Hands <see cref="StoredBytes"/> to a provider of storage as they are.</summary>
internal sealed class StoredBytesSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(((StoredBytes)(object)input!).Bytes);

    public T Deserialize<T>(BinaryData input) => (T)(object)new StoredBytes { Bytes = input.ToArray() };
}
