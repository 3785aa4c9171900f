using System.Collections.Immutable;

namespace GrowthSim.Charts.Drawing;

/// <summary>Round numbers for the ticks of an axis: steps of 1, 2 or 5 times a power of ten (Heckbert 1990, Nice numbers for graph labels).</summary>
public static class NiceTicks
{
    /// <summary>Returns the step of some <paramref name="count"/> ticks.</summary>
    /// <param name="least">The least value.</param>
    /// <param name="greatest">The greatest; above <paramref name="least"/>.</param>
    /// <param name="count">How many ticks are wanted, about; from 1.</param>
    public static double Step(double least, double greatest, int count)
    {
        double rough = (greatest - least) / Math.Max(count, 1);
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch
        {
            < 1.5 => power,
            < 3.5 => 2 * power,
            < 7.5 => 5 * power,
            _ => 10 * power,
        };
    }

    /// <summary>Returns the round values between two ends, ascending.</summary>
    /// <param name="first">One end.</param>
    /// <param name="last">The other.</param>
    /// <param name="count">How many are wanted, about; from 1.</param>
    public static ImmutableArray<double> Between(double first, double last, int count)
    {
        (double least, double greatest) = (Math.Min(first, last), Math.Max(first, last));
        if (!(greatest > least))
        {
            return [least];
        }

        double step = Step(least, greatest, count);
        const double Slack = 1e-9;
        double begin = Math.Ceiling((least / step) - Slack);
        int number = (int)(Math.Floor((greatest / step) + Slack) - begin) + 1;
        return [.. Enumerable.Range(0, number).Select(place => Clean((begin + place) * step))];
    }

    /// <summary>Returns how many decimals tell two ticks apart.</summary>
    /// <param name="ticks">The ticks, ascending.</param>
    public static int Decimals(ImmutableArray<double> ticks) =>
        ticks.Length < 2 ? 0 : Math.Clamp(-(int)Math.Floor(Math.Log10(ticks[1] - ticks[0]) + 1e-9), 0, 6);

    // 3 × 0.1 is to be 0.3.
    private static double Clean(double value) => Math.Abs(value) < 1e12 ? Math.Round(value, 12) : value;
}
