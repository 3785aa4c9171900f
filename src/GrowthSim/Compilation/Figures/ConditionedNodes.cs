using GrowthSim.Language.Operations;
using GrowthSim.Numerics;

namespace GrowthSim.Compilation.Figures;

/// <summary>What stands in place of what a model was spelled out as: the roots of its figures, then the scores of a proposal, then what a sampling design makes of a year's number.</summary>
internal sealed class ConditionedNodes
{
    /// <summary>The share of paths that are drawn from the draws' own distribution, so that no weight exceeds its inverse times the likelihood (a defensive mixture; Hesterberg, 1995).</summary>
    private const double OwnShare = 0.1;

    private const int BeyondAllNets = 1 << 20;

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
        if (proposal is null)
        {
            _proposed = new Substitution(graph, []);
            LogDensityRatio = graph.Constant(0);
        }
        else
        {
            int[] independent = [.. proposal.Draws.Select(draw => scores[draw])];
            int[] placed = Placed(proposal, independent);
            _proposed = new Substitution(graph, independent.Zip(placed));
            LogDensityRatio = Ratio(proposal, placed);
        }

        _designed = new Substitution(graph, [], designed);
    }

    /// <summary>Gets the logarithm of the density of the proposed scores over that with which they are proposed.</summary>
    public int LogDensityRatio { get; }

    /// <summary>Returns what stands in place of a node.</summary>
    public int Of(int node) => Unsettled(_settled.Of(node));

    /// <summary>Returns what stands in place of a node with no figure settled but those that it was spelled out with.</summary>
    public int Unsettled(int node) => _designed.Of(_proposed.Of(_scored.Of(node)));

    /// <summary>Returns what stands in place of the score of a free draw: what a proposal makes of it. A figure that bounds the draw takes it from there.</summary>
    public int Drawn(int score) => _designed.Of(_proposed.Of(score));

    /// <summary>Returns the node of the logarithm of a path's weight: the density of its figures, over that with which its draws are proposed.</summary>
    /// <param name="logLikelihood">The logarithm of the density of the figures.</param>
    public int LogWeight(int logLikelihood) => _graph.Apply(Operation.Add, Of(logLikelihood), _designed.Of(LogDensityRatio));

    /// <summary>Returns the node of the logarithm of a path's weight by some figures alone.</summary>
    /// <param name="logLikelihood">The logarithm of the density of these, spelled out with no other settled.</param>
    public int UnsettledLogWeight(int logLikelihood) => _graph.Apply(Operation.Add, Unsettled(logLikelihood), _designed.Of(LogDensityRatio));

    /// <summary>The scores: mostly those of the proposal, of some paths those of the draws' own distribution.</summary>
    private int[] Placed(Proposal proposal, int[] independent)
    {
        int isOwn = _graph.Apply(Operation.Less, Component(), _graph.Constant(OwnShare));
        int[] placed = new int[independent.Length];
        for (int row = 0; row < placed.Length; row++)
        {
            int sum = _graph.Constant(proposal.Mean[row]);
            for (int column = 0; column <= row; column++)
            {
                sum = Weighted(proposal.Factor[row][column], independent[column], sum);
            }

            placed[row] = _graph.Apply(Operation.Select, isOwn, independent[row], sum);
        }

        return placed;
    }

    /// <summary>ln φ(x) − ln((1 − a)·q(x) + a·φ(x)), where q is normal: with z = L⁻¹(x − m), φ(x)/q(x) is the determinant of L times exp((z² − x²)/2).</summary>
    private int Ratio(Proposal proposal, int[] placed)
    {
        int sum = _graph.Constant(0);
        double logDeterminant = 0;
        int[] independent = new int[placed.Length];
        for (int row = 0; row < placed.Length; row++)
        {
            double spread = proposal.Factor[row][row];
            logDeterminant += PortableMath.Log(spread);
            int rest = _graph.Apply(Operation.Subtract, placed[row], _graph.Constant(proposal.Mean[row]));
            for (int column = 0; column < row; column++)
            {
                rest = Weighted(-proposal.Factor[row][column], independent[column], rest);
            }

            independent[row] = _graph.Apply(Operation.Multiply, rest, _graph.Constant(1 / spread));
            int squares = _graph.Apply(
                Operation.Subtract,
                _graph.Apply(Operation.Multiply, independent[row], independent[row]),
                _graph.Apply(Operation.Multiply, placed[row], placed[row]));
            sum = _graph.Apply(Operation.Add, sum, squares);
        }

        int inverse = _graph.Apply(Operation.Exp, _graph.Apply(Operation.MultiplyAdd, _graph.Constant(-0.5), sum, _graph.Constant(-logDeterminant)));
        int mixture = _graph.Apply(Operation.MultiplyAdd, _graph.Constant(1 - OwnShare), inverse, _graph.Constant(OwnShare));
        return _graph.Apply(Operation.Negate, _graph.Apply(Operation.Log, mixture), -1, -1);
    }

    private int Weighted(double weight, int value, int sum) => weight == 0 ? sum : _graph.Apply(Operation.MultiplyAdd, _graph.Constant(weight), value, sum);

    /// <summary>The uniform number that says which paths are drawn from the draws' own distribution. No entry of a model has such a name, and no net such a coordinate.</summary>
    private int Component()
    {
        const string Name = "/proposal";
        int number = _graph.Draws.IndexOf(Name);
        if (number < 0)
        {
            number = _graph.Draws.Count;
            _graph.Draws.Add(Name);
        }

        return _graph.Draw(Operation.Uniform, number, 0, BeyondAllNets);
    }
}
