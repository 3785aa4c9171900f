using System.Collections.Frozen;
using GrowthSim.Language.Distributions;

namespace GrowthSim.Language.Words;

/// <summary>The words of the language: functions, distributions and what no entry may be called.</summary>
internal static class Vocabulary
{
    /// <summary>The name of the current year.</summary>
    public const string Year = "year";

    /// <summary>The word before the point in <c>each.x</c>.</summary>
    public const string Each = "each";

    /// <summary>The functions with a fixed list of arguments.</summary>
    public static readonly FrozenDictionary<string, (Function Function, Signature Signature)> Functions = new[]
    {
        Call(Function.If, "if", "condition", "then", "otherwise"),
        Call(Function.Abs, "abs", "x"),
        Call(Function.Clamp, "clamp", "x", "lo", "hi"),
        Call(Function.Exp, "exp", "x"),
        Call(Function.Ln, "ln", "x"),
        Call(Function.Log10, "log10", "x"),
        Call(Function.Sqrt, "sqrt", "x"),
        Call(Function.Power, "pow", "x", "y"),
        Call(Function.Floor, "floor", "x"),
        Call(Function.Round, "round", "x"),
        Call(Function.Logistic, "logistic", "x"),
        Call(Function.Logit, "logit", "p"),
        (Function.Prev, new Signature("prev", 1, ["x", "initial"])),
        Call(Function.At, "at", "x", "y"),
        Call(Function.Since, "since", "y"),
        Call(Function.Pulse, "pulse", "y"),
        Call(Function.Step, "step", "y"),
        Call(Function.Done, "done", "milestone"),
        Call(Function.Cagr, "cagr", "x", "y1", "y2"),
        Call(Function.Every, "every", "c", "y1", "y2"),
    }.ToFrozenDictionary(call => call.Item2.Name, StringComparer.Ordinal);

    /// <summary>The functions that take several values, each.x, or a window of years; with the window's function.</summary>
    public static readonly FrozenDictionary<string, (Function Several, Function Window)> Reductions = new Dictionary<string, (Function, Function)>
    {
        ["sum"] = (Function.Sum, Function.WindowSum),
        ["mean"] = (Function.Mean, Function.WindowMean),
        ["min"] = (Function.Min, Function.WindowMin),
        ["max"] = (Function.Max, Function.WindowMax),
    }.ToFrozenDictionary(StringComparer.Ordinal);

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

    /// <summary>The call of a function over a window of years.</summary>
    public static Signature Window(string name) => new(name, 3, ["x", "y1", "y2"]);

    private static (Function, Signature) Call(Function function, string name, params string[] parameters) =>
        (function, new Signature(name, parameters.Length, [.. parameters]));
}
