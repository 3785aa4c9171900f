using System.Collections.Immutable;
using GrowthSim.Compilation.Factors;

namespace GrowthSim.Simulation.Factors;

/// <content>Cuts for what actions are worth, and into cells.</content>
internal sealed partial class FactorPilot
{
    /// <summary>The units of a typical distance between what actions are worth: far finer than chance.</summary>
    private const double UnitsOfSpread = 1 << 20;

    /// <summary>Returns how the factors behind what actions are worth are cut: one of several numbers by its direction for the difference of two actions that varies most.</summary>
    private PayoffBins? Payoffs(ImmutableArray<Payoff> payoffs, FactorUses use, FactorSample sample, YieldPoint yieldPoint)
    {
        if (!_columns.Uses.HasFlag(use))
        {
            return null;
        }

        double[][] values = [.. payoffs.Select(payoff => payoff.Column < 0 ? Repeated(payoff.Constant) : sample.Of(payoff.Column))];
        double[] varies = values.Skip(1).Select(other => Difference(other, values[0])).MaxBy(difference => Covariance(difference, difference)) ?? values[0];
        double[] scores = new WeightedRanks(varies, _weights).Scores(FactorSample.Paths);
        List<FactorBinning> binnings = [];
        for (int factor = 0; factor < _columns.Factors.Length; factor++)
        {
            yieldPoint.Pass();
            Cut(factor, _columns.BehindPayoffs, scores, _columns.Factors[factor].Bins, binnings);
        }

        // What is a whole number of units stays one: the number of targets met, and 0.
        double mean = use == FactorUses.HitPayoffs ? 0 : Mean(values[0]);
        double spread = values.Max(its => Math.Sqrt(Math.Max(0, Covariance(its, its))) + Math.Abs(Mean(its) - mean));
        double unit = spread > 0 && double.IsFinite(spread) ? PowerOfTwo(spread / UnitsOfSpread) : 1;
        return new PayoffBins(payoffs, double.IsFinite(mean) ? Math.Round(mean / unit) * unit : 0, unit, [.. binnings]);
    }

    /// <summary>Returns how the factors behind the first target that is looked at are cut into cells.</summary>
    private ImmutableArray<FactorBinning> Cells(double[][] measures, YieldPoint yieldPoint)
    {
        List<FactorBinning> binnings = [];
        for (int factor = 0; factor < _columns.Factors.Length && measures.Length > 0; factor++)
        {
            yieldPoint.Pass();
            Cut(factor, _columns.Behind[0], measures[0], FactorBins.CellsOfFactor, binnings);
        }

        return [.. binnings];
    }

    private void Cut(int number, ImmutableArray<int> behind, double[] scores, int bins, List<FactorBinning> binnings)
    {
        Factor factor = _columns.Factors[number];
        if (factor.Columns.Any(behind.Contains) && Direction(factor, behind, scores) is { IsEmpty: false } direction)
        {
            // High is what most of its numbers call high, whatever that does.
            bool isReversed = direction.Sum(entry => entry.Weight) < 0;
            direction = isReversed ? [.. direction.Select(entry => (entry.Column, -entry.Weight))] : direction;
            binnings.Add(new FactorBinning(number, direction, Edges(number, direction, bins)));
        }
    }

    private double Mean(double[] values)
    {
        double sum = 0;
        for (int path = 0; path < values.Length; path++)
        {
            sum += _weights[path] * values[path];
        }

        return sum / _total;
    }

    /// <summary>What is not finite counts as 0: such a path fails.</summary>
    private static double[] Difference(double[] first, double[] second) => [.. first.Zip(second, (a, b) => a - b).Select(difference => double.IsFinite(difference) ? difference : 0)];

    private static double[] Repeated(double value) => [.. Enumerable.Repeat(value, FactorSample.Paths)];

    /// <summary>The greatest power of two up to a positive number.</summary>
    private static double PowerOfTwo(double value) => Math.ScaleB(1, Math.ILogB(value));
}
