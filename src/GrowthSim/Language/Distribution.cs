#pragma warning disable CS1591 // The meaning of each distribution stands in docs/model-language.md; the arguments stand here.
namespace GrowthSim.Language;

/// <summary>The distributions of the language, each with its arguments in order.</summary>
public enum Distribution
{
    // (mean, standard deviation); (median, sigma); (low, high); (low, mode, high); (mean); (probability); (location, scale, degrees of freedom).
    Normal, LogNormal, Uniform, Triangular, Exponential, Bernoulli, StudentT,

    // (low, mode, high); (alpha, beta); (shape, scale); (shape, scale); (trials, probability); (mean).
    Pert, Beta, Gamma, Weibull, Binomial, Poisson,

    // (value 1, probability 1, value 2, probability 2, …); (draw, low, high), the first argument being a draw expression.
    Discrete, Truncated,
}
