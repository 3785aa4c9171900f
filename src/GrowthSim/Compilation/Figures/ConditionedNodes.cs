using System.Collections.Immutable;
using GrowthSim.Language.Operations;
using GrowthSim.Numerics;

namespace GrowthSim.Compilation.Figures;

/// <summary>What stands in place of what a model was spelled out as: the roots of its figures, then the scores of a proposal, then what a sampling design makes of a year's number.</summary>
internal sealed class ConditionedNodes
{
    private readonly ExpressionGraph _graph;
    private readonly Substitution _settled;
    private readonly Substitution _scored;
    private readonly Substitution _proposed;
    private readonly Substitution _designed;

    /// <summary>Prepares the places.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="settled">By draw, the root that stands in its place.</param>
    /// <param name="free">The draws that figures tell about without settling them, with their nodes and those of their scores.</param>
    /// <param name="proposal">What they are drawn from; null for their own distribution.</param>
    /// <param name="designed">What the sampling design makes of a draw.</param>
    public ConditionedNodes(
        ExpressionGraph graph,
        IEnumerable<(int Draw, int By)> settled,
        IEnumerable<(FreeDraw Draw, int Node, int Score)> free,
        Proposal? proposal,
        Func<int, int> designed)
    {
        _graph = graph;
        (FreeDraw Draw, int Node, int Score)[] draws = [.. free];
        _settled = new Substitution(graph, settled);

        // A draw whose score may be proposed is made of it.
        _scored = new Substitution(graph, draws.Where(draw => draw.Node != draw.Score).Select(draw => (draw.Node, graph.Unary(Operation.NormalCdf, draw.Score))));
        Dictionary<FreeDraw, int> scores = draws.DistinctBy(draw => draw.Draw).ToDictionary(draw => draw.Draw, draw => draw.Score);
        ImmutableArray<int> independent = proposal is null ? [] : [.. proposal.Draws.Select(draw => scores[draw])];
        int[] placed = [.. independent.Select((_, row) => Row(proposal!, row, independent))];
        _proposed = new Substitution(graph, independent.Zip(placed));
        _designed = new Substitution(graph, [], designed);
        LogDensityRatio = proposal is null ? graph.Constant(0) : Ratio(proposal, independent, placed);
    }

    /// <summary>Gets the logarithm of the density of the proposed scores over that with which they are proposed.</summary>
    public int LogDensityRatio { get; }

    /// <summary>Returns what stands in place of a node.</summary>
    public int Of(int node) => _designed.Of(_proposed.Of(_scored.Of(_settled.Of(node))));

    /// <summary>Returns what stands in place of the score of a free draw: what a proposal makes of it. A figure that bounds the draw takes it from there.</summary>
    public int Drawn(int score) => _designed.Of(_proposed.Of(score));

    /// <summary>Returns the node of the logarithm of a path's weight: the density of its figures, over that with which its draws are proposed.</summary>
    /// <param name="logLikelihood">The logarithm of the density of the figures.</param>
    public int LogWeight(int logLikelihood) => _graph.Apply(Operation.Add, Of(logLikelihood), _designed.Of(LogDensityRatio));

    private int Row(Proposal proposal, int row, ImmutableArray<int> independent)
    {
        int sum = _graph.Constant(proposal.Mean[row]);
        for (int column = 0; column <= row; column++)
        {
            double weight = proposal.Factor[row][column];
            sum = weight == 0 ? sum : _graph.Apply(Operation.MultiplyAdd, _graph.Constant(weight), independent[column], sum);
        }

        return sum;
    }

    /// <summary>ln φ(x) − ln q(x), where x = m + L·z: half of the sum of z² − x², and the logarithm of the determinant of L.</summary>
    private int Ratio(Proposal proposal, ImmutableArray<int> independent, int[] placed)
    {
        int sum = _graph.Constant(0);
        double logDeterminant = 0;
        for (int row = 0; row < placed.Length; row++)
        {
            logDeterminant += PortableMath.Log(proposal.Factor[row][row]);
            int squares = _graph.Apply(
                Operation.Subtract,
                _graph.Apply(Operation.Multiply, independent[row], independent[row]),
                _graph.Apply(Operation.Multiply, placed[row], placed[row]));
            sum = _graph.Apply(Operation.Add, sum, squares);
        }

        return _graph.Apply(Operation.MultiplyAdd, _graph.Constant(0.5), sum, _graph.Constant(logDeterminant));
    }
}
