namespace GrowthSim.Statistics;

/// <content>The distribution against a value that came of it.</content>
public sealed partial class CellQuantiles
{
    /// <summary>Returns the share of the counted values below a value, F(y−); NaN where nothing was counted.</summary>
    /// <param name="value">The value, not NaN.</param>
    public double ShareBelow(double value)
    {
        double below = 0;
        foreach ((double left, double right, double share) in Shares())
        {
            below += right <= value && left < value ? share
                : left < value ? share * ((value - left) / (right - left))
                : 0;
        }

        return Count == 0 ? double.NaN : Math.Min(1, below);
    }

    /// <summary>Returns the share of the counted values that are just a value, of those with cells of their own; NaN where nothing was counted.</summary>
    /// <param name="value">The value, not NaN.</param>
    public double ShareAt(double value) =>
        Count == 0 ? double.NaN : Shares().Where(segment => segment.Left == segment.Right && segment.Left == value).Sum(segment => segment.Share);

    /// <summary>
    /// Returns the continuous ranked probability score of the distribution against a value that came, ∫ (F(x) − [x ≥ y])² dx, in the unit of the value (Matheson and Winkler 1976; Gneiting and Raftery 2007). Less is
    /// better; of one value for sure it is the absolute error.
    /// </summary>
    /// <param name="value">What came, finite.</param>
    /// <returns>The score of the cells, exactly: F is linear within each and level between them. NaN where nothing was counted. What was counted beyond the grid counts as its end.</returns>
    public double RankedProbabilityScore(double value)
    {
        if (Count == 0)
        {
            return double.NaN;
        }

        (double Left, double Right, double Share)[] segments = [.. Shares().OrderBy(segment => segment.Left)];
        double end = segments[0].Left;
        double score = Math.Max(0, end - value);
        double below = 0;
        foreach ((double left, double right, double share) in segments)
        {
            score += Between(end, left, below, below, value) + Between(left, right, below, below + share, value);
            below += share;
            end = Math.Max(end, right);
        }

        return score + Math.Max(0, value - end);
    }

    /// <summary>Returns the distribution of the counted values with an error of observation.</summary>
    /// <param name="deviation">The standard deviation of the normal error, above 0, in the unit of the values.</param>
    internal NormalConvolution WithError(double deviation) => new(Shares(), deviation);

    /// <summary>Returns the part of the score over an interval in which F rises evenly from one share to another.</summary>
    private static double Between(double left, double right, double from, double to, double value)
    {
        if (!(right > left))
        {
            return 0;
        }

        double cut = Math.Clamp(value, left, right);
        double there = from + ((to - from) * ((cut - left) / (right - left)));
        return ((cut - left) * MeanSquare(from, there)) + ((right - cut) * MeanSquare(1 - there, 1 - to));
    }

    /// <summary>Returns the mean of the square of what goes evenly from one number to another.</summary>
    private static double MeanSquare(double from, double to) => ((from * from) + (from * to) + (to * to)) / 3;

    private IEnumerable<(double Left, double Right, double Share)> Shares()
    {
        double before = 0;
        double all = _segments.Count == 0 ? 1 : _segments[^1].UpTo;
        foreach (Segment segment in _segments)
        {
            yield return (segment.Left, segment.Right, (segment.UpTo - before) / all);
            before = segment.UpTo;
        }
    }
}
