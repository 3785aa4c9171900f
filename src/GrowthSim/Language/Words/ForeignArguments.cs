using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Words;

/// <summary>Arguments that a distribution has in other tools and not here: how ours follow from them.</summary>
internal static class ForeignArguments
{
    /// <summary>Returns how the argument is given here; null where it is not known from other tools.</summary>
    /// <param name="distribution">The distribution or function.</param>
    /// <param name="argument">The argument as it was written.</param>
    public static Message? Remedy(string distribution, string argument) => (distribution, argument.ToLowerInvariant()) switch
    {
        ("lognormal", "mean" or "mu" or "sd" or "stdev" or "std") =>
            "Write lognormal(median, sigma). From a mean m and a standard deviation s, the median is m / sqrt(1 + (s / m) ^ 2) and sigma is sqrt(ln(1 + (s / m) ^ 2)).",
        ("normal", "sigma" or "stdev" or "std" or "scale") => "Write 'sd' for the standard deviation: normal(mean, sd).",
        ("normal", "mu" or "loc" or "location" or "median") => "Write 'mean': normal(mean, sd).",
        ("uniform" or "triangular" or "pert" or "truncated", "min" or "low" or "lower" or "a") => "Write 'lo' for the lower end.",
        ("uniform" or "triangular" or "pert" or "truncated", "max" or "high" or "upper" or "b") => "Write 'hi' for the upper end.",
        ("triangular" or "pert", "peak" or "likely" or "most_likely" or "c" or "mean") => "Write 'mode' for the most likely value.",
        ("exponential", "rate" or "lambda") => "Write exponential(mean); the mean is 1 / rate.",
        ("gamma", "mean" or "sd" or "rate") => "Write gamma(shape, scale). From a mean m and a standard deviation s, the shape is (m / s) ^ 2 and the scale s ^ 2 / m; the scale is 1 / rate.",
        ("beta", "mean" or "sd" or "a" or "b") => "Write beta(alpha, beta). From a mean m and a standard deviation s, with k = m * (1 - m) / s ^ 2 - 1, alpha is m * k and beta (1 - m) * k.",
        ("poisson", "lambda" or "rate") => "Write poisson(mean).",
        ("student_t", "df" or "nu") => "Write 'dof' for the degrees of freedom: student_t(location, scale, dof).",
        _ => null,
    };
}
