namespace GrowthSim.Statistics.Accumulators;

/// <summary>Which pieces of news of a set of targets are missed, by how many are: what breaks first is read from it.</summary>
/// <remarks>A miss is put down to a piece unless another that it implies is missed as well: without implications, wherever the piece is missed.</remarks>
internal sealed class MissCounts : Accumulator
{
    /// <summary>The most misses of a path whose sets are counted.</summary>
    public const int MaxTogether = 3;

    private readonly long[] _paths;
    private readonly long[] _blamed;
    private readonly long[] _twos;
    private readonly long[] _threes;

    /// <summary>Creates the counts.</summary>
    /// <param name="pieces">The number of pieces; at least one.</param>
    /// <param name="bySize">Whether misses are counted by how many are put down, and by twos.</param>
    /// <param name="byThrees">Whether they are counted by threes.</param>
    public MissCounts(int pieces, bool bySize, bool byThrees)
        : this(pieces, new long[1], new long[pieces + 1], new long[pieces], new long[pieces], new long[bySize ? pieces * pieces : 0], new long[bySize ? Twos(pieces) : 0], new long[byThrees ? Threes(pieces) : 0])
    {
    }

    private MissCounts(int pieces, long[] paths, long[] missing, long[] missed, long[] alone, long[] blamed, long[] twos, long[] threes)
        : base([paths, missing, missed, alone, blamed, twos, threes], []) =>
        (Pieces, _paths, Missing, Missed, Alone, _blamed, _twos, _threes) = (pieces, paths, missing, missed, alone, blamed, twos, threes);

    /// <summary>Gets the number of pieces.</summary>
    public int Pieces { get; }

    /// <summary>Gets how many times the paths count in all.</summary>
    public long Paths => _paths[0];

    /// <summary>Gets, by number of pieces, the paths on which so many are missed.</summary>
    public long[] Missing { get; }

    /// <summary>Gets, by piece, the paths on which it is missed.</summary>
    public long[] Missed { get; }

    /// <summary>Gets, by piece, the paths on which something is missed, and nothing but it and what it implies.</summary>
    public long[] Alone { get; }

    /// <summary>Gets whether misses are counted by how many are put down, and by twos.</summary>
    public bool IsBySize => _blamed.Length > 0;

    /// <summary>Gets whether they are counted by threes.</summary>
    public bool IsByThrees => _threes.Length > 0;

    /// <summary>Returns how many counts there are.</summary>
    public static long CountsOf(int pieces, bool bySize, bool byThrees) =>
        2 + (3L * pieces) + (bySize ? ((long)pieces * pieces) + Twos(pieces) : 0) + (byThrees ? Threes(pieces) : 0);

    /// <summary>Returns on how many paths a miss is put down to a piece and to so many in all; from 1.</summary>
    public long Blamed(int piece, int misses) => _blamed[((misses - 1) * Pieces) + piece];

    /// <summary>Returns on how many paths misses are put down to two pieces alone, by rising places.</summary>
    public long Of(int first, int second) => _twos[Place(first, second)];

    /// <summary>Returns on how many paths misses are put down to three pieces alone, by rising places.</summary>
    public long Of(int first, int second, int third) => _threes[Place(first, second, third)];

    /// <summary>Counts valid paths.</summary>
    public void Count(long paths) => _paths[0] += paths;

    /// <summary>Gets the counts of the paths on which misses are put down to so many pieces, by piece.</summary>
    public Span<long> OfSize(int misses) => _blamed.AsSpan((misses - 1) * Pieces, Pieces);

    /// <summary>Counts paths on which misses are put down to two pieces.</summary>
    public void Count(int first, int second, long paths) => _twos[Place(first, second)] += paths;

    /// <summary>Counts paths on which misses are put down to three pieces.</summary>
    public void Count(int first, int second, int third, long paths) => _threes[Place(first, second, third)] += paths;

    // The combinatorial number system: sets in the order of their last members.
    private static int Place(int first, int second) => (second * (second - 1) / 2) + first;

    private static int Place(int first, int second, int third) => (third * (third - 1) * (third - 2) / 6) + Place(first, second);

    private static int Twos(int pieces) => Place(0, pieces);

    private static int Threes(int pieces) => Place(0, 0, pieces);
}
