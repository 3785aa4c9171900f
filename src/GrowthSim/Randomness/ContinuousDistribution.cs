namespace GrowthSim.Randomness;

/// <summary>A continuous distribution with constant parameters: its quantile function and its distribution function.</summary>
/// <param name="QuantileOf">The value that has the given probabilities, both above 0, on its two sides.</param>
/// <param name="TailsOf">The probabilities on the two sides of a value.</param>
/// <param name="Low">The lower end of the support; −∞ where there is none.</param>
/// <param name="High">The upper end of the support; ∞ where there is none.</param>
/// <remarks>For tables and truncation only: the functions may differ in the last digits between machines.</remarks>
public sealed record ContinuousDistribution(Func<TailProbabilities, double> QuantileOf, Func<double, TailProbabilities> TailsOf, double Low, double High)
{
    /// <summary>Gets how well probabilities are known: what lies between two cuts is a difference, and known to the digits of these.</summary>
    public double Resolution { get; init; } = 1e-14;

    /// <summary>Returns the value below which the variable stays with a probability in (0, 1).</summary>
    /// <param name="probability">The probability.</param>
    public double Quantile(double probability) => QuantileOf(TailProbabilities.OfBelow(probability));

    /// <summary>Returns the probability of a value not above the argument, from 0 to 1.</summary>
    /// <param name="value">The argument.</param>
    public double Cumulative(double value) => TailsOf(value).Below;
}
