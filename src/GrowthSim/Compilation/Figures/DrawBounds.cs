using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Figures;

/// <summary>Between which probabilities of its own distribution draws lie, by figures on flags.</summary>
internal sealed class DrawBounds(ExpressionGraph graph)
{
    private readonly Dictionary<int, (int Low, int High)> _bounds = [];

    /// <summary>Gets the draws that have bounds.</summary>
    public IEnumerable<int> Draws => _bounds.Keys;

    /// <summary>Returns whether a draw has bounds.</summary>
    public bool Has(int draw) => _bounds.ContainsKey(draw);

    /// <summary>Returns whether a draw may be bounded by others: none of them is bounded by it, so that all can be drawn one after the other.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="others">The others; it may be among them.</param>
    public bool MayBound(int draw, IEnumerable<int> others)
    {
        HashSet<int> seen = [draw];
        Stack<int> pending = new(others.Where(seen.Add));
        while (pending.TryPop(out int next))
        {
            if (_bounds.TryGetValue(next, out (int Low, int High) bounds))
            {
                foreach (int behind in new PointEvaluator(graph, bounds.Low).Draws.Concat(new PointEvaluator(graph, bounds.High).Draws))
                {
                    if (behind == draw)
                    {
                        return false;
                    }

                    if (seen.Add(behind))
                    {
                        pending.Push(behind);
                    }
                }
            }
        }

        return true;
    }

    /// <summary>Bounds a draw once more.</summary>
    public void Add(ThresholdPivot pivot)
    {
        (int low, int high) = _bounds.TryGetValue(pivot.Draw, out (int, int) before) ? before : (graph.Constant(0), graph.Constant(1));
        _bounds[pivot.Draw] = pivot.IsAbove
            ? (graph.Apply(Operation.Select, pivot.IsFound, graph.Apply(Operation.Maximum, low, pivot.Bound), low), high)
            : (low, graph.Apply(Operation.Select, pivot.IsFound, graph.Apply(Operation.Minimum, high, pivot.Bound), high));
    }

    /// <summary>Puts what another draw is in the place of it.</summary>
    public void Replace(Substitution newly)
    {
        foreach (int draw in _bounds.Keys.ToArray())
        {
            _bounds[draw] = (newly.Of(_bounds[draw].Low), newly.Of(_bounds[draw].High));
        }
    }

    /// <summary>Returns whether a draw that is settled lies within its bounds, which it has no more; null where it has none.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="probability">The probability of less than what it is settled as.</param>
    public int? Settle(int draw, int probability) => _bounds.Remove(draw, out (int Low, int High) bounds)
        ? graph.Apply(Operation.And, graph.Apply(Operation.Less, bounds.Low, probability), graph.Apply(Operation.Less, probability, bounds.High))
        : null;

    /// <summary>Returns what a draw is that lies within its bounds, and the probability that it does.</summary>
    public (int By, int Probability) Within(int draw)
    {
        (int low, int high) = _bounds[draw];
        bool isUniform = graph[draw].Operation == Operation.Uniform;
        int share = graph.Apply(Operation.Subtract, high, low);
        int within = graph.Apply(Operation.MultiplyAdd, isUniform ? draw : graph.Unary(Operation.NormalCdf, draw), share, low);
        return (isUniform ? within : graph.Unary(Operation.Probit, within), share);
    }
}
