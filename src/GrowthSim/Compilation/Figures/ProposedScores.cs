using GrowthSim.Language.Operations;
using GrowthSim.Numerics;

namespace GrowthSim.Compilation.Figures;

/// <summary>The scores of a proposal as nodes, and the density of what was drawn over that with which it is proposed.</summary>
internal sealed class ProposedScores
{
    /// <summary>The share of paths that are drawn from the draws' own distribution, so that no weight exceeds its inverse times the likelihood (a defensive mixture; Hesterberg, 1995).</summary>
    private const double OwnShare = 0.05;

    private const int BeyondAllNets = 1 << 20;

    private readonly ExpressionGraph _graph;

    /// <summary>Enters the scores of a proposal.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="proposal">The proposal.</param>
    /// <param name="groups">By place, the nodes of each group of figures: the logarithm of its density, made of scores, and the scores that it tells about.</param>
    /// <param name="scores">The node of the score of each draw, which is standard normal.</param>
    public ProposedScores(ExpressionGraph graph, Proposal proposal, Func<int, (int LogLikelihood, IReadOnlyList<int> Scores)> groups, IReadOnlyDictionary<FreeDraw, int> scores)
    {
        _graph = graph;
        int isOwn = IsOwn("/proposal");
        List<(int, int)> placed = [];
        List<int> likelier = [];
        foreach (ProposalBlock block in proposal.Blocks)
        {
            int[] independent = [.. block.Draws.Select(draw => scores[draw])];
            if (block.Tries > 1)
            {
                (int logLikelihood, IReadOnlyList<int> tried) = groups(block.Group);
                placed.AddRange(Chosen(block, independent, logLikelihood, tried));
                continue;
            }

            int[] drawn = Drawn(block, independent, isOwn);
            placed.AddRange(independent.Zip(drawn));
            likelier.Add(LogProposedOverOwn(block, drawn));
            LogRatios.Add(block.Group, Mixture(likelier[^1]));
        }

        Placed = placed;
        LogRatio = Mixture(likelier.Aggregate(graph.Constant(0), (sum, one) => graph.Apply(Operation.Add, sum, one)));
    }

    /// <summary>Gets, for each score, what stands in its place: mostly what is proposed, on some paths the draw as it is.</summary>
    public IReadOnlyList<(int Score, int By)> Placed { get; }

    /// <summary>Gets the node of the logarithm of the density of all scores that are drawn once over that with which they are proposed.</summary>
    public int LogRatio { get; }

    /// <summary>Gets, by group drawn once, the node of the logarithm of the density of its scores over that with which they are proposed, whatever those of other groups are.</summary>
    public Dictionary<int, int> LogRatios { get; } = [];

    /// <summary>Gets, by group tried several times, the node of the logarithm of its weight: the mean of those of its tries.</summary>
    public Dictionary<int, int> LogWeights { get; } = [];

    /// <summary>
    /// Tries the draws behind a group, and takes one try, as likely as its weight says. Its weight is the mean of all: that is unbiased, however few they are (resampled importance sampling; Talbot, Cline and Egbert, 2005).
    /// </summary>
    private IEnumerable<(int Score, int By)> Chosen(ProposalBlock block, int[] independent, int logLikelihood, IReadOnlyList<int> tried)
    {
        (int LogWeight, int[] Scores)[] tries = [.. Enumerable.Range(0, block.Tries).Select(number => Try(block, independent, logLikelihood, tried, number))];
        int greatest = tries.Select(entry => entry.LogWeight).Aggregate((one, other) => _graph.Apply(Operation.Maximum, one, other));
        int[] weights = [.. tries.Select(entry => _graph.Apply(Operation.Exp, _graph.Apply(Operation.Subtract, entry.LogWeight, greatest)))];
        int total = weights.Aggregate((one, other) => _graph.Apply(Operation.Add, one, other));
        LogWeights.Add(block.Group, _graph.Apply(Operation.Add, greatest, _graph.Apply(Operation.Log, _graph.Apply(Operation.Multiply, total, _graph.Constant(1.0 / block.Tries)))));

        int wanted = _graph.Apply(Operation.Multiply, Number(Name(block.Group, "choice", 0)), total);
        int[] chosen = tries[0].Scores;
        int before = weights[0];
        for (int number = 1; number < tries.Length; number++)
        {
            int isLater = _graph.Apply(Operation.LessOrEqual, before, wanted);
            chosen = [.. chosen.Zip(tries[number].Scores, (one, other) => _graph.Apply(Operation.Select, isLater, other, one))];
            before = _graph.Apply(Operation.Add, before, weights[number]);
        }

        return tried.Zip(chosen);
    }

