using GrowthSim.Numerics;

namespace GrowthSim.Statistics;

/// <summary>How heavy the tail of importance weights is: the shape k̂ of a generalised Pareto distribution fitted to the largest of them.</summary>
/// <remarks>
/// Zhang and Stephens (2009) for the fit, with the prior and the length of the tail of Vehtari, Simpson, Gelman, Yao and Gabry (Pareto smoothed importance sampling, 2024): the min(n/5, 3√n) largest of n weights. Below 0.5 the variance
/// of an estimate is finite; above 0.7 its error is not to be trusted at any number of paths that can be simulated.
/// </remarks>
public static class ParetoTail
{
    /// <summary>The shape above which estimates are not to be trusted.</summary>
    public const double Unreliable = 0.7;

    /// <summary>The fewest weights of a tail that a shape is fitted to.</summary>
    private const int MinTail = 5;

    /// <summary>Returns the shape.</summary>
    /// <param name="weights">Weights with how many of them there are, by rising weight; positive.</param>
    /// <returns>k̂; NaN where there are too few weights, or all of the tail are the same.</returns>
    public static double ShapeOf(IReadOnlyList<(long Count, double Weight)> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        long all = weights.Sum(entry => entry.Count);
        long length = (long)Math.Ceiling(Math.Min(0.2 * all, 3 * Math.Sqrt(all)));
        List<(long Count, double Weight)> tail = [];
        long taken = 0;
        int place = weights.Count - 1;
        for (; place >= 0 && taken < length; place--)
        {
            long count = Math.Min(weights[place].Count, length - taken);
            taken += count;
            if (count > 0)
            {
                tail.Add((count, weights[place].Weight));
            }
        }

        // What is left of the cell in which the tail begins, or the cell below it, is where the tail is measured from.
        double threshold = tail.Count == 0 ? 0 : place >= 0 && weights[place + 1].Count == tail[^1].Count ? weights.Take(place + 1).LastOrDefault(entry => entry.Count > 0).Weight : tail[^1].Weight;
        (long Count, double Excess)[] excesses = [.. tail.Select(entry => (entry.Count, Excess: entry.Weight - threshold)).Where(entry => entry.Excess > 0)];
        return excesses.Sum(entry => entry.Count) < MinTail || excesses.Length < 2 ? double.NaN : Fitted(excesses);
    }

    private static double Fitted((long Count, double Excess)[] excesses)
    {
        long n = excesses.Sum(entry => entry.Count);
        double largest = excesses[0].Excess;
        double quartile = Quartile(excesses, n);
        int points = 30 + (int)Math.Sqrt(n);
        double[] angles = new double[points];
        double[] likelihoods = new double[points];
        for (int j = 0; j < points; j++)
        {
            angles[j] = (1 / largest) + ((1 - Math.Sqrt(points / (j + 0.5))) / (3 * quartile));
            double shape = MeanLog(excesses, angles[j], n);
            likelihoods[j] = n * (PortableMath.Log(-angles[j] / shape) - shape - 1);
        }

        double angle = 0;
        for (int j = 0; j < points; j++)
        {
            double sum = likelihoods.Sum(other => PortableMath.Exp(other - likelihoods[j]));
            angle += angles[j] / sum;
        }

        // A prior as good as ten weights: a half.
        return ((MeanLog(excesses, angle, n) * n) + 5) / (n + 10);
    }

    private static double MeanLog((long Count, double Excess)[] excesses, double angle, long n) =>
        excesses.Sum(entry => entry.Count * PortableMath.Log(1 - (angle * entry.Excess))) / n;

    private static double Quartile((long Count, double Excess)[] excesses, long n)
    {
        long below = 0;
        for (int i = excesses.Length - 1; i >= 0; i--)
        {
            below += excesses[i].Count;
            if (below >= (n / 4) + 1)
            {
                return excesses[i].Excess;
            }
        }

        return excesses[0].Excess;
    }
}
