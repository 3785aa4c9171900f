using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Numerics;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis.Audit;

/// <summary>The middle part of what a model gives each of its quantities, and its targets' measures, by a few paths.</summary>
internal sealed class MiddleRanges
{
    /// <summary>The number of paths: some twenty lie outside at either end.</summary>
    public const int Paths = 4_096;

    private const string Targets = "targets.";
    private readonly SampleTable _table;
    private readonly double[] _weights;

    /// <summary>Samples.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="quantities">The quantities.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public MiddleRanges(RunPlan plan, IEnumerable<NamedQuantity> quantities, IEnumerable<Target> targets, YieldPoint yieldPoint)
    {
        ImmutableArray<string> columns = [.. quantities.Select(quantity => quantity.Column), .. targets.Select(target => Targets + target.Id)];
        _table = new PathSamples(plan, columns).Read(0, Paths, yieldPoint);
        double top = double.NegativeInfinity;
        for (int path = 0; path < Paths; path++)
        {
            top = _table.Failed[path] ? top : Math.Max(top, _table.LogWeights[path]);
        }

        _weights = [.. Enumerable.Range(0, Paths).Select(path => _table.Failed[path] ? 0 : PortableMath.Exp(_table.LogWeights[path] - top))];
    }

    /// <summary>Returns the middle part of a quantity.</summary>
    public Enclosure Of(NamedQuantity quantity) => Of(_table[quantity.Column]);

    /// <summary>Returns the middle part of a target's measure.</summary>
    public Enclosure Of(Target target) => Of(_table[Targets + target.Id]);

    /// <summary>What is left of the weight between the two ends; everything where no path has any.</summary>
    private Enclosure Of(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        double[] weights = [.. _weights];
        Array.Sort(sorted, weights);
        double all = weights.Sum();
        return all > 0 ? new Enclosure(Quantile(sorted, weights, all * (1 - AuditOutcome.Middle) / 2), Quantile(sorted, weights, all * (1 + AuditOutcome.Middle) / 2)) : Enclosure.Everything;
    }

    /// <summary>The least value up to which there is so much weight.</summary>
    private static double Quantile(double[] sorted, double[] weights, double wanted)
    {
        double sum = 0;
        double last = double.NaN;
        for (int place = 0; place < sorted.Length; place++)
        {
            sum += weights[place];
            last = weights[place] > 0 ? sorted[place] : last;
            if (sum >= wanted && weights[place] > 0)
            {
                break;
            }
        }

        return last;
    }
}
