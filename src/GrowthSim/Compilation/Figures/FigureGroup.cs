using System.Collections.Immutable;
using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Figures;

/// <summary>
/// Figures that hang together by the draws behind them. The density of all figures is the product of those of the groups, and no draw is behind two of them: given the figures, the draws behind one group are independent of those behind
/// any other.
/// </summary>
/// <param name="LogLikelihood">The node of the logarithm of the density of its figures.</param>
/// <param name="FreeDraws">The draws that they tell about without settling them, by node.</param>
internal sealed record FigureGroup(int LogLikelihood, ImmutableArray<int> FreeDraws)
{
    /// <summary>Returns the groups, in the order of the first term of each; what no draw is behind is a group of its own, without any.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="terms">The terms of the logarithm of the density of all figures.</param>
    /// <param name="conditions">What must hold for them.</param>
    /// <param name="freeDraws">The draws that they tell about without settling them.</param>
    public static ImmutableArray<FigureGroup> Of(ExpressionGraph graph, IReadOnlyList<int> terms, IReadOnlyList<int> conditions, IReadOnlyList<int> freeDraws)
    {
        // A draw stands in one term as its score and in another as its uniform number.
        List<(List<int> Terms, List<int> Conditions, HashSet<(int, int)> Draws)> groups = [];
        foreach ((int node, bool isTerm) in terms.Select(term => (term, true)).Concat(conditions.Select(condition => (condition, false))))
        {
            HashSet<(int, int)> draws = [.. new PointEvaluator(graph, node).Draws.Select(draw => NameOf(graph, draw))];
            (List<int> Terms, List<int> Conditions, HashSet<(int, int)> Draws) joined = ([], [], draws);
            int place = groups.Count;
            for (int i = groups.Count - 1; i >= 0; i--)
            {
                if (groups[i].Draws.Overlaps(draws) || (draws.Count == 0 && groups[i].Draws.Count == 0))
                {
                    joined = ([.. groups[i].Terms, .. joined.Terms], [.. groups[i].Conditions, .. joined.Conditions], [.. groups[i].Draws, .. joined.Draws]);
                    groups.RemoveAt(i);
                    place = i;
                }
            }

            (isTerm ? joined.Terms : joined.Conditions).Add(node);
            groups.Insert(place, joined);
        }

        return [.. groups.Select(group => new FigureGroup(LogLikelihoodOf(graph, group.Terms, group.Conditions), [.. freeDraws.Where(draw => group.Draws.Contains(NameOf(graph, draw)))]))];
    }

    /// <summary>Returns the node of the sum of terms where conditions hold, and of the logarithm of nothing elsewhere.</summary>
    public static int LogLikelihoodOf(ExpressionGraph graph, IEnumerable<int> terms, IEnumerable<int> conditions)
    {
        int sum = terms.Aggregate(graph.Constant(0), (total, term) => graph.Apply(Operation.Add, total, term));
        int isPossible = conditions.Aggregate(graph.Constant(1), (all, condition) => graph.Apply(Operation.And, all, condition));
        return graph.Apply(Operation.Select, isPossible, sum, graph.Constant(Conditioning.Impossible));
    }

    private static (int Number, int Year) NameOf(ExpressionGraph graph, int draw) => (graph[draw].A, graph[draw].B);
}
