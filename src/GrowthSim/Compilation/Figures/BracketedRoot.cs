using GrowthSim.Language.Operations;

namespace GrowthSim.Compilation.Figures;

/// <summary>The root of a function that bends too much for the method of secants: by Ridders' method, which keeps it between two scores and is exact where an exponential and a constant make the function (Ridders 1979).</summary>
internal static class BracketedRoot
{
    /// <summary>Each step halves the bracket at least, and near the root doubles the digits: from ±38 these leave the last bits of any function that a model is made of.</summary>
    private const int Steps = 12;

    /// <summary>The points at which a function is looked at for whether secants do.</summary>
    private const int Points = 64;

    /// <summary>The steps of secants after which a root is found at each point, so that it is found on every path after two more.</summary>
    private const int MildSteps = 6;

    /// <summary>How near the root is.</summary>
    private const double Tolerance = 1e-6;

    /// <summary>Returns whether the method of secants, from the median on, finds the root of a function at every point that has one.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="function">The function.</param>
    /// <param name="draw">The draw.</param>
    /// <param name="value">The wanted value.</param>
    /// <param name="greatest">The greatest score, without its sign.</param>
    public static bool IsMild(ExpressionGraph graph, int function, int draw, double value, double greatest)
    {
        PointEvaluator at = new(graph, function);
        for (int point = 0; point < Points; point++)
        {
            double Missed(double score) => at.At(point, draw, score) - value;
            if (Missed(-greatest) * Missed(greatest) < 0 && !IsFound(Missed, greatest))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFound(Func<double, double> missed, double greatest)
    {
        (double before, double left) = (0, missed(0));
        double slope = missed(1) - left;
        double score = Math.Clamp(-left / slope, -greatest, greatest);
        for (int step = 0; step < MildSteps; step++)
        {
            double now = missed(score);
            slope = score != before && now != left ? (now - left) / (score - before) : slope;
            (before, left) = (score, now);
            score = Math.Clamp(score - (now / slope), -greatest, greatest);
        }

        return Math.Abs(score - before) <= Tolerance;
    }

    /// <summary>Returns the node of the score at which a monotone function misses nothing; of any score where there is none.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="missed">Makes the node of what is missed at a score's node.</param>
    /// <param name="greatest">The greatest score, without its sign.</param>
    public static int Of(ExpressionGraph graph, Func<int, int> missed, double greatest)
    {
        int Apply(Operation operation, int a, int b) => graph.Apply(operation, a, b);
        int zero = graph.Constant(0);
        (int low, int high) = (graph.Constant(-greatest), graph.Constant(greatest));
        int isRising = Apply(Operation.Less, missed(low), missed(high));
        int Rising(int score) => graph.Apply(Operation.Select, isRising, missed(score), graph.Unary(Operation.Negate, missed(score)));
        (int atLow, int atHigh) = (Rising(low), Rising(high));
        for (int step = 0; step < Steps; step++)
        {
            int middle = Apply(Operation.Multiply, graph.Constant(0.5), Apply(Operation.Add, low, high));
            int atMiddle = Rising(middle);

            // x₄ = x₃ − (x₃ − x₁)·f₃/√(f₃² − f₁f₂); the middle where that is no number, as after an overflow.
            int root = graph.Unary(Operation.Sqrt, Apply(Operation.Subtract, Apply(Operation.Multiply, atMiddle, atMiddle), Apply(Operation.Multiply, atLow, atHigh)));
            int guess = Apply(Operation.Subtract, middle, Apply(Operation.Multiply, Apply(Operation.Subtract, middle, low), Apply(Operation.Divide, atMiddle, root)));
            int isWithin = Apply(Operation.And, Apply(Operation.LessOrEqual, low, guess), Apply(Operation.LessOrEqual, guess, high));
            guess = graph.Apply(Operation.Select, isWithin, guess, middle);
            int atGuess = Rising(guess);

            int isMiddleBelow = Apply(Operation.Less, atMiddle, zero);
            int isGuessBelow = Apply(Operation.Less, atGuess, zero);
            int Raised(int of, int atM, int atG) => Apply(Operation.Maximum, graph.Apply(Operation.Select, isMiddleBelow, atM, of), graph.Apply(Operation.Select, isGuessBelow, atG, of));
            int Lowered(int of, int atM, int atG) => Apply(Operation.Minimum, graph.Apply(Operation.Select, isMiddleBelow, of, atM), graph.Apply(Operation.Select, isGuessBelow, of, atG));
            (low, high) = (Raised(low, middle, guess), Lowered(high, middle, guess));
            (atLow, atHigh) = (Raised(atLow, atMiddle, atGuess), Lowered(atHigh, atMiddle, atGuess));
        }

        return graph.Apply(Operation.Select, Apply(Operation.Less, graph.Unary(Operation.Negate, atLow), atHigh), low, high);
    }
}
