using System.Numerics;
using GrowthSim.Compilation.Joint;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Simulation.Misses;

/// <summary>Counts which pieces of news of a set of targets are missed together, 64 paths at once.</summary>
internal sealed class MissCounter
{
    private readonly int[][] _met;
    private readonly int[][] _implied;
    private readonly int _words;
    private readonly bool _isBySize;
    private readonly bool _isByThrees;
    private readonly ulong[] _missed;
    private readonly ulong[] _blamed;
    private readonly ulong[] _alone;
    private readonly PathTally _missing;
    private readonly PathTally _misses;

    /// <summary>Prepares to count.</summary>
    /// <param name="set">The set.</param>
    /// <param name="met">By target of the kernel, the condition that it is met.</param>
    /// <param name="words">The number of 64-bit words for the paths of a tile.</param>
    public MissCounter(JointSet set, int[] met, int words)
    {
        int pieces = set.Pieces.Length;
        _met = [.. set.Pieces.Select(piece => piece.Targets.Select(target => met[target]).ToArray())];
        _implied = set.HasImplications ? [.. set.Pieces.Select(piece => piece.Implied.ToArray())] : [];
        _words = words;
        _isBySize = set.IsBySize;
        _isByThrees = set.IsByThrees;
        _missed = new ulong[pieces];
        _blamed = set.HasImplications ? new ulong[pieces] : _missed;
        _alone = new ulong[pieces];
        _missing = new PathTally(pieces);
        _misses = set.HasImplications ? new PathTally(pieces) : _missing;
    }

    /// <summary>Looks at 64 paths.</summary>
    /// <param name="conditions">The conditions' sets of paths.</param>
    /// <param name="valid">The valid paths.</param>
    /// <param name="word">Which 64 of the tile.</param>
    public void Look(ulong[] conditions, ulong valid, int word)
    {
        for (int piece = 0; piece < _met.Length; piece++)
        {
            ulong met = valid;
            foreach (int condition in _met[piece])
            {
                met &= conditions[(condition * _words) + word];
            }

            _missed[piece] = valid & ~met;
        }

        _missing.AddUp(_missed, valid);
        if (_implied.Length > 0)
        {
            PutDown();
            _misses.AddUp(_blamed, valid);
        }

        FindAlone();
    }

    /// <summary>Counts those of the paths that were looked at.</summary>
    /// <param name="counted">The paths that count.</param>
    /// <param name="times">How many times each does.</param>
    /// <param name="counts">What is counted into.</param>
    public void Count(ulong counted, long times, MissCounts counts)
    {
        counts.Count(times * BitOperations.PopCount(counted));
        for (int part = 0; part < _missing.Sums.Length; part++)
        {
            counts.Missing[_missing.Sums[part]] += times * BitOperations.PopCount(_missing.Paths[part] & counted);
        }

        Add(_missed, counted, times, counts.Missed);
        Add(_alone, counted, times, counts.Alone);
        for (int part = 0; _isBySize && part < _misses.Sums.Length; part++)
        {
            CountOfSize(_misses.Sums[part], _misses.Paths[part] & counted, times, counts);
        }
    }

    /// <summary>Puts a miss down to a piece where all that it implies is met.</summary>
    private void PutDown()
    {
        for (int piece = 0; piece < _implied.Length; piece++)
        {
            ulong behind = 0;
            foreach (int implied in _implied[piece])
            {
                behind |= _missed[implied];
            }

            _blamed[piece] = _missed[piece] & ~behind;
        }
    }

    /// <summary>Finds, by piece, the paths on which something is missed, and nothing but it and what it implies.</summary>
    private void FindAlone()
    {
        ulong one = PathsWith(1);
        for (int piece = 0; piece < _alone.Length; piece++)
        {
            _alone[piece] = _missed[piece] & one;
        }

        for (int piece = 0; piece < _implied.Length; piece++)
        {
            if (_implied[piece].Length > 0)
            {
                _alone[piece] = MissedWithin(piece);
            }
        }
    }

    private ulong PathsWith(int missing)
    {
        int part = _missing.Sums.IndexOf(missing);
        return part < 0 ? 0 : _missing.Paths[part];
    }

    private ulong MissedWithin(int piece)
    {
        ulong within = _missed[piece];
        ulong beyond = 0;
        int[] implied = _implied[piece];
        for (int other = 0, next = 0; other < _missed.Length; other++)
        {
            bool isImplied = next < implied.Length && implied[next] == other;
            next += isImplied ? 1 : 0;
            within |= isImplied ? _missed[other] : 0;
            beyond |= isImplied || other == piece ? 0 : _missed[other];
        }

        return within & ~beyond;
    }

    private void CountOfSize(int misses, ulong paths, long times, MissCounts counts)
    {
        if (misses == 0 || paths == 0)
        {
            return;
        }

        Add(_blamed, paths, times, counts.OfSize(misses));
        if (misses == 2)
        {
            CountTwos(paths, times, counts);
        }
        else if (misses == 3 && _isByThrees)
        {
            CountThrees(paths, times, counts);
        }
    }

    private void CountTwos(ulong paths, long times, MissCounts counts)
    {
        for (int first = 0; paths != 0; first++)
        {
            ulong of = paths & _blamed[first];
            paths &= ~of;
            for (int second = first + 1; of != 0; second++)
            {
                ulong both = of & _blamed[second];
                of &= ~both;
                if (both != 0)
                {
                    counts.Count(first, second, times * BitOperations.PopCount(both));
                }
            }
        }
    }

    private void CountThrees(ulong paths, long times, MissCounts counts)
    {
        for (int first = 0; paths != 0; first++)
        {
            ulong one = paths & _blamed[first];
            paths &= ~one;
            for (int second = first + 1; one != 0; second++)
            {
                ulong two = one & _blamed[second];
                one &= ~two;
                for (int third = second + 1; two != 0; third++)
                {
                    ulong all = two & _blamed[third];
                    two &= ~all;
                    if (all != 0)
                    {
                        counts.Count(first, second, third, times * BitOperations.PopCount(all));
                    }
                }
            }
        }
    }

    private static void Add(ulong[] sets, ulong counted, long times, Span<long> into)
    {
        for (int set = 0; set < sets.Length; set++)
        {
            into[set] += times * BitOperations.PopCount(sets[set] & counted);
        }
    }
}
