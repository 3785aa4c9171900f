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
    public static (int Draw, bool IsLinear)? Find(ExpressionGraph graph, int function, int year)
    {
        PointEvaluator at = new(graph, function);
        (int Draw, double Slope)[] ranked = [.. at.Draws.Select(draw => (draw, Slope: SlopeOf(at, draw))).Where(entry => entry.Slope > 0)
            .OrderByDescending(entry => graph[entry.draw].B == year).ThenByDescending(entry => entry.Slope)];
        foreach ((int draw, _) in ranked)
        {
            if (IsMonotone(at, draw, out bool isLinear))
            {
                return (draw, isLinear);
            }
        }

        return null;
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

    private static bool IsMonotone(PointEvaluator at, int draw, out bool isLinear)
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

            double rise = values[^1] - values[0];
            int now = Math.Sign(rise);
            direction = point == 0 ? now : direction;
            for (int i = 1; i < values.Length; i++)
            {
                if (!double.IsFinite(values[i] - values[i - 1]) || now != direction || Math.Sign(values[i] - values[i - 1]) != direction || direction == 0)
                {
                    return false;
                }

                double straight = values[0] + (rise * (Scores[i] - Scores[0]) / (Scores[^1] - Scores[0]));
                double scale = Math.Max(Math.Abs(rise), Math.Max(Math.Abs(values[0]), Math.Abs(values[^1])) * 1e-6);
                isLinear &= Math.Abs(values[i] - straight) <= Straight * scale;
            }
        }

        return true;
    }
}
