using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Figures;

/// <summary>The score of a draw for which a function of it has a wanted value, as nodes of the graph; solved on each path.</summary>
/// <param name="Score">The score.</param>
/// <param name="LogSlope">The logarithm of the function's slope there, without its sign.</param>
/// <param name="IsFound">1 where there is such a score, 0 elsewhere.</param>
/// <param name="Rises">1 where the function rises there, 0 elsewhere.</param>
internal readonly record struct Root(int Score, int LogSlope, int IsFound, int Rises)
{
    /// <summary>The greatest score, without its sign: beyond it a standard normal density is no number that counts.</summary>
    private const double MaxScore = 38;

    /// <summary>How far, in scores, the slope is looked at on either side.</summary>
    private const double Beside = 1.0 / 1024;

    /// <summary>The steps after which a function that bends little is solved to the last bits but for a few.</summary>
    private const int MaxSteps = 8;

    /// <summary>What may be left, in scores.</summary>
    private const double Tolerance = 1e-6;

    /// <summary>Solves for a draw that the function is monotone in: turns it round where that can be written down, else in one step where it is linear, by the method of secants where it bends little, else between bounds.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="function">The function.</param>
    /// <param name="draw">The draw: a standard normal one.</param>
    /// <param name="value">The wanted value.</param>
    /// <param name="isLinear">Whether the function is linear in the draw, as far as it was looked at.</param>
    public static Root Of(ExpressionGraph graph, int function, int draw, double value, bool isLinear)
    {
        if (Inverse.Of(graph, function, draw, value) is Inverse inverse)
        {
            return Of(graph, inverse.Score, inverse.Slope, graph.Constant(0), inverse.Holds);
        }

        int At(int score) => new Substitution(graph, [(draw, score)]).Of(function);
        int Apply(Operation operation, int a, int b) => graph.Apply(operation, a, b);
        int Bounded(int score) => Apply(Operation.Maximum, Apply(Operation.Minimum, score, graph.Constant(MaxScore)), graph.Constant(-MaxScore));
        int Missed(int score) => Apply(Operation.Subtract, At(score), graph.Constant(value));

        int zero = graph.Constant(0);
        int left = Missed(zero);
        int slope = Apply(Operation.Subtract, Missed(graph.Constant(1)), left);
        int score = Bounded(graph.Unary(Operation.Negate, graph.Apply(Operation.Divide, left, slope)));
        if (isLinear)
        {
            return Of(graph, score, slope, graph.Constant(0));
        }

        if (!BracketedRoot.IsMild(graph, function, draw, value, MaxScore))
        {
            return Found(BracketedRoot.Of(graph, Missed, MaxScore));
        }

        // The method of secants. Where two values are the same there is no secant: the last slope is kept.
        int before = zero;
        for (int step = 0; step < MaxSteps; step++)
        {
            int missed = Missed(score);
            int run = Apply(Operation.Subtract, score, before);
            int rise = Apply(Operation.Subtract, missed, left);
            int moves = Apply(Operation.And, Apply(Operation.NotEqual, run, zero), Apply(Operation.NotEqual, rise, zero));
            slope = graph.Apply(Operation.Select, moves, Apply(Operation.Divide, rise, run), slope);
            (before, left) = (score, missed);
            score = Bounded(Apply(Operation.Subtract, score, Apply(Operation.Divide, missed, slope)));
        }

        return Found(score);

        Root Found(int score)
        {
            int above = At(Apply(Operation.Add, score, graph.Constant(Beside)));
            int below = At(Apply(Operation.Subtract, score, graph.Constant(Beside)));
            int slope = Apply(Operation.Divide, Apply(Operation.Subtract, above, below), graph.Constant(2 * Beside));
            return Of(graph, score, slope, Apply(Operation.Divide, Missed(score), slope));
        }
    }

    /// <summary>Solves for a draw that is read by a table of its quantiles alone, in whose value the function is linear: the value first, then the score that gives it.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="function">The function.</param>
    /// <param name="table">The node of the table's value.</param>
    /// <param name="value">The wanted value of the function.</param>
    public static Root Through(ExpressionGraph graph, int function, int table, double value)
    {
        int At(double drawn) => new Substitution(graph, [(table, graph.Constant(drawn))]).Of(function);
        int Apply(Operation operation, int a, int b) => graph.Apply(operation, a, b);
        int Value(int score) => graph.Enter(new Node(Operation.QuantileTable, score, graph[table].B));

        int origin = At(0);
        int slope = Apply(Operation.Subtract, At(1), origin);
        int drawn = Apply(Operation.Divide, Apply(Operation.Subtract, graph.Constant(value), origin), slope);
        int score = graph.Enter(new Node(Operation.ScoreTable, drawn, graph[table].B));
        int rise = Apply(Operation.Subtract, Value(Apply(Operation.Add, score, graph.Constant(Beside))), Value(Apply(Operation.Subtract, score, graph.Constant(Beside))));
        int steepness = Apply(Operation.Divide, rise, graph.Constant(2 * Beside));
        return Of(graph, score, Apply(Operation.Multiply, slope, steepness), Apply(Operation.Divide, Apply(Operation.Subtract, Value(score), drawn), steepness));
    }

    private static Root Of(ExpressionGraph graph, int score, int slope, int left, int? holds = null)
    {
        int steepness = graph.Apply(Operation.Abs, slope);
        int isFound = graph.Apply(
            Operation.And,
            graph.Apply(Operation.Less, graph.Apply(Operation.Abs, score), graph.Constant(MaxScore)),
            graph.Apply(Operation.LessOrEqual, graph.Apply(Operation.Abs, left), graph.Constant(Tolerance)));
        isFound = graph.Apply(Operation.And, isFound, graph.Apply(Operation.Less, graph.Constant(0), steepness));

        isFound = holds is int condition ? graph.Apply(Operation.And, isFound, condition) : isFound;

        // Where there is none the steps end anywhere, at what is no number too.
        return new Root(
            graph.Apply(Operation.Select, isFound, score, graph.Constant(0)),
            graph.Apply(Operation.Log, graph.Apply(Operation.Select, isFound, steepness, graph.Constant(1))),
            isFound,
            graph.Apply(Operation.Less, graph.Constant(0), slope));
    }
}
