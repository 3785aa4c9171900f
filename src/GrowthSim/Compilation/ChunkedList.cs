using System.Collections;

namespace GrowthSim.Compilation;

/// <summary>A list that grows piece by piece: one in a single array copies all of it whenever it is full, which takes a tenth of a second where there are a million entries.</summary>
internal sealed class ChunkedList<T> : IReadOnlyList<T>
{
    private const int ChunkBits = 12;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public T this[int index] => _chunks[index >> ChunkBits][index & (ChunkSize - 1)];

    public void Add(T item)
    {
        if (Count == _chunks.Count << ChunkBits)
        {
            _chunks.Add(new T[ChunkSize]);
        }

        _chunks[^1][Count++ & (ChunkSize - 1)] = item;
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
