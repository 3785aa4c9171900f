namespace GrowthSim.Compilation;

/// <summary>Numbers by key, in many small dictionaries: a single one enters all keys anew whenever it is full, which takes a quarter of a second where there are a million.</summary>
internal sealed class ShardedIndex<TKey>
    where TKey : notnull
{
    private const int ShardBits = 7;

    private readonly Dictionary<TKey, int>[] _shards = new Dictionary<TKey, int>[1 << ShardBits];

    public int this[TKey key]
    {
        set => ShardOf(key)[key] = value;
    }

    public bool TryGetValue(TKey key, out int value) => ShardOf(key).TryGetValue(key, out value);

    // Of the product the upper bits: the dictionary itself goes by the remainder.
    private Dictionary<TKey, int> ShardOf(TKey key) => _shards[unchecked((uint)key.GetHashCode() * 0x9E3779B9u) >> (32 - ShardBits)] ??= [];
}
