using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GrowthSim.Randomness;

/// <summary>The quantile function of a discrete distribution with constant parameters: a uniform number to a value, by a guide table (Chen and Asau, 1974).</summary>
/// <remarks>The value of u is the least whose cumulative probability is at least u, so that a larger number never gives a smaller value. Only + − · / are used: the same bits everywhere.</remarks>
public sealed unsafe class StepTable
{
    /// <summary>The weight, relative to that of the mode, from which on the rest of a side does not count: 2⁻⁶⁶.</summary>
    private const double Negligible = 1.0 / (1L << 62) / 16;

    private const int MinGuide = 64;
    private const int LargestGuide = 1 << 20;

    private readonly double[] _values;
    private readonly double[] _cumulative;
    private readonly int[] _guide;

    private StepTable(double[] values, double[] weights)
    {
        _values = values;
        _cumulative = new double[values.Length];
        double total = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            total += weights[i];
            _cumulative[i] = total;
        }

        for (int i = 0; i < weights.Length; i++)
        {
            _cumulative[i] /= total;
        }

        // Nothing above the last value with any weight.
        for (int i = weights.Length - 1; i >= 0 && _cumulative[i] >= 1; i--)
        {
            _cumulative[i] = double.PositiveInfinity;
        }

        _cumulative[^1] = double.PositiveInfinity;
        int size = MinGuide;
        while (size < 2 * values.Length && size < LargestGuide)
        {
            size *= 2;
        }

        _guide = new int[size];
        int step = 0;
        for (int i = 0; i < size; i++)
        {
            while (_cumulative[step] < (double)i / size)
            {
                step++;
            }

            _guide[i] = step;
        }

        Debug.Assert(_guide[^1] < values.Length && double.IsPositiveInfinity(_cumulative[^1]), "Each search begins and ends inside the table.");
    }

    /// <summary>Gets the number of values.</summary>
    public int Count => _values.Length;

    /// <summary>Gets the values, in ascending order.</summary>
    internal ReadOnlySpan<double> Values => _values;

    /// <summary>Gets for each value the greatest uniform number that gives it; infinity for the last.</summary>
    internal ReadOnlySpan<double> Cumulative => _cumulative;

    /// <summary>Gets a bound on the absolute value of what it gives.</summary>
    internal double Bound => Math.Max(Math.Abs(_values[0]), Math.Abs(_values[^1]));

    /// <summary>Returns the table of listed values.</summary>
    /// <param name="values">The values, in any order; finite.</param>
    /// <param name="weights">The weight of each: its probability, or anything proportional to it; not negative, with a positive sum.</param>
    /// <returns>The table; values are taken in ascending order.</returns>
    /// <exception cref="ArgumentException">The lists are empty or of different lengths, or a number is out of range.</exception>
    public static StepTable Discrete(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        if (values.IsEmpty || values.Length != weights.Length)
        {
            throw new ArgumentException($"A discrete distribution needs as many values ({values.Length}) as weights ({weights.Length}), and at least one.", nameof(values));
        }

        double total = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]) || !(weights[i] >= 0) || !double.IsFinite(weights[i]))
            {
                throw new ArgumentException($"Value {i + 1} ({values[i]:R}) must be finite and its weight ({weights[i]:R}) finite and not negative.", nameof(weights));
            }

            total += weights[i];
        }

        if (!(total > 0) || !double.IsFinite(total))
        {
            throw new ArgumentException($"The sum of the weights ({total:R}) must be positive and finite.", nameof(weights));
        }

        double[] sorted = values.ToArray();
        double[] sortedWeights = weights.ToArray();
        Array.Sort(sorted, sortedWeights);
        return new StepTable(sorted, sortedWeights);
    }

    /// <summary>Returns the table of a binomial distribution: successes in independent trials.</summary>
    /// <param name="trials">The number of trials; from 0 to 10⁹.</param>
    /// <param name="probability">The probability of success of each; from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static StepTable Binomial(int trials, double probability)
    {
        if (trials is < 0 or > 1_000_000_000)
        {
            throw new ArgumentOutOfRangeException(nameof(trials), trials, "The number of trials must be from 0 to 10⁹.");
        }

        if (!(probability >= 0 && probability <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "The probability must be from 0 to 1.");
        }

        double odds = probability / (1 - probability);
        double mode = Math.Min(trials, Math.Floor((trials + 1.0) * probability));
        return FromMode(mode, trials, k => (trials - k + 1) / k * odds);
    }

    /// <summary>Returns the table of a Poisson distribution: events at a constant rate.</summary>
    /// <param name="mean">The mean number; from 0 to 10⁹.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is out of range.</exception>
    public static StepTable Poisson(double mean)
    {
        if (!(mean >= 0 && mean <= 1e9))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "The mean must be from 0 to 10⁹.");
        }

        return FromMode(Math.Floor(mean), double.PositiveInfinity, k => mean / k);
    }

    /// <summary>Fills memory with the values of uniform numbers.</summary>
    /// <param name="destination">Memory for <paramref name="count"/> values; may be that of the uniform numbers.</param>
    /// <param name="u">The uniform numbers; below 0 they count as 0, above 1 as 1.</param>
    /// <param name="count">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Evaluate(double* destination, double* u, int count)
    {
        Debug.Assert(count >= 0, "The memory holds the values.");
        fixed (double* values = _values, cumulative = _cumulative)
        {
            fixed (int* guide = _guide)
            {
                int size = _guide.Length;
                for (int i = 0; i < count; i++)
                {
                    double uniform = u[i];
                    double place = uniform * size;
                    int step = guide[place > 0 ? place < size ? (int)place : size - 1 : 0];
                    while (cumulative[step] < uniform)
                    {
                        step++;
                    }

                    destination[i] = values[step];
                }
            }
        }
    }

    /// <summary>Returns the value of one uniform number.</summary>
    /// <param name="u">The uniform number.</param>
    /// <returns>The value.</returns>
    public double Evaluate(double u)
    {
        Evaluate(&u, &u, 1);
        return u;
    }

    // Weights by the ratio of neighbours, outwards from 1 at the mode until they no longer count: no power can underflow.
    private static StepTable FromMode(double mode, double last, Func<double, double> ratioToPrevious)
    {
        List<double> below = [];
        double weight = 1;
        for (double k = mode; k > 0 && weight > Negligible; k--)
        {
            weight /= ratioToPrevious(k);
            below.Add(weight);
        }

        below.Reverse();
        double first = mode - below.Count;
        List<double> weights = [.. below, 1];
        weight = 1;
        for (double k = mode + 1; k <= last && weight > Negligible; k++)
        {
            weight *= ratioToPrevious(k);
            weights.Add(weight);
        }

        double[] values = new double[weights.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = first + i;
        }

        return new StepTable(values, [.. weights]);
    }
}
