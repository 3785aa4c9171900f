using System.Numerics;
using GrowthSim.Compilation;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Simulation;

/// <summary>Counts, exactly, the paths that meet all targets, all of a group, or just so many. The targets met by each path are added up bit by bit, 64 paths at once.</summary>
internal sealed class JointCounter
{
    private readonly int[] _met;
    private readonly int[][] _groups;
    private readonly int _words;
    private readonly ulong[] _digits;
    private readonly ulong[] _sets;

    /// <summary>Prepares to count.</summary>
    /// <param name="kernel">The kernel, for its targets and groups.</param>
    /// <param name="words">The number of 64-bit words for the paths of a tile.</param>
    public JointCounter(CompiledKernel kernel, int words)
    {
        _met = [.. kernel.Targets.Select(target => target.Met)];
        _groups = [.. kernel.Groups.Select(group => group.Targets.Select(target => kernel.Targets[target].Met).ToArray())];
        _words = words;
        _sets = new ulong[_met.Length];
        _digits = new ulong[BitOperations.Log2((uint)_met.Length + 1) + 1];
    }

    /// <summary>Counts a tile.</summary>
    /// <param name="conditions">The conditions' sets of valid paths, <c>words</c> each.</param>
    /// <param name="valid">The valid paths.</param>
    /// <param name="result">What is counted into.</param>
    public void Count(ulong[] conditions, ulong[] valid, BlockResult result)
    {
        for (int word = 0; word < _words; word++)
        {
            CountAll(0, _met, conditions, valid[word], word, result);
            for (int group = 0; group < _groups.Length; group++)
            {
                CountAll(group + 1, _groups[group], conditions, valid[word], word, result);
            }

            AddUp(conditions, word);
            Distribute(valid[word], result);
            CountTables(conditions, valid[word], 1, word, result);
        }
    }

    /// <summary>Counts a tile whose paths have weights.</summary>
    /// <param name="conditions">The conditions' sets of valid paths, <c>words</c> each.</param>
    /// <param name="weights">How many times each path counts; 0 for one that is not valid.</param>
    /// <param name="result">What is counted into.</param>
    public void Count(ulong[] conditions, TileWeights weights, BlockResult result)
    {
        for (int word = 0; word < _words; word++)
        {
            for (int digit = 0; digit < weights.Digits; digit++)
            {
                ulong counted = weights.Digit(digit, word);
                if (counted != 0)
                {
                    CountAll(0, _met, conditions, counted, 1L << digit, word, result);
                    for (int group = 0; group < _groups.Length; group++)
                    {
                        CountAll(group + 1, _groups[group], conditions, counted, 1L << digit, word, result);
                    }

                    CountTables(conditions, counted, 1L << digit, word, result);
                }
            }

            AddUp(conditions, word);
            for (int path = 0; path < 64; path++)
            {
                result.Ladder.Count(CountOf(path), weights.Times((64 * word) + path));
            }
        }
    }

    private void CountAll(int joint, int[] met, ulong[] conditions, ulong valid, int word, BlockResult result) =>
        result.Together.Count(joint, AllOf(met, conditions, valid, word), valid);

    private void CountAll(int joint, int[] met, ulong[] conditions, ulong valid, long times, int word, BlockResult result) =>
        result.Together.Count(joint, AllOf(met, conditions, valid, word), times);

    private ulong AllOf(int[] met, ulong[] conditions, ulong valid, int word)
    {
        ulong all = valid;
        foreach (int condition in met)
        {
            all &= conditions[(condition * _words) + word];
        }

        return all;
    }

    private void CountTables(ulong[] conditions, ulong valid, long times, int word, BlockResult result)
    {
        if (result.Tables.IsEmpty)
        {
            return;
        }

        for (int target = 0; target < _met.Length; target++)
        {
            _sets[target] = conditions[(_met[target] * _words) + word] & valid;
        }

        foreach (CountTable table in result.Tables)
        {
            table.Count(word, _sets, valid, times);
        }
    }

    /// <summary>Adds each target's set to the binary digits of the paths' counts, with the carries.</summary>
    private void AddUp(ulong[] conditions, int word)
    {
        Array.Clear(_digits);
        foreach (int condition in _met)
        {
            ulong carry = conditions[(condition * _words) + word];
            for (int digit = 0; carry != 0; digit++)
            {
                (_digits[digit], carry) = (_digits[digit] ^ carry, _digits[digit] & carry);
            }
        }
    }

    private void Distribute(ulong valid, BlockResult result)
    {
        for (int pair = 0; pair < 64; pair += 2)
        {
            result.Ladder.Count(
                (valid >> pair & 1) != 0 ? CountOf(pair) : -1,
                (valid >> (pair + 1) & 1) != 0 ? CountOf(pair + 1) : -1);
        }
    }

    private int CountOf(int path)
    {
        int count = 0;
        for (int digit = 0; digit < _digits.Length; digit++)
        {
            count |= (int)(_digits[digit] >> path & 1) << digit;
        }

        return count;
    }
}
