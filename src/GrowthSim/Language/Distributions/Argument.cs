using System.Globalization;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Distributions;

/// <summary>The ranges of arguments. Each returns what is wrong; null where nothing is, as far as the values are known.</summary>
internal static class Argument
{
    /// <summary>Returns the first argument that is not a finite number.</summary>
    public static ArgumentProblem? Finite(double?[] x)
    {
        int place = Array.FindIndex(x, value => value is double known && !double.IsFinite(known));
        return place < 0 ? null : new ArgumentProblem(place, "the argument is not a finite number.");
    }

    public static ArgumentProblem? NotNegative(double?[] x, int place, Message what) =>
        x[place] is double value && value < 0 ? new(place, $"the {what} {Wording.Number(value)} is negative.") : null;

    public static ArgumentProblem? Positive(double?[] x, int place, Message what) =>
        x[place] is double value && value <= 0 ? new(place, $"the {what} {Wording.Number(value)} is not above 0.") : null;

    public static ArgumentProblem? NotAbove(double?[] x, int place, Message what, double max) =>
        x[place] is double value && value > max ? new(place, $"the {what} {Wording.Number(value)} is above {max.ToString("N0", CultureInfo.InvariantCulture)}.") : null;

    /// <summary>Checks an argument that is positive and from a least to a greatest value.</summary>
    public static ArgumentProblem? Within(double?[] x, int place, Message what, double min, double max) =>
        Positive(x, place, what)
        ?? (x[place] is double value && value < min ? new ArgumentProblem(place, $"the {what} {Wording.Number(value)} is below {Wording.Number(min)}.") : null)
        ?? NotAbove(x, place, what, max);

    public static ArgumentProblem? Probability(double?[] x, int place) =>
        x[place] is double value && value is < 0 or > 1 ? new(place, $"the probability {Wording.Number(value)} is outside 0 to 1.") : null;

    public static ArgumentProblem? Ordered(double?[] x, int lower, int upper, Message low, Message high) =>
        x[lower] is double a && x[upper] is double b && a > b ? new(upper, $"the {low} {Wording.Number(a)} is above the {high} {Wording.Number(b)}.") : null;

    public static ArgumentProblem? FiniteWidth(double?[] x, int lower, int upper) =>
        x[lower] is double a && x[upper] is double b && !double.IsFinite(b - a) ? new(upper, "the distance from the lower end to the upper end is too large a number.") : null;

    /// <summary>Checks a lower end, a mode and an upper end, not all at one place.</summary>
    public static ArgumentProblem? Mode(double?[] x) =>
        Ordered(x, 0, 1, "lower end", "mode")
        ?? Ordered(x, 1, 2, "mode", "upper end")
        ?? (x[0] is double a && x[2] is double b && a == b ? new ArgumentProblem(2, $"the lower end and the upper end are both {Wording.Number(a)}.") : null)
        ?? FiniteWidth(x, 0, 2);
}
