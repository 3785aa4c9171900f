using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Figures;

/// <summary>
/// Conditions a model on its figures. Each figure settles a draw, its pivot, on each path: what stands in the pivot's place is its root, given all other draws, and all follows from it, the parts behind a total too. A path's weight is the
/// density of its figures, given what it drew: that of each root over the slope of the figure in it (likelihood weighting; Fung and Chang, 1990, with a change of variable).
/// </summary>
internal sealed class Conditioning
{
    /// <summary>The logarithm of the weight of a path on which the figures cannot be.</summary>
    public const double Impossible = -1e30;

    /// <summary>Keeps a logarithm a number.</summary>
    private const double MinProbability = 1e-300;

    private readonly ExpressionGraph _graph;
    private readonly Unroller _unroller;
    private readonly List<int> _terms = [];
    private readonly List<int> _conditions = [];
    private readonly List<Observation> _conditioned = [];
    private readonly List<FigurePrediction> _predictions = [];
    private readonly List<UnusedFigure> _unused = [];
    private readonly Dictionary<int, int> _settled = [];
    private readonly DrawBounds _bounds;
    private readonly HashSet<int> _drawnWithin = [];

    /// <summary>Conditions a model on its figures.</summary>
    /// <param name="unroller">What its values are spelled out by.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public Conditioning(Unroller unroller, YieldPoint yieldPoint)
    {
        (_unroller, _graph) = (unroller, unroller.Graph);
        _bounds = new DrawBounds(_graph);
        foreach (Observation figure in unroller.Figures)
        {
            yieldPoint.Pass();
            Settle(figure);
        }

        foreach (int draw in _bounds.Draws.ToArray())
        {
            (int by, int probability) = _bounds.Within(draw);
            _conditions.Add(AddProbability(probability));
            Replace(draw, by);
        }

        LogLikelihood = LogLikelihoodSoFar();
        FreeDraws = [.. new PointEvaluator(_graph, LogLikelihood).Draws.Where(draw => !_drawnWithin.Contains(draw))];
        Groups = FigureGroup.Of(_graph, _terms, _conditions, FreeDraws);
    }

    /// <summary>Gets the logarithm of the density of the figures on a path; constant where they say nothing of any other draw.</summary>
    public int LogLikelihood { get; }

    /// <summary>Gets whether paths have weights.</summary>
    public bool HasWeights => !_graph.IsConstant(LogLikelihood, out _);

    /// <summary>Gets the draws that figures tell about without settling them, by node.</summary>
    public IReadOnlyList<int> FreeDraws { get; }

    /// <summary>Gets the groups of figures that hang together.</summary>
    public ImmutableArray<FigureGroup> Groups { get; }

    /// <summary>Gets what paths say of the figures that teach something before they are taken for known.</summary>
    public IReadOnlyList<FigurePrediction> Predictions => _predictions;

    /// <summary>Gets the figures that teach nothing.</summary>
    public IReadOnlyList<UnusedFigure> Unused => _unused;

    /// <summary>Gets the figures that teach something, each with the node of whether it can be on a path.</summary>
    public IEnumerable<(Observation Figure, int CanBe)> Used => _conditioned.Zip(_conditions);

    /// <summary>Returns whether figures tell about a value that was spelled out.</summary>
    public bool TellsAbout(int node) => new PointEvaluator(_graph, node).Draws.Any(draw => _settled.ContainsKey(draw) || FreeDraws.Contains(draw));

    /// <summary>Returns the standard normal score of a draw.</summary>
    public int ScoreOf(int draw) => _graph[draw].Operation == Operation.Uniform ? _graph.Enter(_graph[draw] with { Number = Operation.StandardNormal.Number }) : draw;

    /// <summary>Returns what stands in place of what was spelled out.</summary>
    /// <param name="proposal">What the free draws are drawn from; null for their own distribution.</param>
    public ConditionedNodes Under(Proposal? proposal) => new(
        _graph,
        _settled.Select(entry => (entry.Key, entry.Value)),
        FreeDraws.Select(draw => (new FreeDraw(_graph.Draws[_graph[draw].A], _graph[draw].B), draw, ScoreOf(draw))),
        Groups,
        proposal,
        _unroller.Placed);

    private int LogLikelihoodSoFar() => FigureGroup.LogLikelihoodOf(_graph, _terms, _conditions);

