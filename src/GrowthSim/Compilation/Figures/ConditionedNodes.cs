using System.Collections.Immutable;
using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Figures;

/// <summary>What stands in place of what a model was spelled out as: the roots of its figures, then the scores of a proposal, then what a sampling design makes of a year's number.</summary>
internal sealed class ConditionedNodes
{
    private readonly ExpressionGraph _graph;
    private readonly Substitution _settled;
    private readonly Substitution _scored;
    private readonly Substitution _proposed;
    private readonly Substitution _designed;
    private readonly ImmutableArray<FigureGroup> _groups;
    private readonly ProposedScores? _scores;

    /// <summary>Prepares the places.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="settled">By draw, the root that stands in its place.</param>
    /// <param name="free">The draws that figures tell about without settling them, with their nodes and those of their scores.</param>
    /// <param name="groups">The groups of figures.</param>
    /// <param name="proposal">What they are drawn from; null for their own distribution.</param>
    /// <param name="designed">What the sampling design makes of a draw.</param>
    public ConditionedNodes(
        ExpressionGraph graph,
        IEnumerable<(int Draw, int By)> settled,
        IEnumerable<(FreeDraw Draw, int Node, int Score)> free,
        ImmutableArray<FigureGroup> groups,
        Proposal? proposal,
        Func<int, int> designed)
    {
        _graph = graph;
        (FreeDraw Draw, int Node, int Score)[] draws = [.. free];
        _settled = new Substitution(graph, settled);

        // A draw whose score may be proposed is made of it.
        _scored = new Substitution(graph, draws.Where(draw => draw.Node != draw.Score).Select(draw => (draw.Node, graph.Unary(Operation.NormalCdf, draw.Score))));
        Dictionary<FreeDraw, int> scores = draws.DistinctBy(draw => draw.Draw).ToDictionary(draw => draw.Draw, draw => draw.Score);
        Dictionary<int, int> scoreOf = draws.ToDictionary(draw => draw.Node, draw => draw.Score);
        _groups = groups;
        _scores = proposal is null ? null : new ProposedScores(
            graph,
            proposal,
            group => (_scored.Of(groups[group].LogLikelihood), [.. groups[group].FreeDraws.Select(draw => scoreOf[draw]).Distinct()]),
            scores);
        _proposed = new Substitution(graph, _scores?.Placed ?? []);
        _designed = new Substitution(graph, [], designed);
    }

    /// <summary>Returns what stands in place of a node.</summary>
    public int Of(int node) => Unsettled(_settled.Of(node));

    /// <summary>Returns what stands in place of a node with no figure settled but those that it was spelled out with.</summary>
    public int Unsettled(int node) => _designed.Of(_proposed.Of(_scored.Of(node)));

    /// <summary>Returns what stands in place of the score of a free draw: what a proposal makes of it. A figure that bounds the draw takes it from there.</summary>
    public int Drawn(int score) => _designed.Of(_proposed.Of(score));

    /// <summary>Returns the node of the logarithm of a path's weight: the density of its figures, over that with which its draws are proposed.</summary>
    /// <param name="logLikelihood">The logarithm of the density of the figures.</param>
    public int LogWeight(int logLikelihood) => _scores is not { LogWeights.Count: > 0 } ? _graph.Apply(Operation.Add, Of(logLikelihood), LogRatio)
        : Enumerable.Range(0, _groups.Length).Aggregate(LogRatio, (sum, group) => _graph.Apply(
            Operation.Add,
            sum,
            _scores.LogWeights.TryGetValue(group, out int tried) ? _designed.Of(tried) : Of(_groups[group].LogLikelihood)));

    /// <summary>Returns the node of the logarithm of a path's weight by a group of figures alone, whatever is drawn behind the others; its draws are drawn once.</summary>
    /// <param name="group">The place of the group.</param>
    public int LogWeightOf(int group) =>
        _graph.Apply(Operation.Add, Of(_groups[group].LogLikelihood), _scores is not null && _scores.LogRatios.TryGetValue(group, out int ratio) ? _designed.Of(ratio) : _graph.Constant(0));

    /// <summary>Returns the node of the logarithm of a path's weight by some figures alone; all draws are drawn once.</summary>
    /// <param name="logLikelihood">The logarithm of the density of these, spelled out with no other settled.</param>
    public int UnsettledLogWeight(int logLikelihood) => _graph.Apply(Operation.Add, Unsettled(logLikelihood), LogRatio);

    private int LogRatio => _scores is null ? _graph.Constant(0) : _designed.Of(_scores.LogRatio);
}
