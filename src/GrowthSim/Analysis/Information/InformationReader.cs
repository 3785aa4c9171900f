namespace GrowthSim.Analysis.Information;

/// <summary>Reads what it is worth to find out: a pure function of what <see cref="PayoffTable"/> summed.</summary>
/// <remarks>
/// With U(a) what action a is worth, the expected value of perfect information is E[max U] − max E[U], and that about a factor Σ_b max_a E[U(a); b] − max E[U] over its bins b. The greatest of several means is too great by chance, so what is
/// best is chosen on one half of the paths and valued on the other, both ways round. A value is then that of a rule that was not fitted to it, as a share of the same paths: never above that of all information, and where chance makes it negative, 0.
/// </remarks>
internal sealed class InformationReader
{
    private readonly SetSums _sums;
    private readonly PayoffLayout _layout;
    private readonly double _level;
    private readonly int[] _bestOfHalf;
    private readonly int _chosen;
    private readonly Worth _all;

    /// <summary>Prepares to read.</summary>
    /// <param name="table">What was summed.</param>
    /// <param name="level">The confidence level of the intervals; between 0 and 1, both excluded.</param>
    public InformationReader(PayoffTable table, double level)
    {
        (_sums, _layout, _level) = (new SetSums(table), table.Structure, level);
        _bestOfHalf = [.. Enumerable.Range(0, SetSums.Halves).Select(half => _sums.Choose(_sums.Used.Where(set => SetSums.HalfOf(set) == half), _sums.Total))];
        _chosen = _sums.Choose(_sums.Used, _sums.Total);
        RatioOfSets all = Ratio(set => _sums.Best(set) - _sums.Total(set, Elsewhere(set)));
        _all = _sums.Used.Length == 0 ? Worth.Unknown : new Worth(Math.Max(0, all.Value), Math.Max(0, all.Value - all.HalfWidth), Math.Max(0, all.Value + all.HalfWidth));
    }

    /// <summary>Reads.</summary>
    public InformationAnalysis Read() => new(
        [.. Enumerable.Range(0, _layout.Actions).Select(Action)],
        _chosen,
        _all,
        [.. Factors().OrderByDescending(factor => factor.Value.Value).ThenBy(factor => factor.Factor, StringComparer.Ordinal)]);

    /// <summary>The action that was chosen on the other half of the paths.</summary>
    private int Elsewhere(int set) => _bestOfHalf[1 - SetSums.HalfOf(set)];

    private Worth Action(int action)
    {
        RatioOfSets worth = Ratio(set => _sums.Total(set, action));
        return _sums.Used.Length == 0 ? Worth.Unknown : new Worth(_layout.Centre + worth.Value, _layout.Centre + worth.Value - worth.HalfWidth, _layout.Centre + worth.Value + worth.HalfWidth);
    }

    private RatioOfSets Ratio(Func<int, double> sum)
    {
        RatioOfSets units = RatioOfSets.Of([.. _sums.Used.Select(set => (sum(set), _sums.PathsOf(set)))], _level);
        return new RatioOfSets(units.Value * _layout.Unit, units.HalfWidth * _layout.Unit);
    }

    private IEnumerable<FactorInformation> Factors()
    {
        long first = 0;
        foreach (CutFactor factor in _layout.Factors)
        {
            int[] best = Best(first, factor.Bins, _sums.Used, _chosen);
            yield return new FactorInformation(factor.Name, _sums.Used.Length == 0 ? Worth.Unknown : Value(factor, first, best), !factor.Edges.IsEmpty, [.. Choices(factor, best)]);
            first += factor.Bins;
        }
    }

    private int[] Best(long first, int bins, IEnumerable<int> sets, int otherwise) =>
        [.. Enumerable.Range(0, bins).Select(bin => _sums.Choose(sets, (set, action) => _sums.Bin(set, first + bin, action), otherwise))];

    private Worth Value(CutFactor factor, long first, int[] best)
    {
        int[][] rules = [.. Enumerable.Range(0, SetSums.Halves).Select(half => Best(first, factor.Bins, _sums.Used.Where(set => SetSums.HalfOf(set) == half), _bestOfHalf[half]))];
        double Gain(int set, int[] rule, int otherwise) => rule.Select((action, bin) => action == otherwise ? 0 : _sums.Bin(set, first + bin, action) - _sums.Bin(set, first + bin, otherwise)).Sum();
        RatioOfSets honest = Ratio(set => Gain(set, rules[1 - SetSums.HalfOf(set)], Elsewhere(set)));
        double fitted = Ratio(set => Gain(set, best, _chosen)).Value;
        double half = Math.Max(honest.HalfWidth, best.All(action => action == _chosen) ? Enumerable.Range(0, factor.Bins).Max(bin => Missed(first + bin)) : 0);
        double Within(double value) => Math.Clamp(value, 0, _all.Upper);
        double value = Math.Clamp(honest.Value, 0, _all.Value);
        return new Worth(value, Within(honest.Value - honest.HalfWidth), Within(Math.Max(honest.Value, fitted) + half));
    }

    /// <summary>The most that another action may be worth more in a bin: a choice that seems the same in all of them has no spread from which it could be told how sure that is.</summary>
    private double Missed(long bin) => Enumerable.Range(0, _layout.Actions).Where(action => action != _chosen).Max(action =>
    {
        RatioOfSets more = Ratio(set => _sums.Bin(set, bin, action) - _sums.Bin(set, bin, _chosen));
        return Math.Max(0, more.Value + more.HalfWidth);
    });

    private static IEnumerable<BestAction> Choices(CutFactor factor, int[] best)
    {
        int begin = 0;
        for (int bin = 1; bin <= best.Length; bin++)
        {
            if (bin == best.Length || best[bin] != best[begin])
            {
                yield return new BestAction(best[begin], (double)(bin - begin) / best.Length, bin < best.Length && !factor.Edges.IsEmpty ? factor.Edges[bin - 1] : null);
                begin = bin;
            }
        }
    }
}