    private (int LogWeight, int[] Scores) Try(ProposalBlock block, int[] independent, int logLikelihood, IReadOnlyList<int> tried, int number)
    {
        Substitution fresh = new(_graph, number == 0 ? [] : tried.Select(score => (score, Again(score, number))));
        int[] drawn = Drawn(block, [.. independent.Select(fresh.Of)], IsOwn(Name(block.Group, "proposal", number)));
        Dictionary<int, int> placed = tried.ToDictionary(score => score, fresh.Of);
        for (int row = 0; row < drawn.Length; row++)
        {
            placed[independent[row]] = drawn[row];
        }

        int logWeight = _graph.Apply(
            Operation.Add,
            new Substitution(_graph, placed.Select(entry => (entry.Key, entry.Value))).Of(logLikelihood),
            drawn.Length == 0 ? _graph.Constant(0) : Mixture(LogProposedOverOwn(block, drawn)));

        // What is no number weighs nothing.
        logWeight = _graph.Apply(Operation.Select, _graph.Apply(Operation.Less, _graph.Constant(Conditioning.Impossible), logWeight), logWeight, _graph.Constant(Conditioning.Impossible));
        return (logWeight, [.. tried.Select(score => placed[score])]);
    }

    /// <summary>A score like another, drawn for itself.</summary>
    private int Again(int score, int number)
    {
        Node node = _graph[score];
        return _graph.Draw(node.Operation, NumberOf($"{_graph.Draws[node.A]}/{number}"), node.B, BeyondAllNets);
    }

    private static string Name(int group, string what, int number) => $"/{what}/{group}/{number}";

    /// <summary>Whether a path draws from the draws' own distribution.</summary>
    private int IsOwn(string name) => _graph.Apply(Operation.Less, Number(name), _graph.Constant(OwnShare));

    /// <summary>A uniform number of no entry of a model: none has such a name, and no net such a coordinate.</summary>
    private int Number(string name) => _graph.Draw(Operation.Uniform, NumberOf(name), 0, BeyondAllNets);

    private int NumberOf(string name)
    {
        int number = _graph.Draws.IndexOf(name);
        if (number < 0)
        {
            number = _graph.Draws.Count;
            _graph.Draws.Add(name);
        }

        return number;
    }

    private int[] Drawn(ProposalBlock block, int[] independent, int isOwn)
    {
        int[] drawn = new int[independent.Length];
        for (int row = 0; row < drawn.Length; row++)
        {
            int sum = _graph.Constant(block.Mean[row]);
            for (int column = 0; column <= row; column++)
            {
                sum = Weighted(block.Factor[row][column], independent[column], sum);
            }

            drawn[row] = _graph.Apply(Operation.Select, isOwn, independent[row], sum);
        }

        return drawn;
    }

    /// <summary>ln q(x)/φ(x), where q is normal: with z = L⁻¹(x − m) it is (x² − z²)/2 less the logarithm of the determinant of L.</summary>
    private int LogProposedOverOwn(ProposalBlock block, int[] drawn)
    {
        int sum = _graph.Constant(0);
        double logDeterminant = 0;
        int[] independent = new int[drawn.Length];
        for (int row = 0; row < drawn.Length; row++)
        {
            double spread = block.Factor[row][row];
            logDeterminant += PortableMath.Log(spread);
            int rest = _graph.Apply(Operation.Subtract, drawn[row], _graph.Constant(block.Mean[row]));
            for (int column = 0; column < row; column++)
            {
                rest = Weighted(-block.Factor[row][column], independent[column], rest);
            }

            independent[row] = _graph.Apply(Operation.Multiply, rest, _graph.Constant(1 / spread));
            int squares = _graph.Apply(
                Operation.Subtract,
                _graph.Apply(Operation.Multiply, independent[row], independent[row]),
                _graph.Apply(Operation.Multiply, drawn[row], drawn[row]));
            sum = _graph.Apply(Operation.Add, sum, squares);
        }

        return _graph.Apply(Operation.MultiplyAdd, _graph.Constant(-0.5), sum, _graph.Constant(-logDeterminant));
    }

    /// <summary>−ln(a + (1 − a)·q/φ), where a is the share of the draws' own distribution.</summary>
    private int Mixture(int logProposedOverOwn)
    {
        int mixture = _graph.Apply(Operation.MultiplyAdd, _graph.Constant(1 - OwnShare), _graph.Apply(Operation.Exp, logProposedOverOwn), _graph.Constant(OwnShare));
        return _graph.Apply(Operation.Negate, _graph.Apply(Operation.Log, mixture));
    }

    private int Weighted(double weight, int value, int sum) => weight == 0 ? sum : _graph.Apply(Operation.MultiplyAdd, _graph.Constant(weight), value, sum);
}
