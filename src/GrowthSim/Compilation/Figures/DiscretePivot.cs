using GrowthSim.Language.Operations;
using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation.Figures;

/// <summary>A discrete draw that a figure settles: its uniform number is drawn within the steps that give the figure, whose probability is the weight.</summary>
/// <param name="Draw">The uniform number.</param>
/// <param name="By">What stands in its place.</param>
/// <param name="Probability">The probability of the figure.</param>
/// <param name="Below">The probability of less.</param>
/// <param name="Step">The count that gives the figure, where that can be said without looking at all; null elsewhere.</param>
internal readonly record struct DiscretePivot(int Draw, int By, int Probability, int Below, BinomialStep? Step = null)
{
    /// <summary>The most steps that are looked at.</summary>
    private const int MaxSteps = 1_001;

    /// <summary>How near, in parts of it, a value is the figure.</summary>
    private const double Same = 1e-9;

    /// <summary>Finds the draw.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="function">What the figure is of.</param>
    /// <param name="year">The figure's year.</param>
    /// <param name="value">The figure.</param>
    /// <param name="bounds">The bounds of draws so far.</param>
    /// <returns>The pivot; null where no discrete draw of a few steps stands alone between its uniform number and the figure.</returns>
    public static DiscretePivot? Find(ExpressionGraph graph, int function, int year, double value, DrawBounds bounds)
    {
        PointEvaluator at = new(graph, function);
        foreach (int node in at.Nodes.Reverse().OrderByDescending(node => UniformOf(graph, node) is int draw && graph[draw].B == year))
        {
            if (UniformOf(graph, node) is int draw
                && !bounds.Has(draw)
                && bounds.MayBound(draw, at.Draws)
                && !new PointEvaluator(graph, new Substitution(graph, [(node, graph.Constant(0))]).Of(function)).Draws.Contains(draw)
                && StepsOf(graph, node) is { } steps
                && Of(graph, function, node, draw, value, steps) is DiscretePivot pivot)
            {
                return BinomialStep.Of(graph, function, node, value) is BinomialStep one ? pivot with { Probability = one.Probability, Step = one } : pivot;
            }
        }

        return null;
    }

    /// <summary>Returns whether a function has a value, but for rounding.</summary>
    public static int IsSame(ExpressionGraph graph, int function, double value) => graph.Apply(
        Operation.LessOrEqual,
        graph.Apply(Operation.Abs, graph.Apply(Operation.Subtract, function, graph.Constant(value))),
        graph.Constant(Same * Math.Max(1, Math.Abs(value))));

    /// <summary>Returns whether a number is a value, but for rounding.</summary>
    public static bool IsSame(double number, double value) => Math.Abs(number - value) <= Same * Math.Max(1, Math.Abs(value));

    private static DiscretePivot? Of(ExpressionGraph graph, int function, int node, int draw, double value, IReadOnlyList<(double Value, int Probability)> steps)
    {
        int zero = graph.Constant(0);
        int below = zero;
        int total = zero;
        int less = zero;
        List<(int Start, int Low)> ways = [];
        foreach ((double step, int probability) in steps)
        {
            int reached = new Substitution(graph, [(node, graph.Constant(step))]).Of(function);
            int isSame = IsSame(graph, reached, value);
            int isLess = graph.Apply(Operation.Less, graph.Apply(Operation.Add, reached, isSame), graph.Constant(value));
            less = graph.Apply(Operation.Add, less, graph.Apply(Operation.Multiply, isLess, probability));
            if (!graph.IsConstant(isSame, out double known) || known != 0)
            {
                ways.Add((total, below));
                total = graph.Apply(Operation.Add, total, graph.Apply(Operation.Multiply, isSame, probability));
            }

            below = graph.Apply(Operation.Add, below, probability);
        }

        if (ways.Count == 0)
        {
            return new DiscretePivot(draw, draw, zero, less);
        }

        // Of the steps that give the figure each is as likely as it was: the place among them, one after the other, is uniform.
        int place = graph.Apply(Operation.Multiply, draw, total);
        int by = graph.Apply(Operation.Add, ways[0].Low, place);
        foreach ((int start, int low) in ways.Skip(1))
        {
            int within = graph.Apply(Operation.Add, low, graph.Apply(Operation.Subtract, place, start));
            by = graph.Apply(Operation.Select, graph.Apply(Operation.LessOrEqual, start, place), within, by);
        }

        int bounded = graph.Apply(Operation.Maximum, graph.Apply(Operation.Minimum, by, graph.Constant(1 - UniformDraw.Interval.Low)), graph.Constant(UniformDraw.Interval.Low));
        return new DiscretePivot(draw, bounded, total, less);
    }

    /// <summary>Returns the uniform number that a discrete draw is made of; null where a node is none.</summary>
    private static int? UniformOf(ExpressionGraph graph, int number)
    {
        Node node = graph[number];
        return node.Operation == Operation.StepTable || node.Operation == Operation.BinomialQuantile ? Uniform(node.A)
            : node.Operation == Operation.Less || node.Operation == Operation.LessOrEqual ? Uniform(node.A) ?? Uniform(node.B)
            : null;

        int? Uniform(int operand) => graph[operand].Operation == Operation.Uniform ? operand : null;
    }

    /// <summary>Returns the values of a discrete draw in the order of its uniform number, with their probabilities; null where they are too many.</summary>
    private static List<(double Value, int Probability)>? StepsOf(ExpressionGraph graph, int number)
    {
        Node node = graph[number];
        if (node.Operation == Operation.StepTable)
        {
            return Tabulated(graph, graph.StepTables[node.B]);
        }

        if (node.Operation == Operation.BinomialQuantile)
        {
            return graph.IsConstant(node.B, out double trials) && trials < MaxSteps ? Binomial(graph, (int)trials, node.C) : null;
        }

        // u < x holds with the probability x, x < u with 1 − x.
        int one = graph.Constant(1);
        bool first = graph[node.A].Operation == Operation.Uniform;
        int bound = first ? node.B : node.A;
        int lower = graph.Apply(Operation.Maximum, graph.Apply(Operation.Minimum, bound, one), graph.Constant(0));
        int upper = graph.Apply(Operation.Subtract, one, lower);
        return first ? [(1, lower), (0, upper)] : [(0, lower), (1, upper)];
    }

    private static List<(double Value, int Probability)>? Tabulated(ExpressionGraph graph, StepTable table)
    {
        if (table.Count > MaxSteps)
        {
            return null;
        }

        List<(double, int)> steps = [];
        double before = 0;
        for (int step = 0; step < table.Count; step++)
        {
            steps.Add((table.Values[step], graph.Constant(Math.Min(1, table.Cumulative[step]) - before)));
            before = Math.Min(1, table.Cumulative[step]);
        }

        return steps;
    }

    private static List<(double Value, int Probability)> Binomial(ExpressionGraph graph, int trials, int probability)
    {
        List<(double, int)> steps = [];
        int other = graph.Apply(Operation.Subtract, graph.Constant(1), probability);
        int[] powers = Powers(graph, probability, trials);
        int[] others = Powers(graph, other, trials);
        double logWays = 0;
        for (int successes = 0; successes <= trials; successes++)
        {
            logWays += successes == 0 ? 0 : PortableMath.Log((double)(trials - successes + 1) / successes);
            int chance = graph.Apply(Operation.Multiply, powers[successes], others[trials - successes]);
            steps.Add((successes, graph.Apply(Operation.Multiply, graph.Constant(PortableMath.Exp(logWays)), chance)));
        }

        return steps;
    }

    /// <summary>Returns the powers of a value, from that of 0.</summary>
    private static int[] Powers(ExpressionGraph graph, int value, int greatest)
    {
        int[] powers = new int[greatest + 1];
        powers[0] = graph.Constant(1);
        for (int power = 1; power <= greatest; power++)
        {
            powers[power] = graph.Apply(Operation.Multiply, powers[power - 1], value);
        }

        return powers;
    }
}
