using System.Collections.Immutable;
using GrowthSim.Analysis.Information;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Statistics;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Analysis.Discovery;

/// <summary>Finds in which part of the space of uncertainties a target fails: a pure function of what <see cref="CellTable"/> kept.</summary>
internal sealed class DiscoveryReader
{
    /// <summary>A box that holds less of the event is not worth a sentence.</summary>
    private const double MinCoverage = 0.05;

    /// <summary>The odds of the event in a box are so many times those elsewhere at least: less is no part of the space of its own.</summary>
    private const double MinOddsRatio = 1.5;

    private readonly CellPaths _paths;
    private readonly CellLayout _layout;
    private readonly ModelDefinition _model;
    private readonly DiscoverQuestion _question;
    private readonly double _level;

    /// <summary>Prepares to read.</summary>
    /// <param name="table">What was kept of paths.</param>
    /// <param name="model">The model under the scenario of the run, for the levers and the names.</param>
    /// <param name="question">What is sought.</param>
    /// <param name="level">The confidence level of the intervals; between 0 and 1, both excluded.</param>
    public DiscoveryReader(CellTable table, ModelDefinition model, DiscoverQuestion question, double level) =>
        (_paths, _layout, _model, _question, _level) = (new CellPaths(table, question.OfMet), table.Structure, model, question, level);

    /// <summary>Seeks boxes.</summary>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public ScenarioDiscovery Read(YieldPoint yieldPoint)
    {
        CellCount all = _paths.Count(_paths.Reported);
        return new ScenarioDiscovery(
            _question,
            _layout.Target,
            _paths.Sought.Length + _paths.Reported.Length,
            _layout.Factors.Length,
            Share(all.Events, all.Paths),
            all.Events == 0 || all.Events == all.Paths ? [] : [.. Find(all, yieldPoint)]);
    }

    private IEnumerable<DiscoveredBox> Find(CellCount all, YieldPoint yieldPoint)
    {
        BoxSearch search = new(_paths, _question.Factors);
        (int[] sought, int[] reported) = (_paths.Sought, _paths.Reported);
        for (int number = 0; number < _question.Boxes; number++)
        {
            CellBox box = search.Find(sought, yieldPoint);
            int[] inside = _paths.Inside(reported, box);
            CellCount its = _paths.Count(inside);
            CellCount rest = _paths.Count(reported);
            if (!box.Restricted.Any() || !IsWorthASentence(its, rest, all))
            {
                yield break;
            }

            yield return Described(box, reported, its, all, isFirst: number == 0);
            sought = [.. sought.Except(_paths.Inside(sought, box))];
            reported = [.. reported.Except(inside)];
        }
    }

    private bool IsWorthASentence(CellCount box, CellCount rest, CellCount all)
    {
        CellCount outside = rest - box;
        double odds = (double)box.Events * (outside.Paths - outside.Events);
        return box.Events >= MinCoverage * all.Events
            && odds >= MinOddsRatio * (box.Paths - box.Events) * outside.Events
            && AtLeast(box, Math.Max(outside.Density, all.Density)) < 1 - _level;
    }

    private DiscoveredBox Described(CellBox box, int[] reported, CellCount its, CellCount all, bool isFirst)
    {
        NearestLever levers = new(_model, _layout.Target);
        ImmutableArray<BoxRestriction> restrictions =
        [
            .. box.Restricted
                .Select(factor => Restriction(_layout.Factors[factor], box.Low[factor], box.High[factor], AtLeast(its, _paths.Count(_paths.Inside(reported, box, factor)).Density), levers))
                .OrderBy(restriction => restriction.PValue)
                .ThenBy(restriction => restriction.HighShare - restriction.LowShare)
                .ThenBy(restriction => restriction.Factor, StringComparer.Ordinal),
        ];
        Estimate coverage = Share(its.Events, all.Events);
        Estimate density = Share(its.Events, its.Paths);
        Estimate mass = Share(its.Paths, all.Paths);
        return new DiscoveredBox(coverage, density, mass, restrictions, BoxSentence.Of(_model, _layout.Target, _question.OfMet, coverage, density, mass, restrictions, isFirst));
    }

    private static BoxRestriction Restriction(CutFactor factor, int low, int high, double pValue, NearestLever levers)
    {
        const int Last = CellTable.Cells - 1;
        (double lowShare, double highShare) = ((double)low / CellTable.Cells, (high + 1.0) / CellTable.Cells);
        string? lever = levers.Of(factor.Name);
        if (factor.Edges.IsEmpty || factor.Edges[0] == factor.Edges[^1])
        {
            return new BoxRestriction(factor.Name, null, null, lowShare, highShare, pValue, lever);
        }

        double? from = low > 0 ? factor.Edges[low - 1] : null;
        double? to = high < Last ? factor.Edges[high] : null;
        return factor.Edges[0] < factor.Edges[^1]
            ? new BoxRestriction(factor.Name, from, to, lowShare, highShare, pValue, lever)
            : new BoxRestriction(factor.Name, to, from, 1 - highShare, 1 - lowShare, pValue, lever);
    }

    /// <summary>Returns how probable at least so many events are, were each as probable as given.</summary>
    private double AtLeast(CellCount count, double probability)
    {
        (double paths, double events) = (count.Paths * _paths.Effective, count.Events * _paths.Effective);
        return events <= 0 || probability >= 1 ? 1 : probability <= 0 ? 0 : SpecialFunctions.BetaRegularized(events, paths - events + 1, probability);
    }

    private Estimate Share(long events, long paths)
    {
        if (paths == 0)
        {
            return Estimate.Unknown;
        }

        double share = (double)events / paths;
        BinomialInterval interval = _paths.Effective == 1
            ? BinomialInterval.Of(events, paths, _level)
            : BinomialInterval.Score(share, paths * _paths.Effective, Normal.InvCDF(0, 1, (1 + _level) / 2));
        return new Estimate(share, interval.Lower, interval.Upper);
    }
}
