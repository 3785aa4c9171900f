using GrowthSim.Compilation.Figures;
using GrowthSim.Language;
using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Factors;

/// <summary>What actions are worth, as nodes of the graph: an action is a scenario; where there is one alone, to count on its targets or not to.</summary>
/// <param name="scenarios">The scenarios on one graph, that of the plan first.</param>
/// <param name="only">The identifiers of the targets that count; empty for all.</param>
internal sealed class PayoffNodes(IReadOnlyList<ModelNodes> scenarios, IReadOnlyCollection<string> only)
{
    private ExpressionGraph Graph => scenarios[0].Graph;

    /// <summary>Returns by action the weight of the targets that are met with it, 1 of one alone; of not counting on them that of those that are missed.</summary>
    public IReadOnlyList<int> Hits() => scenarios.Count > 1
        ? [.. scenarios.Select(scenario => Sum(scenario, Met))]
        : [Sum(scenarios[0], Met), Sum(scenarios[0], (nodes, target) => Graph.Apply(Operation.Not, Met(nodes, target)))];

    /// <summary>Returns by action the target's measure, more of which is better; of one that is met up to a threshold its negative. Not counting on it is worth the threshold.</summary>
    public IReadOnlyList<int> Measures() => scenarios.Count > 1
        ? [.. scenarios.Select(scenario => Sum(scenario, Worth))]
        : [Sum(scenarios[0], Worth), Sum(scenarios[0], (_, target) => Signed(target, Graph.Constant(target.Threshold)))];

    /// <summary>Returns the random numbers that something of it is a function of.</summary>
    public IEnumerable<FactorDraw> Draws() => scenarios.SelectMany(scenario => Counted(scenario).SelectMany(scenario.DrawsBehind));

    private IEnumerable<Target> Counted(ModelNodes scenario) => scenario.EvaluableTargets().Where(target => only.Count == 0 || only.Contains(target.Id));

    private int Sum(ModelNodes scenario, Func<ModelNodes, Target, int> worth) => Counted(scenario).Aggregate(
        Graph.Constant(0), (sum, target) => Graph.Apply(Operation.Add, sum, Graph.Apply(Operation.Multiply, Graph.Constant(only.Count == 1 ? 1 : target.Weight), worth(scenario, target))));

    private int Met(ModelNodes scenario, Target target) => TargetConditions.Of(target, scenario.Measure(target), Graph).Met;

    private int Worth(ModelNodes scenario, Target target)
    {
        if (target.Comparison is Comparison.Equals or Comparison.Between or Comparison.About)
        {
            scenario.Errors.Add(ModelError.Of(
                target.At,
                "targets." + target.Id,
                "The target is met between two values, so that neither more of its measure is better nor less.",
                "Value whether it is met."));
        }

        return Signed(target, scenario.Measure(target));
    }

    private int Signed(Target target, int node) => target.Comparison is Comparison.AtMost or Comparison.Below ? Graph.Apply(Operation.Negate, node) : node;
}
