using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Factors;
using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Simulation.Factors;

/// <summary>
/// Cuts the factors of a plan into bins of equal probability, from a pilot of a fixed seed. A factor of several numbers is cut by its direction for each measure: scores that are independent and standard normal regress the normal score of the
/// measure's rank on themselves by their covariances with it.
/// </summary>
internal sealed partial class FactorPilot
{
    /// <summary>The standard errors from which on a covariance counts; a number with a covariance of less says less than a thousandth of the measure's variance.</summary>
    private const double Significant = 3;

    private readonly FactorColumns _columns;
    private readonly double[][] _scores;
    private readonly double[] _weights;
    private readonly double _total;
    private readonly double _effective;
    private readonly bool _isWeighted;
    private readonly ImmutableArray<ImmutableArray<float>> _jumps;

    private FactorPilot(RunPlan plan, FactorSample sample)
    {
        _columns = plan.Kernel.Factors!;
        _isWeighted = plan.HasWeights;
        _scores = [.. _columns.IsUniform.Select((isUniform, column) => ScoresOf(sample.Of(column), isUniform))];
        double greatest = sample.LogWeights.Max();
        _weights = [.. sample.LogWeights.Select(log => PortableMath.Exp(log - greatest)).Select(weight => weight > 0 ? weight : 0)];
        _total = _weights.Sum();
        _effective = _total * _total / _weights.Sum(weight => weight * weight);
        _jumps = [.. _columns.Factors.Select(factor => factor is { IsNumber: true, ValueAt: Func<double, double> valueAt } ? ParameterSteps.Of(valueAt) : [])];
    }

    /// <summary>Cuts the factors of a plan that counts by them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public static FactorBins Bins(RunPlan plan, YieldPoint yieldPoint)
    {
        FactorSample sample = FactorSample.Of(plan, yieldPoint);
        return new FactorPilot(plan, sample).Cut(sample, yieldPoint);
    }

    /// <summary>The scores of a column; 0 on a path on which figures cannot be and leave no score.</summary>
    private static double[] ScoresOf(double[] values, bool isUniform) =>
        [.. values.Select(value => isUniform ? NormalQuantile.Of(value) : value).Select(score => double.IsFinite(score) ? score : 0)];

    private FactorBins Cut(FactorSample sample, YieldPoint yieldPoint)
    {
        WeightedRanks[] ranks = new WeightedRanks[_columns.Measures];
        double[][] measures = new double[_columns.Measures][];
        for (int measure = 0; measure < ranks.Length; measure++)
        {
            yieldPoint.Pass();
            ranks[measure] = new WeightedRanks(sample.Of(_columns.IsUniform.Length + measure), _weights);
            measures[measure] = ranks[measure].Scores(FactorSample.Paths);
        }

        List<FactorBinning> binnings = [];
        List<(int Binning, int Target)> pairs = [];
        for (int factor = 0; factor < _columns.Factors.Length; factor++)
        {
            yieldPoint.Pass();
            Add(factor, measures, binnings, pairs);
        }

        return new FactorBins
        {
            Columns = _columns,
            Binnings = [.. binnings],
            Pairs = [.. pairs],
            RankEdges = [.. ranks.Select(rank => rank.Edges(FactorBins.Ranks).Select(edge => (float)edge).ToImmutableArray())],
            Values = [.. _columns.Factors.Select((_, factor) => Ends(factor))],
            HitPayoffs = Payoffs(_columns.HitPayoffs, FactorUses.HitPayoffs, sample, yieldPoint),
            MeasurePayoffs = Payoffs(_columns.MeasurePayoffs, FactorUses.MeasurePayoffs, sample, yieldPoint),
            Cells = _columns.Uses.HasFlag(FactorUses.Cells) ? Cells(measures, yieldPoint) : [],
        };
    }

