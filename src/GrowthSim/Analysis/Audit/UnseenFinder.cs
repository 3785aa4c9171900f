using System.Collections.Immutable;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Analysis.Audit;

/// <summary>
/// Finds the levers and parameters that no target depends on under a scenario: each in turn is made a draw of its own in place of what it is, and is unseen where that draw stands before no measure.
/// </summary>
/// <param name="model">The model, under its scenario.</param>
/// <param name="yieldPoint">Is passed on the way.</param>
internal sealed class UnseenFinder(ModelDefinition model, YieldPoint yieldPoint)
{
    /// <summary>What a draw in place of a variable is called; no name of the language has the sign.</summary>
    private const string Probe = "?";

    /// <summary>The most variables that are named as what one leads to.</summary>
    private const int MaxNamed = 3;

    private readonly Dictionary<string, Variable> _variables = model.Variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal);
    private readonly ILookup<string, string> _users = model.Variables
        .SelectMany(variable => References.Of(variable).Select(name => (name, variable.Name)))
        .ToLookup(use => use.name, use => use.Name, StringComparer.Ordinal);

    /// <summary>Finds them.</summary>
    public ImmutableArray<UnseenVariable> Find()
    {
        HashSet<string> asked = [.. model.Targets.Where(target => target.IsScored).SelectMany(References.Of)];
        HashSet<string> before = References.Closure(asked, name => References.Of(_variables[name]));
        Variable[] candidates = [.. model.Variables.Where(variable => variable.Kind is VariableKind.Lever or VariableKind.Parameter)];
        Variable[] levers = [.. candidates.Where(variable => variable.Kind == VariableKind.Lever)];
        return [.. candidates.Select(variable => before.Contains(variable.Name) ? Blocked(variable, levers) : Aside(variable)).OfType<UnseenVariable>()];
    }

    /// <summary>What leads to no measure at all.</summary>
    private UnseenVariable Aside(Variable variable)
    {
        HashSet<string> reached = References.Closure([variable.Name], name => _users[name]);
        reached.Remove(variable.Name);
        string[] inOrder = [.. model.Variables.Select(other => other.Name).Where(reached.Contains)];
        string[] ends = [.. inOrder.Where(name => !_users[name].Any())];
        return Unseen(variable, reached.Count == 0 ? UnseenReason.Unused : UnseenReason.OtherVariables, (ends.Length > 0 ? ends : inOrder).Take(MaxNamed));
    }

    /// <summary>What leads to a measure by the names in equations, but not by what is computed; null where it does by that too.</summary>
    private UnseenVariable? Blocked(Variable variable, Variable[] levers)
    {
        if (IsSeen(variable, []))
        {
            return null;
        }

        Variable[] others = [.. levers.Where(lever => lever.Name != variable.Name)];
        if (!IsSeen(variable, others))
        {
            return Unseen(variable, UnseenReason.Cancelled, []);
        }

        string[] keys = [.. others.Where(lever => IsSeen(variable, [lever])).Select(lever => lever.Name)];
        return Unseen(variable, UnseenReason.Settings, keys.Take(MaxNamed));
    }

    /// <summary>Says whether a measure depends on a variable where some levers may be anything. Where it cannot be anything, since a year or a number of trials hangs on it, it is seen.</summary>
    private bool IsSeen(Variable variable, Variable[] free)
    {
        HashSet<string> freed = [variable.Name, .. free.Select(lever => lever.Name)];
        ModelDefinition probed = model with { Variables = [.. model.Variables.Select(other => freed.Contains(other.Name) ? Freed(other) : other)], Correlations = [.. model.Correlations.Where(correlation => !correlation.Between.Any(freed.Contains))] };
        ModelNodes nodes = new(probed, SamplingDesign.Plain, new Evidence(null, AsOfMode.Substitute), yieldPoint);
        int[] measures = [.. model.Targets.Where(target => target.IsScored).Select(nodes.Measure)];
        int draw = nodes.Graph.Draws.IndexOf(variable.Name + Probe);
        return nodes.Errors.Count > 0 || (draw >= 0 && Reaches(nodes.Graph, draw, measures));
    }

    /// <summary>The variable as a draw over its own range, the same in all years.</summary>
    private static Variable Freed(Variable variable)
    {
        (double low, double high) = variable.Minimum < variable.Maximum ? (variable.Minimum.Value, variable.Maximum.Value) : (0, 1);
        return ExploredLevers.Drawn(variable, variable.Name + Probe, low, high);
    }

    /// <summary>Says whether a draw stands before one of some nodes; what is multiplied by 0 does not.</summary>
    private static bool Reaches(ExpressionGraph graph, int draw, int[] measures)
    {
        HashSet<int> seen = [.. measures];
        Stack<int> open = new(seen);
        while (open.TryPop(out int number))
        {
            Node node = graph[number];
            if (node.Operation.IsDraw && node.A == draw)
            {
                return true;
            }

            foreach (int operand in Effective(node, graph).Where(seen.Add))
            {
                open.Push(operand);
            }
        }

        return false;
    }

    private static IEnumerable<int> Effective(Node node, ExpressionGraph graph)
    {
        bool IsZero(int operand) => graph.IsConstant(operand, out double value) && value == 0;
        return node.Operation == Operation.Multiply && (IsZero(node.A) || IsZero(node.B)) ? []
            : node.Operation == Operation.MultiplyAdd && (IsZero(node.A) || IsZero(node.B)) ? [node.C]
            : node.Operation == Operation.Divide && IsZero(node.A) ? []
            : node.OperandNodes;
    }

    private static UnseenVariable Unseen(Variable variable, UnseenReason reason, IEnumerable<string> through) => new(variable.Name, variable.Kind, variable.Title, reason, [.. through]);
}
