using System.Numerics;

namespace GrowthSim.Simulation.Misses;

/// <summary>To how many of some sets each of 64 paths belongs: added up bit by bit, all paths at once, then parted by the sum.</summary>
internal sealed class PathTally
{
    private readonly ulong[] _digits;
    private readonly ulong[] _paths = new ulong[64];
    private readonly int[] _sums = new int[64];
    private int _parts;

    /// <summary>Prepares to add up.</summary>
    /// <param name="sets">The most sets that are added.</param>
    public PathTally(int sets) => _digits = new ulong[BitOperations.Log2((uint)sets + 1) + 1];

    /// <summary>Gets the sums that there are.</summary>
    public ReadOnlySpan<int> Sums => _sums.AsSpan(0, _parts);

    /// <summary>Gets, by sum, the paths that have it.</summary>
    public ReadOnlySpan<ulong> Paths => _paths.AsSpan(0, _parts);

    /// <summary>Adds sets up.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="among">The paths that are parted by their sums.</param>
    public void AddUp(ReadOnlySpan<ulong> sets, ulong among)
    {
        Array.Clear(_digits);
        foreach (ulong set in sets)
        {
            ulong carry = set;
            for (int digit = 0; carry != 0; digit++)
            {
                (_digits[digit], carry) = (_digits[digit] ^ carry, _digits[digit] & carry);
            }
        }

        (_paths[0], _sums[0], _parts) = (among, 0, among == 0 ? 0 : 1);
        for (int digit = _digits.Length - 1; digit >= 0; digit--)
        {
            Part(_digits[digit], 1 << digit);
        }
    }

    private void Part(ulong with, int value)
    {
        int parts = _parts;
        for (int part = 0; part < parts; part++)
        {
            ulong more = _paths[part] & with;
            ulong less = _paths[part] & ~with;
            if (less == 0)
            {
                _sums[part] += value;
            }
            else if (more != 0)
            {
                _paths[part] = less;
                (_paths[_parts], _sums[_parts]) = (more, _sums[part] + value);
                _parts++;
            }
        }
    }
}
