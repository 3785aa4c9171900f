using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GrowthSim.Compilation;
using GrowthSim.Numerics;
using GrowthSim.Statistics;

namespace GrowthSim.Simulation;

/// <content>Paths with weights: each counts as many times as <see cref="TileWeights"/> says, in all that is counted.</content>
internal sealed unsafe partial class Recorder
{
    private readonly TileWeights? _weights;
    private readonly uint[] _timesKept;
    private int _paths;

    /// <summary>Replaces the sums of a tile's output by those in which each path counts as its weight says.</summary>
    private void Weigh(int output, double* column)
    {
        if (_weights is null)
        {
            return;
        }

        Vector256<double> pivot = Vector256.Create(_grids[output]!.Pivot);
        Vector256<double> sum = Vector256<double>.Zero;
        Vector256<double> squares = Vector256<double>.Zero;
        fixed (double* factors = _weights.Factors)
        {
            for (int path = 0; path < Tape.TilePaths; path += 4)
            {
                // A path that does not count may have any value, NaN too.
                Vector256<double> factor = Vector256.Load(factors + path);
                Vector256<double> distance = Vector256.ConditionalSelect(Vector256.Equals(factor, Vector256<double>.Zero), Vector256<double>.Zero, Vector256.Load(column + path) - pivot);
                Vector256<double> weighted = factor * distance;
                sum += weighted;
                squares = Vector256.FusedMultiplyAdd(weighted, distance, squares);
            }
        }

        (_sums[output], _squares[output]) = (Lanes.Sum(sum), Lanes.Sum(squares));
    }

    /// <summary>Keeps how many times the paths of a tile count, in the order of its notes, until these are counted.</summary>
    private void KeepTimes()
    {
        for (int path = 0; _weights is not null && path < Tape.TilePaths; path++)
        {
            _timesKept[(_tiles * Tape.TilePaths) + CellGrid.NotedAt(path)] = (uint)_weights.Times(path);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountWeighted(int output, uint* cells)
    {
        Debug.Assert(_tiles <= _tilesKept, "The notes and times lie in the memory of the tiles.");
        for (int tile = 0; tile < _tiles; tile++)
        {
            ushort* notes = NotesOf(tile, output);
            for (int path = 0; path < Tape.TilePaths; path++)
            {
                cells[notes[path]] += _timesKept[(tile * Tape.TilePaths) + path];
            }
        }
    }

    private void CountWeightedConditions(TileWeights weights)
    {
        for (int condition = 0; condition < _kernel.Conditions; condition++)
        {
            for (int word = 0; word < Words; word++)
            {
                ulong held = _conditions[(condition * Words) + word] & weights.Counted(word);
                _conditions[(condition * Words) + word] = held;
                for (int digit = 0; digit < weights.Digits && held != 0; digit++)
                {
                    _result.Conditions.Count(condition, held & weights.Digit(digit, word), 1L << digit);
                }
            }
        }

        _joint.Count(_conditions, weights, _result);
    }
}
