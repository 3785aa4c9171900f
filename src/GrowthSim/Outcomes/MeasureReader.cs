using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Simulation;
using GrowthSim.Statistics;

namespace GrowthSim.Outcomes;

/// <summary>Reads means from sums about the pivot, and quantiles from cells, each with what it may be off.</summary>
/// <remarks>
/// The errors are those of independent paths. Those of a design are not counted for each value; they are bounded: antithetic pairs do at worst as well as half as many independent paths, a Latin
/// hypercube as well as one fewer (Owen, 1997), a scrambled net of Sobol's as well as one in e (Owen, 1998). Mostly they do far better than is said.
/// </remarks>
internal sealed class MeasureReader
{
    private readonly CompiledKernel _kernel;
    private readonly BlockResult _result;
    private readonly QuantileGrids _grids;
    private readonly long _valid;
    private readonly double _independent;
    private readonly double _freedom;
    private readonly ImmutableArray<double> _probabilities;
    private readonly RankInterval[] _ranks;

    /// <summary>Prepares to read.</summary>
    public MeasureReader(BlockResult result, double independentPaths, double level, ImmutableArray<double> probabilities)
    {
        _kernel = result.Prepared.Plan.Kernel;
        _result = result;
        _grids = result.Prepared.Grids;
        _valid = result.TimesCounted;

        // Of weights the effective size less one, over it: Bessel's correction for as many paths of equal weight.
        _freedom = result.Prepared.Plan.Kernel.HasWeights ? _valid * (1 - (1 / result.Weights.Effective)) : _valid - 1;
        _independent = independentPaths;
        _probabilities = probabilities;
        long independent = Math.Max(1, (long)_independent);
        _ranks = [.. probabilities.Select(probability => RankInterval.Of(probability, independent, level))];
    }

    /// <summary>Gets the quantiles of what has no value.</summary>
    public Quantiles None => new([.. _probabilities.Select(probability => new QuantileEstimate(probability, double.NaN, double.NaN, double.NaN, 0))]);

    /// <summary>Returns the distribution of an output.</summary>
    public Measure Of(int output)
    {
        if (_kernel.Fixed[output] is double value)
        {
            return new(value, 0, 0, new Quantiles([.. _probabilities.Select(probability => new QuantileEstimate(probability, value, value, value, 0))]));
        }

        if (_valid == 0)
        {
            return new(double.NaN, double.NaN, double.NaN, None);
        }

        double shift = _result.Moments.Distances[output] / _valid;
        double squares = _result.Moments.Squares[output] - (_result.Moments.Distances[output] * shift);
        double variance = _valid < 2 || _freedom <= 0 ? 0 : Math.Max(0, squares) / _freedom;
        CellGrid grid = _grids.Grids[output]!;
        CellQuantiles read = grid.Read(_result.Cells.Cells.AsSpan(_grids.Starts[output], grid.CellCount));
        return new(
            grid.Pivot + shift,
            Math.Sqrt(variance),
            _valid < 2 || _freedom <= 0 ? double.NaN : Math.Sqrt(variance / _independent),
            new Quantiles([.. _probabilities.Select((probability, number) => Quantile(read, probability, _ranks[number]))]));
    }

    private static QuantileEstimate Quantile(CellQuantiles read, double probability, RankInterval ranks) => new(
        probability,
        read.At(probability),
        ranks.Lower > 0 && !read.IsOpen(ranks.Lower) ? read.At(ranks.Lower) : double.NaN,
        ranks.Upper < 1 && !read.IsOpen(ranks.Upper) ? read.At(ranks.Upper) : double.NaN,
        read.RankError(probability));
}
