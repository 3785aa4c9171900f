using MathNet.Numerics.Distributions;

namespace GrowthSim.Analysis.Information;

/// <summary>A mean over paths as the ratio of two sums over sets of them, and how sure it is by the spread between the sets.</summary>
/// <param name="Value">ΣA/ΣV over the sets; NaN without a path.</param>
/// <param name="HalfWidth">Half the width of its interval: Student's quantile times the root of G/(G − 1)·Σ((A − value·V)/ΣV)² over G sets (Cochran, 1977, for the ratio of sums); infinite of one set alone.</param>
internal readonly record struct RatioOfSets(double Value, double HalfWidth)
{
    /// <summary>Returns the ratio.</summary>
    /// <param name="sets">By set the sum A and the number of paths V.</param>
    /// <param name="level">The confidence level; between 0 and 1, both excluded.</param>
    public static RatioOfSets Of(IReadOnlyCollection<(double Sum, double Paths)> sets, double level)
    {
        double paths = sets.Sum(set => set.Paths);
        double value = sets.Sum(set => set.Sum) / paths;
        if (sets.Count < 2)
        {
            return new RatioOfSets(value, double.PositiveInfinity);
        }

        double squares = sets.Sum(set => (set.Sum - (value * set.Paths)) * (set.Sum - (value * set.Paths))) / (paths * paths);
        double error = Math.Sqrt(squares * sets.Count / (sets.Count - 1));
        return new RatioOfSets(value, error == 0 ? 0 : error * StudentT.InvCDF(0, 1, sets.Count - 1, (1 + level) / 2));
    }
}
