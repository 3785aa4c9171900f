using System.Runtime.CompilerServices;

namespace GrowthSim.Randomness;

/// <summary>The quantile of a binomial distribution whose parameters differ by path.</summary>
/// <remarks>
/// By sequential search from the mode with the ratios of neighbouring probabilities, relative to that of the mode: only + − · / are used, and (1 − p)ⁿ, which underflows for many trials, is not needed.
/// The work grows with the standard deviation √(n·p·(1 − p)): about twenty of them are summed.
/// </remarks>
public static class BinomialQuantile
{
    /// <summary>The weight, relative to that of the mode, from which on the rest of a side does not count: 2⁻⁶⁶.</summary>
    internal const double Negligible = 1.0 / (1L << 62) / 16;

    /// <summary>Returns the least number of successes whose cumulative probability is at least <paramref name="u"/>.</summary>
    /// <param name="u">A number in (0, 1).</param>
    /// <param name="trials">The number of trials, rounded to an integer (a half to even); from 0 to 10⁹.</param>
    /// <param name="probability">The probability of success of each trial; from 0 to 1.</param>
    /// <returns>The number of successes; NaN where an argument is NaN or out of range: a path's failure is its value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(double u, double trials, double probability)
    {
        double n = Math.Round(trials);
        if (!(u >= 0 && u <= 1 && n >= 0 && n <= 1e9 && probability >= 0 && probability <= 1))
        {
            return double.NaN;
        }

        if (probability == 0 || n == 0)
        {
            return 0;
        }

        if (probability == 1)
        {
            return n;
        }

        double odds = probability / (1 - probability);
        double mode = Math.Min(n, Math.Floor((n + 1) * probability));
        double below = SumBelow(mode, n, odds);
        double wanted = u * (below + 1 + SumAbove(mode, n, odds));
        return wanted <= below ? SearchDown(mode, n, odds, below, wanted) : SearchUp(mode, n, odds, below + 1, wanted);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SumBelow(double mode, double n, double odds)
    {
        double sum = 0;
        double weight = 1;
        for (double k = mode; k > 0 && weight > Negligible; k--)
        {
            weight *= k / ((n - k + 1) * odds);
            sum += weight;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SumAbove(double mode, double n, double odds)
    {
        double sum = 0;
        double weight = 1;
        for (double k = mode + 1; k <= n && weight > Negligible; k++)
        {
            weight *= (n - k + 1) * odds / k;
            sum += weight;
        }

        return sum;
    }

    // Cumulative: the weights of all values below k.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SearchDown(double mode, double n, double odds, double cumulative, double wanted)
    {
        double weight = 1;
        double k = mode;
        while (k > 0 && wanted <= cumulative)
        {
            weight *= k / ((n - k + 1) * odds);
            cumulative -= weight;
            k--;
            if (weight <= Negligible)
            {
                break;
            }
        }

        return k;
    }

    // Cumulative: the weights of all values up to k.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SearchUp(double mode, double n, double odds, double cumulative, double wanted)
    {
        double weight = 1;
        double k = mode;
        while (k < n && wanted > cumulative && weight > Negligible)
        {
            k++;
            weight *= (n - k + 1) * odds / k;
            cumulative += weight;
        }

        return k;
    }
}