    private void Add(int number, double[][] measures, List<FactorBinning> binnings, List<(int Binning, int Target)> pairs)
    {
        Factor factor = _columns.Factors[number];
        int[] behind = [.. Enumerable.Range(0, measures.Length).Where(measure => factor.Columns.Any(_columns.Behind[measure].Contains))];
        if (factor.IsNumber)
        {
            // One that only another scenario hangs on is behind no measure of this one.
            if (behind.Length > 0)
            {
                Pair(behind);
            }

            return;
        }

        foreach (int measure in behind)
        {
            Pair([measure]);
        }

        void Pair(int[] of)
        {
            ImmutableArray<(int Column, float Weight)> direction = Direction(factor, _columns.Behind[of[0]], measures[of[0]]);
            if (direction.IsEmpty)
            {
                return;
            }

            pairs.AddRange(Enumerable.Range(0, _columns.MeasureOf.Length).Where(target => of.Contains(_columns.MeasureOf[target])).Select(target => (binnings.Count, target)));
            binnings.Add(new FactorBinning(number, direction, Edges(number, direction, factor.Bins)));
        }
    }

    /// <summary>Returns the direction of a factor for a quantity, by the columns behind it and its scores; empty where no covariance is significant.</summary>
    private ImmutableArray<(int Column, float Weight)> Direction(Factor factor, ImmutableArray<int> behind, double[] scores)
    {
        if (factor.IsNumber)
        {
            return [(factor.Columns[0], 1)];
        }

        List<(int Column, double Covariance)> significant = [];
        double spread = Math.Sqrt(Covariance(scores, scores));
        foreach (int column in factor.Columns.Where(behind.Contains))
        {
            double covariance = Covariance(_scores[column], scores);
            if (Math.Abs(covariance) * Math.Sqrt(_effective) > Significant * spread * Math.Sqrt(Covariance(_scores[column], _scores[column])))
            {
                significant.Add((column, covariance));
            }
        }

        double length = Math.Sqrt(significant.Sum(entry => entry.Covariance * entry.Covariance));
        return [.. significant.Select(entry => (entry.Column, (float)(entry.Covariance / length)))];
    }

    private double Covariance(double[] first, double[] second)
    {
        (double ofFirst, double ofSecond, double products) = (0, 0, 0);
        for (int path = 0; path < first.Length; path++)
        {
            ofFirst += _weights[path] * first[path];
            ofSecond += _weights[path] * second[path];
            products += _weights[path] * first[path] * second[path];
        }

        return (products / _total) - (ofFirst / _total * (ofSecond / _total));
    }

    /// <summary>Where bins begin: at the quantiles of the normal distribution, or at those of weighted paths; of a parameter of few values where it jumps.</summary>
    private ImmutableArray<float> Edges(int factor, ImmutableArray<(int Column, float Weight)> direction, int bins) =>
        _jumps[factor].IsEmpty ? Edges(direction, bins) : ParameterSteps.Moved(Edges(direction, bins), _jumps[factor]);

    private ImmutableArray<float> Edges(ImmutableArray<(int Column, float Weight)> direction, int bins)
    {
        if (!_isWeighted)
        {
            return [.. Enumerable.Range(1, bins - 1).Select(edge => (float)NormalQuantile.Of((double)edge / bins))];
        }

        double[] sums = new double[FactorSample.Paths];
        foreach ((int column, float weight) in direction)
        {
            for (int path = 0; path < sums.Length; path++)
            {
                sums[path] += weight * _scores[column][path];
            }
        }

        return [.. new WeightedRanks(sums, _weights).Edges(bins).Select(edge => (float)edge)];
    }

    private FactorEnds? Ends(int number)
    {
        Factor factor = _columns.Factors[number];
        if (factor.ValueAt is not Func<double, double> valueAt)
        {
            return null;
        }

        if (!_jumps[number].IsEmpty)
        {
            ImmutableArray<float> edges = Edges(number, [(factor.Columns[0], 1)], factor.Bins);
            double MiddleOf(double from, double to) => NormalQuantile.Of((from + to) / 2);
            return new FactorEnds(valueAt(MiddleOf(0, NormalDistributionFunction.Of(edges[0]))), valueAt(MiddleOf(NormalDistributionFunction.Of(edges[^1]), 1)), true);
        }

        double[] middles = _isWeighted ? new WeightedRanks(_scores[factor.Columns[0]], _weights).Edges(2 * factor.Bins) : [NormalQuantile.Of(0.5 / factor.Bins), NormalQuantile.Of(1 - (0.5 / factor.Bins))];
        return new FactorEnds(valueAt(middles[0]), valueAt(middles[^1]), false);
    }
}
