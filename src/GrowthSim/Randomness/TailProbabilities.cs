using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Randomness;

/// <summary>The probabilities on the two sides of a value: both, so that each keeps its digits where it is small.</summary>
/// <param name="Below">The probability of a lesser value; from 0 to 1.</param>
/// <param name="Above">The probability of a greater value; 1 − <paramref name="Below"/>.</param>
public readonly record struct TailProbabilities(double Below, double Above)
{
    /// <summary>Returns both sides of a value, from the lower one.</summary>
    /// <param name="probability">From 0 to 1; near 1 the other side has what digits are left.</param>
    public static TailProbabilities OfBelow(double probability) => new(probability, 1 - probability);

    /// <summary>Returns both sides of a value, from the upper one.</summary>
    /// <param name="probability">From 0 to 1; near 1 the other side has what digits are left.</param>
    public static TailProbabilities OfAbove(double probability) => new(1 - probability, probability);

    /// <summary>Gets the standard normal number that has these on its two sides. By MathNet, from the smaller of them.</summary>
    public double Score => Below <= Above ? Normal.InvCDF(0, 1, Below) : -Normal.InvCDF(0, 1, Above);

    /// <summary>Returns both sides of a standard normal number.</summary>
    /// <param name="z">The number.</param>
    /// <remarks>By MathNet, to the last digits: what lies between two values next to each other is a difference of these.</remarks>
    public static TailProbabilities OfScore(double z) => new(SpecialFunctions.Erfc(-z / Constants.Sqrt2) / 2, SpecialFunctions.Erfc(z / Constants.Sqrt2) / 2);

    /// <summary>Returns the probability between two values, the first of which is not the greater one.</summary>
    internal static double Between(TailProbabilities low, TailProbabilities high) => low.Below < 0.5 ? high.Below - low.Below : low.Above - high.Above;
}
