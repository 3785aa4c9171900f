using System.Collections.Frozen;
using GrowthSim.Language.Distributions;
using GrowthSim.Language.Operations;

namespace GrowthSim.Language.Words;

/// <summary>The words of the language: functions, distributions and what no entry may be called.</summary>
internal static class Vocabulary
{
    /// <summary>The name of the current year.</summary>
    public const string Year = "year";

    /// <summary>The word before the point in <c>each.x</c>.</summary>
    public const string Each = "each";

    /// <summary>The functions with a fixed list of arguments.</summary>
    public static readonly FrozenDictionary<string, Function> Functions = Operations.Functions.All
        .Where(function => function.IsCalled && function is not (Reduction or Operations.Year) && !IsOfReduction(function))
        .ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>The functions that take several values, each.x, or a window of years.</summary>
    public static readonly FrozenDictionary<string, Reduction> Reductions =
        Operations.Functions.All.OfType<Reduction>().ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>The distributions.</summary>
    public static readonly FrozenDictionary<string, Distribution> Distributions = new Distribution[]
    {
        new Normal(), new LogNormal(), new Uniform(), new Triangular(), new Exponential(), new Bernoulli(), new StudentT(),
        new Pert(), new Beta(), new Gamma(), new Weibull(), new Binomial(), new Poisson(), new Discrete(), new Truncated(),
    }.ToFrozenDictionary(distribution => distribution.Name, StringComparer.Ordinal);

    /// <summary>Everything that can be called.</summary>
    public static readonly FrozenSet<string> Callable =
        Functions.Keys.Concat(Reductions.Keys).Concat(Distributions.Keys).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What no entry may be called.</summary>
    public static readonly FrozenSet<string> Reserved =
        Callable.Concat([Year, Each, "and", "or", "not", "true", "false", "file"]).ToFrozenSet(StringComparer.Ordinal);

    private static bool IsOfReduction(Function function) => Operations.Functions.All.OfType<Reduction>().Any(reduction => reduction.OverYears == function);
}
