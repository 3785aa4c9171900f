using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Compilation.Figures;

/// <summary>Finds the draw that a figure is solved for: of those of its year the one that moves it most, else of all; it must move it in one direction alone.</summary>
internal static class PivotSearch
{
    /// <summary>The scores between which a function is looked at; two of them close together, which a count tells apart from no other.</summary>
    private static readonly double[] Scores = [-3, -1.5, -0.5, -0.5 + (1.0 / 65_536), 0.5, 1.5, 3];

    /// <summary>How far from a straight line, in parts of its rise, a function is linear still: what rounding makes.</summary>
    private const double Straight = 1e-9;

    /// <summary>Returns the draw; null where there is none.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="function">What the figure is of.</param>
    /// <param name="year">The figure's year.</param>
    /// <param name="bounds">The bounds of draws so far; a draw without any comes first.</param>
    /// <param name="mayStandStill">Whether the draw need not move the function wherever the others are.</param>
    /// <returns>The draw, whether the function is linear in it, and whether it rises with it.</returns>
    public static (int Draw, bool IsLinear, bool Rises)? Find(ExpressionGraph graph, int function, int year, DrawBounds bounds, bool mayStandStill)
    {
        PointEvaluator at = new(graph, function);
        (int Draw, double Slope)[] ranked = [.. at.Draws.Select(draw => (draw, Slope: SlopeOf(at, draw))).Where(entry => entry.Slope > 0)
            .OrderBy(entry => bounds.Has(entry.draw)).ThenByDescending(entry => graph[entry.draw].B == year).ThenByDescending(entry => entry.Slope)];
        foreach ((int draw, _) in ranked)
        {
            if (bounds.MayBound(draw, at.Draws) && IsSmooth(graph, at, draw) && IsMonotone(at, draw, mayStandStill, out bool isLinear) is int direction)
            {
                return (draw, isLinear, direction > 0);
            }
        }

        return null;
    }

    /// <summary>Returns the table of quantiles that alone reads a draw, where the function is linear in its value; null elsewhere.</summary>
    public static int? LinearTable(ExpressionGraph graph, int function, int draw)
    {
        PointEvaluator at = new(graph, function);
        if (at.TableOf(draw) is not int table)
        {
            return null;
        }

        QuantileTable quantiles = graph.QuantileTable(graph[table].B);
        for (int point = 0; point < PointEvaluator.Points; point++)
        {
            // Equal steps of the value give equal steps of a linear function.
            double[] values = [.. Scores.Select(score => at.At(point, table, quantiles.Evaluate(-3) + ((score + 3) / 6 * (quantiles.Evaluate(3) - quantiles.Evaluate(-3)))))];
            if (!IsStraight(values))
            {
                return null;
            }
        }

        return table;
    }

    /// <summary>Returns whether a function moves with a draw without a jump, whatever the others are: the draw is behind no condition, count or rounding.</summary>
    private static bool IsSmooth(ExpressionGraph graph, PointEvaluator at, int draw)
    {
        HashSet<int> moving = [draw];
        foreach (int number in at.Nodes)
        {
            Node node = graph[number];
            if (!node.OperandNodes.Any(moving.Contains))
            {
                continue;
            }

            moving.Add(number);
            if (node.Operation.IsTruth || node.Operation is StepLookup or BinomialQuantile or Floor or Round || (node.Operation is Select && moving.Contains(node.A)))
            {
                return false;
            }
        }

        return true;
    }

    private static double SlopeOf(PointEvaluator at, int draw)
    {
        double sum = 0;
        for (int point = 0; point < 3; point++)
        {
            sum += Math.Abs(at.At(point, draw, 1) - at.At(point, draw, -1));
        }

        return double.IsFinite(sum) ? sum : 0;
    }

    /// <summary>Returns 1 where the function rises with a draw, -1 where it falls; null where it does neither.</summary>
    private static int? IsMonotone(PointEvaluator at, int draw, bool mayStandStill, out bool isLinear)
    {
        isLinear = true;
        int direction = 0;
        double[] values = new double[Scores.Length];
        for (int point = 0; point < PointEvaluator.Points; point++)
        {
            for (int i = 0; i < Scores.Length; i++)
            {
                values[i] = at.At(point, draw, Scores[i]);
            }

            if (mayStandStill && Array.TrueForAll(values, value => value == values[0]))
            {
                continue;
            }

            int now = Math.Sign(values[^1] - values[0]);
            direction = direction == 0 ? now : direction;
            if (now != direction || !Steady(values, direction))
            {
                return null;
            }

            isLinear &= IsStraight(values);
        }

        return direction == 0 ? null : direction;
    }

    private static bool Steady(double[] values, int direction)
    {
        for (int i = 1; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i] - values[i - 1]) || Math.Sign(values[i] - values[i - 1]) != direction)
            {
                return false;
            }
        }

        return direction != 0;
    }

    private static bool IsStraight(double[] values)
    {
        double rise = values[^1] - values[0];
        double scale = Math.Max(Math.Abs(rise), Math.Max(Math.Abs(values[0]), Math.Abs(values[^1])) * 1e-6);
        for (int i = 1; i < values.Length; i++)
        {
            double straight = values[0] + (rise * (Scores[i] - Scores[0]) / (Scores[^1] - Scores[0]));
            if (Math.Abs(values[i] - straight) > Straight * scale)
            {
                return false;
            }
        }

        return true;
    }
}
