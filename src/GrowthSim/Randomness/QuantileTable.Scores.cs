namespace GrowthSim.Randomness;

/// <content>The way back: from a value to the normal number that gives it.</content>
public sealed unsafe partial class QuantileTable
{
    private const int MaxSteps = 60;

    private double[]? _edges;

    /// <summary>Returns the standard normal number that gives a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The number, to the last digits that the table tells apart; −8.5 and 8.5 for what lies beyond, NaN for NaN.</returns>
    public double ScoreOf(double value)
    {
        double[] edges = _edges ??= Edges();
        if (!(value > edges[0]))
        {
            return double.IsNaN(value) ? value : -End;
        }

        if (value >= edges[^1])
        {
            return End;
        }

        int after = Array.BinarySearch(edges, value);
        after = after < 0 ? ~after : after;
        (double low, double high) = (ScoreAt(after - 1), ScoreAt(after));
        (double below, double above) = (edges[after - 1] - value, edges[after] - value);

        // The Illinois method: false position, in which an end that stays counts half.
        double score = high;
        for (int step = 0; step < MaxSteps && below < 0 && above > 0; step++)
        {
            score = high - (above * ((high - low) / (above - below)));
            if (!(score > low && score < high))
            {
                break;
            }

            double missed = Evaluate(score) - value;
            if (missed == 0)
            {
                break;
            }

            (low, below, above) = missed < 0 ? (score, missed, above / 2) : (low, below / 2, above);
            (high, above) = missed > 0 ? (score, missed) : (high, above);
            if (high - low <= 1e-14 * End)
            {
                break;
            }
        }

        return score;
    }

    private double ScoreAt(int edge) => (edge / _cellsPerUnit) - End;

    private double[] Edges()
    {
        double[] edges = new double[CellCount + 1];
        for (int edge = 0; edge < edges.Length; edge++)
        {
            edges[edge] = Evaluate(ScoreAt(edge));
        }

        return edges;
    }
}
