using System.Numerics;
using GrowthSim.Compilation;

namespace GrowthSim.Simulation.Misses;

/// <summary>Counts what is missed together in each set of a plan, and where implications that the model states do not hold.</summary>
internal sealed class MissCounters
{
    private readonly MissCounter[] _sets;
    private readonly (int Met, int Implied)[] _implications;
    private readonly int _words;

    /// <summary>Prepares to count.</summary>
    /// <param name="kernel">The kernel, for its targets and sets.</param>
    /// <param name="words">The number of 64-bit words for the paths of a tile.</param>
    public MissCounters(CompiledKernel kernel, int words)
    {
        int[] met = [.. kernel.Targets.Select(target => target.Met)];
        _sets = [.. kernel.Sets.Select(set => new MissCounter(set, met, words))];
        _implications = [.. kernel.Implications.Select(stated => (met[stated.Target], met[stated.Implied]))];
        _words = words;
    }

    /// <summary>Counts a tile.</summary>
    /// <param name="conditions">The conditions' sets of valid paths, <c>words</c> each.</param>
    /// <param name="valid">The valid paths.</param>
    /// <param name="result">What is counted into.</param>
    public void Count(ulong[] conditions, ulong[] valid, BlockResult result)
    {
        for (int word = 0; word < _words; word++)
        {
            for (int set = 0; set < _sets.Length; set++)
            {
                _sets[set].Look(conditions, valid[word], word);
                _sets[set].Count(valid[word], 1, result.Misses[set]);
            }

            CountBroken(conditions, valid[word], 1, word, result);
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
            foreach (MissCounter set in _sets)
            {
                set.Look(conditions, weights.Counted(word), word);
            }

            for (int digit = 0; digit < weights.Digits; digit++)
            {
                ulong counted = weights.Digit(digit, word);
                for (int set = 0; counted != 0 && set < _sets.Length; set++)
                {
                    _sets[set].Count(counted, 1L << digit, result.Misses[set]);
                }

                CountBroken(conditions, counted, 1L << digit, word, result);
            }
        }
    }

    private void CountBroken(ulong[] conditions, ulong counted, long times, int word, BlockResult result)
    {
        for (int stated = 0; stated < _implications.Length; stated++)
        {
            (int met, int implied) = _implications[stated];
            ulong broken = conditions[(met * _words) + word] & ~conditions[(implied * _words) + word] & counted;
            result.Implications.Broken[stated] += times * BitOperations.PopCount(broken);
        }
    }
}
