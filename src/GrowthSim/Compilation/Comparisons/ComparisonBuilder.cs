using System.Collections.Immutable;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;
using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Comparisons;

/// <summary>
/// Spells another scenario out beside that of a plan, on one graph: what does not differ is computed once, and on which paths the verdicts differ is a condition like any other, which every design, weight and cluster counts as it counts
/// targets. A path that fails under one of the scenarios counts for neither.
/// </summary>
/// <param name="nodes">The plan's scenario.</param>
/// <param name="kernel">What the plan reports and counts, which is added to.</param>
/// <param name="only">The identifiers of the targets that are compared alone; empty for all targets, groups and series.</param>
internal sealed class ComparisonBuilder(ModelNodes nodes, KernelSinks kernel, ImmutableArray<string> only)
{
    private readonly ExpressionGraph _graph = nodes.Graph;
    private readonly List<ModelNodes> _besides = [];

    /// <summary>Gets the scenarios that were added, on the graph.</summary>
    public IReadOnlyList<ModelNodes> Besides => _besides;

    /// <summary>Adds a scenario.</summary>
    /// <param name="other">The scenario.</param>
    /// <param name="series">The reported series and years of the plan, each with its node.</param>
    public PlanComparison Add(ComparedScenario other, IEnumerable<(Variable Variable, int Year, int Node)> series)
    {
        ModelNodes beside = nodes.Beside(other.Model, other.DrawnAgain);
        _besides.Add(beside);
        if (beside.LogWeight != nodes.LogWeight)
        {
            nodes.Errors.Add(other.DrawnAgain is string factor
                ? ModelError.Of(
                    new TextPosition(other.Scenario.Id, 1, 1),
                    "drawn_again",
                    $"The figures on record say something of {factor}: drawn again, paths would have other weights and cannot be paired.",
                    "Leave it out, or ask without as_of.")
                : ModelError.Of(
                    new TextPosition(other.Scenario.Id, 1, 1),
                    "against",
                    $"The figures on record say something else under the scenario {other.Scenario.Id}, so that its paths have other weights and cannot be paired.",
                    "Compare two runs of their own, or compare without as_of."));
        }

        Dictionary<string, int> before = Met(beside);
        Dictionary<string, int> now = Met(nodes);
        ImmutableArray<int> differences = only.IsEmpty ? [.. series.Select(entry => Difference(other, entry, beside)).OfType<int>()] : [];
        Require(beside);
        nodes.Errors.AddRange(beside.Errors);
        Target[] evaluable = [.. Compared(nodes)];
        PairedEvent Together(Func<Target, bool> belongs) =>
            Pair(All(evaluable.Where(belongs), now), All(Compared(beside).Where(belongs), before));
        return new PlanComparison(
            other.Scenario,
            [.. evaluable.Where(target => before.ContainsKey(target.Id)).Select(target => (target, Pair(now[target.Id], before[target.Id])))],
            only.IsEmpty ? Together(_ => true) : null,
            [.. (only.IsEmpty ? evaluable : []).Select(target => target.Group).Distinct().Order(StringComparer.Ordinal).Select(group => (group, Together(target => target.Group == group)))],
            differences);
    }

    private IEnumerable<Target> Compared(ModelNodes of) => of.EvaluableTargets().Where(target => only.IsEmpty || only.Contains(target.Id));

    private Dictionary<string, int> Met(ModelNodes of) =>
        Compared(of).ToDictionary(target => target.Id, target => TargetConditions.Of(target, of.Measure(target), _graph).Met, StringComparer.Ordinal);

    private PairedEvent Pair(int now, int before)
    {
        int gained = _graph.Apply(Operation.And, now, _graph.Apply(Operation.Not, before));
        int lost = _graph.Apply(Operation.And, before, _graph.Apply(Operation.Not, now));
        return new PairedEvent(kernel.Condition(gained), kernel.Condition(lost), kernel.Condition(_graph.Apply(Operation.Or, gained, lost)), kernel.Condition(before));
    }

    private int All(IEnumerable<Target> targets, Dictionary<string, int> met) =>
        targets.Aggregate(_graph.Constant(1), (all, target) => _graph.Apply(Operation.And, all, met[target.Id]));

    /// <summary>Reports a difference; null where the scenarios agree on every path.</summary>
    private int? Difference(ComparedScenario other, (Variable Variable, int Year, int Node) entry, ModelNodes beside)
    {
        int node = beside.Variable(entry.Variable.Name, entry.Year);
        return node == entry.Node ? null : kernel.Report(
            new PlanOutput(entry.Variable, entry.Year, null) { Against = other.Scenario },
            _graph.Apply(Operation.Subtract, entry.Node, node),
            entry.Variable.Name,
            entry.Variable.At);
    }

    /// <summary>Fails the paths on which the other scenario has no verdict.</summary>
    private void Require(ModelNodes beside)
    {
        foreach (Target target in Compared(beside))
        {
            kernel.Require(beside.Measure(target));
        }

        foreach (Requirement requirement in beside.Requirements)
        {
            kernel.Require(requirement.Node);
        }
    }
}
