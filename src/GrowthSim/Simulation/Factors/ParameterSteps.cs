using System.Collections.Immutable;
using GrowthSim.Randomness;

namespace GrowthSim.Simulation.Factors;

/// <summary>Where a parameter of few values, such as one that is yes or no, jumps as its standard normal score grows. Bins that began beside a jump would mix its values, and say less of it than there is.</summary>
internal static class ParameterSteps
{
    private const int CoarsePoints = 64;
    private const int FinePoints = 4_096;

    /// <summary>With more jumps between so few points, bins of equal probability are fine enough for its values.</summary>
    private const int MaxJumps = 24;

    private const double Accuracy = 1e-9;

    /// <summary>Returns the scores of the jumps, in ascending order; empty where it has many values. A value of a probability below a four-thousandth may be passed over.</summary>
    /// <param name="valueAt">The value of the parameter by its score.</param>
    public static ImmutableArray<float> Of(Func<double, double> valueAt) => Between(valueAt, CoarsePoints).Take(MaxJumps + 1).Count() > MaxJumps ? [] : [.. Between(valueAt, FinePoints).Select(jump => (float)Found(valueAt, jump.Low, jump.High))];

    /// <summary>Returns bins that begin at each jump, as many as there were: each takes the place of the nearest edge; where there are more jumps than edges, each edge that of the nearest jump.</summary>
    /// <param name="edges">Where bins of equal probability begin, in ascending order.</param>
    /// <param name="jumps">The scores of the jumps, in ascending order.</param>
    public static ImmutableArray<float> Moved(ImmutableArray<float> edges, ImmutableArray<float> jumps)
    {
        if (jumps.Length > edges.Length)
        {
            float[] nearest = [.. edges.Select(edge => jumps.MinBy(jump => Math.Abs(jump - edge))).Distinct()];
            return nearest.Length > edges.Length / 2 ? Moved(edges, [.. nearest]) : edges;
        }

        float[] moved = [.. edges];
        bool[] isMoved = new bool[moved.Length];
        foreach (float jump in jumps)
        {
            int place = Enumerable.Range(0, moved.Length).Where(edge => !isMoved[edge]).MinBy(edge => Math.Abs(moved[edge] - jump));
            (moved[place], isMoved[place]) = (jump, true);
        }

        return [.. moved.Order()];
    }

    /// <summary>Returns the pairs of neighbours, of so many scores of equal probability between them, at which the values differ.</summary>
    private static IEnumerable<(double Low, double High)> Between(Func<double, double> valueAt, int points)
    {
        double[] scores = [.. Enumerable.Range(0, points).Select(point => NormalQuantile.Of((point + 0.5) / points))];
        double[] values = [.. scores.Select(valueAt)];
        return Enumerable.Range(1, points - 1).Where(point => values[point] != values[point - 1]).Select(point => (scores[point - 1], scores[point]));
    }

    private static double Found(Func<double, double> valueAt, double low, double high)
    {
        double before = valueAt(low);
        while (high - low > Accuracy)
        {
            double middle = (low + high) / 2;
            (low, high) = valueAt(middle) == before ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
