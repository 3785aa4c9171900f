using GrowthSim.Language.Operations;
using GrowthSim.Numerics;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation.Figures;

/// <summary>The one count of a binomial draw that gives a figure on a path, where a figure moves by one with each: what is missing of it without any.</summary>
/// <param name="Node">The draw's node.</param>
/// <param name="Count">The count.</param>
/// <param name="Probability">Its probability; 0 where no count gives the figure.</param>
internal readonly record struct BinomialStep(int Node, int Count, int Probability)
{
    /// <summary>The most trials that are looked at one by one.</summary>
    private const int MaxTrials = 128;

    /// <summary>How near a count is a whole number.</summary>
    private const double Whole = 1e-6;

    /// <summary>Finds the count.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="function">What the figure is of.</param>
    /// <param name="node">The draw.</param>
    /// <param name="value">The figure.</param>
    /// <returns>The count; null where the draw is no binomial one of a few trials, or where at one of some points another count gives the figure, or that one does not.</returns>
    public static BinomialStep? Of(ExpressionGraph graph, int function, int node, double value)
    {
        if (graph[node].Operation != Operation.BinomialQuantile || !graph.IsConstant(graph[node].B, out double constant) || constant > MaxTrials
            || !IsUnit(graph, function, node, value, (int)constant))
        {
            return null;
        }

        int trials = (int)constant;
        int Apply(Operation operation, int a, int b) => graph.Apply(operation, a, b);
        int With(int count) => new Substitution(graph, [(node, count)]).Of(function);
        int missing = graph.Apply(Operation.Floor, Apply(Operation.Subtract, graph.Constant(value + 0.5), With(graph.Constant(0))));
        int count = Apply(Operation.Maximum, Apply(Operation.Minimum, missing, graph.Constant(trials)), graph.Constant(0));
        int rest = Apply(Operation.Subtract, graph.Constant(trials), count);
        int chance = graph[node].C;
        int ways = graph.Apply(Operation.Exp, Apply(Operation.Subtract, graph.Constant(LogFactorial(trials)), Apply(Operation.Add, LogFactorial(graph, count, trials), LogFactorial(graph, rest, trials))));
        int ofOne = Apply(Operation.Multiply, Apply(Operation.Power, chance, count), Apply(Operation.Power, Apply(Operation.Subtract, graph.Constant(1), chance), rest));
        return new BinomialStep(node, count, graph.Apply(Operation.Select, DiscretePivot.IsSame(graph, With(count), value), Apply(Operation.Multiply, ways, ofOne), graph.Constant(0)));
    }

    private static bool IsUnit(ExpressionGraph graph, int function, int node, double value, int trials)
    {
        PointEvaluator at = new(graph, function);
        for (int point = 0; point < PointEvaluator.Points; point++)
        {
            double without = at.At(point, node, 0);
            for (int count = 0; count <= trials; count++)
            {
                if (DiscretePivot.IsSame(at.At(point, node, count), value) != Math.Abs(value - without - count) < Whole)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Looks up the logarithm of a factorial: that of each count has an equal part of the numbers from 0 to 1.</summary>
    private static int LogFactorial(ExpressionGraph graph, int count, int trials)
    {
        if (graph.IsConstant(count, out double known))
        {
            return graph.Constant(LogFactorial((int)known));
        }

        double[] logarithms = [.. Enumerable.Range(0, trials + 1).Select(LogFactorial)];
        double[] parts = new double[trials + 1];
        Array.Fill(parts, 1);
        int table = graph.StepTables.FindIndex(known => known.Values.SequenceEqual(logarithms));
        if (table < 0)
        {
            table = graph.StepTables.Count;
            graph.StepTables.Add(StepTable.Discrete(logarithms, parts));
        }

        int place = graph.Apply(Operation.MultiplyAdd, count, graph.Constant(1.0 / (trials + 1)), graph.Constant(0.5 / (trials + 1)));
        return graph.Enter(new Node(Operation.StepTable, place, table));
    }

    private static double LogFactorial(int of)
    {
        double sum = 0;
        for (int factor = 2; factor <= of; factor++)
        {
            sum += PortableMath.Log(factor);
        }

        return sum;
    }
}