    private void Settle(Observation figure)
    {
        int before = LogLikelihoodSoFar();
        int function = new Substitution(_graph, _settled.Select(entry => (entry.Key, entry.Value))).Of(_unroller.WithoutFigure(figure));
        if (figure.Error > 0)
        {
            function = _graph.Apply(Operation.Subtract, function, _graph.Apply(Operation.Multiply, _graph.Constant(figure.Error), _unroller.ErrorOf(figure)));
        }

        if (_graph.IsConstant(function, out double expected))
        {
            _unused.Add(new UnusedFigure(figure, expected));
            return;
        }

        if (PivotSearch.Find(_graph, function, figure.Year, _bounds, mayStandStill: figure.Happened is not null) is (int draw, bool isLinear, _))
        {
            int score = ScoreOf(draw);
            function = score == draw ? function : new Substitution(_graph, [(draw, _graph.Unary(Operation.NormalCdf, score))]).Of(function);
            Root root = PivotSearch.LinearTable(_graph, function, draw) is int table ? Root.Through(_graph, function, table, figure.Wanted) : Root.Of(_graph, function, score, figure.Wanted, isLinear);
            int probability = _graph.Unary(Operation.NormalCdf, root.Score);
            int below = Below(function, score, figure.Wanted, root, probability);
            _predictions.Add(new FigurePrediction(figure, below, below, before));
            int? isWithin = _bounds.Settle(draw, probability);
            Replace(draw, score == draw ? root.Score : probability);
            int density = _graph.Apply(Operation.Multiply, _graph.Constant(-0.5), _graph.Apply(Operation.Multiply, root.Score, root.Score));
            _terms.Add(_graph.Apply(Operation.Subtract, density, root.LogSlope));
            _conditions.Add(isWithin is int within ? _graph.Apply(Operation.And, root.IsFound, within) : root.IsFound);
        }
        else if (ThresholdPivot.Find(_graph, function, figure.Year, figure.Wanted, ScoreOf, _bounds) is ThresholdPivot bounded)
        {
            _predictions.Add(new FigurePrediction(figure, _graph.Constant(0), bounded.Probability(_graph), before));
            _bounds.Add(bounded);
            _conditions.Add(bounded.Holds);
        }
        else if (DiscretePivot.Find(_graph, function, figure.Year, figure.Wanted, _bounds) is DiscretePivot pivot)
        {
            if (_graph.IsConstant(pivot.Probability, out double none) && none <= 0)
            {
                _unroller.Errors.Add(Contradiction(figure));
                return;
            }

            _predictions.Add(new FigurePrediction(figure, pivot.Below, _graph.Apply(Operation.Add, pivot.Below, pivot.Probability), before));
            if (pivot.Step is BinomialStep step)
            {
                Replace(step.Node, step.Count);
            }

            Replace(pivot.Draw, pivot.By);
            _drawnWithin.Add(pivot.Draw);
            _conditions.Add(AddProbability(pivot.Probability));
        }
        else if (new PointEvaluator(_graph, function).IsDiscrete())
        {
            // A flag that hangs on several draws, say: paths on which it is another have no weight.
            int isSame = DiscretePivot.IsSame(_graph, function, figure.Wanted);
            int isLess = _graph.Apply(Operation.Less, _graph.Apply(Operation.Add, function, isSame), _graph.Constant(figure.Wanted));
            _predictions.Add(new FigurePrediction(figure, isLess, _graph.Apply(Operation.Add, isLess, isSame), before));
            _conditions.Add(isSame);
        }
        else
        {
            _unused.Add(new UnusedFigure(figure, null));
            return;
        }

        _conditioned.Add(figure);
    }

    /// <summary>The probability of less than a figure on a path; where no draw gives it, whether all are less.</summary>
    private int Below(int function, int score, double value, Root root, int probability)
    {
        int within = _graph.Apply(Operation.Select, root.Rises, probability, _graph.Apply(Operation.Subtract, _graph.Constant(1), probability));
        int somewhere = new Substitution(_graph, [(score, _graph.Constant(0))]).Of(function);
        return _graph.Apply(Operation.Select, root.IsFound, within, _graph.Apply(Operation.Less, somewhere, _graph.Constant(value)));
    }

    /// <summary>Multiplies the weight by a probability, and returns whether that is above 0.</summary>
    private int AddProbability(int probability)
    {
        _terms.Add(_graph.Apply(Operation.Log, _graph.Apply(Operation.Maximum, probability, _graph.Constant(MinProbability))));
        return _graph.Apply(Operation.Less, _graph.Constant(0), probability);
    }

    private static ModelError Contradiction(Observation figure) => ModelError.Of(
        figure.At,
        $"observations.{figure.Variable}",
        $"The figure {Wording.Number(figure.Value)} of {figure.Year} cannot be under the model: its probability is 0.",
        "Correct the figure or the model, or give as_of_mode: substitute, which puts the figure in its place and learns nothing from it.");

    /// <summary>Settles a draw: in all that was settled before, too.</summary>
    private void Replace(int draw, int by)
    {
        Substitution newly = new(_graph, [(draw, by)]);
        foreach (int earlier in _settled.Keys.ToArray())
        {
            _settled[earlier] = newly.Of(_settled[earlier]);
        }

        for (int i = 0; i < _terms.Count; i++)
        {
            _terms[i] = newly.Of(_terms[i]);
        }

        for (int i = 0; i < _conditions.Count; i++)
        {
            _conditions[i] = newly.Of(_conditions[i]);
        }

        _bounds.Replace(newly);

        // One that was drawn within steps before is among the earlier ones: what it is made of has just been settled.
        _settled.TryAdd(draw, by);
    }
}
