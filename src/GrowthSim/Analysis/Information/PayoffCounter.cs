using System.Numerics;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Factors;

namespace GrowthSim.Analysis.Information;

/// <summary>Sums what actions are worth on a tile of paths by the bins of factors.</summary>
internal sealed class PayoffCounter
{
    private const int Paths = Tape.TilePaths;

    private readonly PayoffBins _payoffs;
    private readonly FactorScores _scores;
    private readonly int _draws;
    private readonly long[] _worth;
    private readonly long[] _counted;
    private readonly long[] _times = new long[Paths];
    private readonly byte[] _places = new byte[Paths];

    /// <summary>Prepares to count.</summary>
    /// <param name="columns">The columns that are handed over.</param>
    /// <param name="payoffs">What actions are worth, and how factors are cut.</param>
    public PayoffCounter(FactorColumns columns, PayoffBins payoffs)
    {
        (_payoffs, _scores, _draws) = (payoffs, new FactorScores(columns), columns.IsUniform.Length);
        _worth = new long[payoffs.Payoffs.Length * Paths];
        _counted = new long[_worth.Length];
        for (int action = 0; action < payoffs.Payoffs.Length; action++)
        {
            if (payoffs.Payoffs[action].Column < 0)
            {
                Of(action).Fill(Units(payoffs.Payoffs[action].Constant));
            }
        }
    }

    /// <summary>Starts a tile.</summary>
    public void Begin() => Array.Clear(_times);

    /// <summary>Takes a column: of a draw, or of what an action is worth.</summary>
    public void Take(int column, ReadOnlySpan<double> values)
    {
        if (column < _draws)
        {
            _scores.Take(column, values);
            return;
        }

        for (int action = 0; action < _payoffs.Payoffs.Length; action++)
        {
            Span<long> worth = Of(action);
            for (int path = 0; path < Paths && _payoffs.Payoffs[action].Column == column; path++)
            {
                worth[path] = Units(values[path]);
            }
        }
    }

    /// <summary>Notes how many times paths count.</summary>
    public void Note(int word, ulong valid, long times)
    {
        for (ulong rest = valid; rest != 0; rest &= rest - 1)
        {
            _times[(64 * word) + BitOperations.TrailingZeroCount(rest)] += times;
        }
    }

    /// <summary>Ends a tile: sums it up.</summary>
    /// <param name="paths">The number of paths, each as many times as it counts.</param>
    /// <param name="totals">By action the sum.</param>
    /// <param name="best">The sum of the best action on each path.</param>
    /// <param name="bins">By factor, bin and action the sum.</param>
    public void CountInto(ref long paths, Span<long> totals, ref long best, Span<long> bins)
    {
        int actions = _payoffs.Payoffs.Length;
        for (int path = 0; path < Paths; path++)
        {
            long most = long.MinValue;
            for (int action = 0; action < actions; action++)
            {
                long worth = _times[path] * _worth[(action * Paths) + path];
                _counted[(action * Paths) + path] = worth;
                totals[action] += worth;
                most = Math.Max(most, worth);
            }

            paths += _times[path];
            best += most;
        }

        foreach (FactorBinning binning in _payoffs.Binnings)
        {
            _scores.Place(binning, _places);
            for (int action = 0; action < actions; action++)
            {
                ReadOnlySpan<long> worth = _counted.AsSpan(action * Paths, Paths);
                for (int path = 0; path < Paths; path++)
                {
                    bins[(_places[path] * actions) + action] += worth[path];
                }
            }

            bins = bins[(binning.Bins * actions)..];
        }
    }

    private Span<long> Of(int action) => _worth.AsSpan(action * Paths, Paths);

    /// <summary>Returns a value in whole units; of one that is no number 0, since its path does not count.</summary>
    private long Units(double value)
    {
        double units = Math.Round((value - _payoffs.Centre) / _payoffs.Unit);
        return double.IsNaN(units) ? 0 : (long)Math.Clamp(units, -PayoffBins.MaxUnits, PayoffBins.MaxUnits);
    }
}
