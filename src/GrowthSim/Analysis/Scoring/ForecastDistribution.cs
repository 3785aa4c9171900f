using GrowthSim.Language;
using GrowthSim.Randomness;
using GrowthSim.Simulation;
using GrowthSim.Statistics;

namespace GrowthSim.Analysis.Scoring;

/// <summary>What a run says of one of its outputs, to hold what came against it: the cells of its values, or the one value that all paths have, with the error of what came.</summary>
internal readonly struct ForecastDistribution
{
    private readonly double? _sure;
    private readonly CellQuantiles? _cells;
    private readonly NormalConvolution? _withError;

    /// <summary>Reads an output.</summary>
    /// <param name="result">What the paths add up to.</param>
    /// <param name="output">The output's number.</param>
    /// <param name="error">The standard deviation of the error that a figure of it has, which is added; 0 of none.</param>
    public ForecastDistribution(BlockResult result, int output, double error = 0)
    {
        double? sure = result.Prepared.Plan.Kernel.Fixed[output];
        if (sure is null)
        {
            CellGrid grid = result.Prepared.Grids.Grids[output]!;
            _cells = grid.Read(result.Cells.Cells.AsSpan(result.Prepared.Grids.Starts[output], grid.CellCount));
        }

        _withError = error == 0 ? null : sure is double value ? new NormalConvolution([(value, value, 1)], error) : _cells!.WithError(error);
        _sure = error == 0 ? sure : null;
    }

    /// <summary>Gets whether all paths have one value.</summary>
    public bool IsSure => _sure is not null;

    /// <summary>Returns a number between 0 and 1 that is the same for a figure and a view in every run, whatever its seed: how far up a jump at the figure its transform lies.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="asOf">The time that it is forecast from.</param>
    public static double UniformOf(Observation figure, AsOf asOf) => DrawSource.Uniform(DrawKey.Of(0, figure.Variable + ":transform"), figure.Year, asOf.IsWholeYear ? asOf.Year : asOf.Day.DayNumber, SamplingDesign.Plain);

    /// <summary>Returns a quantile.</summary>
    /// <param name="probability">Its probability.</param>
    public double Quantile(double probability) => _sure ?? _withError?.Quantile(probability) ?? _cells!.At(probability);

    /// <summary>Returns the probability of less than a value.</summary>
    /// <param name="value">The value.</param>
    public double ShareBelow(double value) => _sure is double sure ? (sure < value ? 1 : 0) : _withError?.ShareBelow(value) ?? _cells!.ShareBelow(value);

    /// <summary>Returns the probability of just a value.</summary>
    /// <param name="value">The value.</param>
    public double ShareAt(double value) => _sure is double sure ? (sure == value ? 1 : 0) : _withError is not null ? 0 : _cells!.ShareAt(value);

    /// <summary>Returns the continuous ranked probability score against a value.</summary>
    /// <param name="value">The value.</param>
    public double RankedProbabilityScore(double value) => _sure is double sure ? Math.Abs(sure - value) : _withError?.RankedProbabilityScore(value) ?? _cells!.RankedProbabilityScore(value);
}
