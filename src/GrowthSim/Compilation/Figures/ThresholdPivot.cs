using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Figures;

/// <summary>A draw that a figure on a flag bounds, such as a delay whose milestone has happened by a year: its score lies above, or below, the one at which the flag changes.</summary>
/// <param name="Draw">The draw.</param>
/// <param name="Bound">The probability of a score below that at which the flag changes.</param>
/// <param name="IsAbove">Whether the score lies above.</param>
/// <param name="IsFound">1 where there is such a score, 0 elsewhere.</param>
/// <param name="Holds">1 where the figure is what the path says as it is drawn: what decides where no score is found.</param>
internal readonly record struct ThresholdPivot(int Draw, int Bound, bool IsAbove, int IsFound, int Holds)
{
    /// <summary>Returns the probability that the draw lies there.</summary>
    public int Probability(ExpressionGraph graph)
    {
        int within = IsAbove ? graph.Apply(Operation.Subtract, graph.Constant(1), Bound) : Bound;
        return graph.Apply(Operation.Select, IsFound, within, Holds);
    }

    /// <summary>Finds the draw.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="function">What the figure is of.</param>
    /// <param name="year">The figure's year.</param>
    /// <param name="value">The figure.</param>
    /// <param name="scoreOf">The standard normal score of a draw.</param>
    /// <param name="bounds">The bounds of draws so far.</param>
    /// <returns>The pivot; null where no comparison of what moves with a draw stands alone between it and the figure.</returns>
    public static ThresholdPivot? Find(ExpressionGraph graph, int function, int year, double value, Func<int, int> scoreOf, DrawBounds bounds)
    {
        foreach (int node in new PointEvaluator(graph, function).Nodes.Reverse())
        {
            if (graph[node].Operation is not (Less or LessOrEqual)
                || Wanted(graph, function, node, value) is not bool wanted)
            {
                continue;
            }

            // It holds where the gap is above 0.
            int gap = graph.Apply(Operation.Subtract, graph[node].B, graph[node].A);
            if (PivotSearch.Find(graph, gap, year, bounds, mayStandStill: true) is not (int draw, bool isLinear, bool rises))
            {
                continue;
            }

            int score = scoreOf(draw);
            int ofScore = score == draw ? gap : new Substitution(graph, [(draw, graph.Unary(Operation.NormalCdf, score))]).Of(gap);
            Root root = Root.Of(graph, ofScore, score, 0, isLinear);
            return new ThresholdPivot(
                draw,
                graph.Unary(Operation.NormalCdf, root.Score),
                rises == wanted,
                root.IsFound,
                graph.Apply(Operation.Equal, node, graph.Constant(wanted ? 1 : 0)));
        }

        return null;
    }

    /// <summary>Returns whether a comparison must hold for a figure; null where it decides nothing, or not alone.</summary>
    private static bool? Wanted(ExpressionGraph graph, int function, int comparison, double value)
    {
        bool? Gives(double truth) => graph.IsConstant(DiscretePivot.IsSame(graph, new Substitution(graph, [(comparison, graph.Constant(truth))]).Of(function), value), out double same) ? same != 0 : null;
        return (Gives(0), Gives(1)) switch
        {
            (false, true) => true,
            (true, false) => false,
            _ => null,
        };
    }
}
