namespace GrowthSim.Randomness;

/// <summary>A continuous distribution with constant parameters: its quantile function and its distribution function.</summary>
/// <param name="Quantile">The value below which the variable stays with a probability in (0, 1).</param>
/// <param name="Cumulative">The probability of a value not above the argument, from 0 to 1.</param>
/// <param name="Low">The lower end of the support; −∞ where there is none.</param>
/// <param name="High">The upper end of the support; ∞ where there is none.</param>
/// <remarks>For tables and truncation only: the functions may differ in the last digits between machines.</remarks>
public sealed record ContinuousDistribution(Func<double, double> Quantile, Func<double, double> Cumulative, double Low, double High);
