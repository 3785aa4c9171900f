using System.Collections.Immutable;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation.Factors;

/// <summary>The factors that targets are functions of, read off the graph of the model.</summary>
/// <param name="All">The factors, those behind the most targets first, and of these in the order in which the measures name them.</param>
/// <param name="ByTarget">The factors of each target that can be asked, by its identifier.</param>
/// <param name="Nodes">The number of nodes of the graph behind the targets.</param>
internal sealed record FactorsBehind(ImmutableArray<string> All, ImmutableDictionary<string, ImmutableHashSet<string>> ByTarget, int Nodes)
{
    /// <summary>Finds them.</summary>
    /// <param name="model">The model, under its scenario.</param>
    /// <param name="evidence">Which figures on record are used, and how.</param>
    /// <param name="only">The identifiers of the targets; empty for all scored ones.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <exception cref="PlanTooLargeException">The model is too large.</exception>
    public static FactorsBehind Of(ModelDefinition model, Evidence evidence, ImmutableArray<string> only, YieldPoint yieldPoint)
    {
        ModelNodes nodes = new(model, SamplingDesign.Plain, evidence, yieldPoint);
        (string Id, string[] Factors)[] byTarget =
        [
            .. nodes.EvaluableTargets()
                .Where(target => only.IsEmpty || only.Contains(target.Id))
                .Select(target => (target.Id, nodes.DrawsBehind(target).Select(draw => FactorNames.Of(draw.Name, model)).Distinct().ToArray())),
        ];
        return new FactorsBehind(
            [.. byTarget.SelectMany(target => target.Factors).CountBy(factor => factor).OrderByDescending(entry => entry.Value).Select(entry => entry.Key)],
            byTarget.ToImmutableDictionary(target => target.Id, target => target.Factors.ToImmutableHashSet(StringComparer.Ordinal), StringComparer.Ordinal),
            nodes.Graph.Nodes.Count);
    }
}
