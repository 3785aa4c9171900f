using System.Collections.Frozen;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;

namespace GrowthSim.Language.Words;

/// <summary>Functions of spreadsheets and of other simulators that the language does not have: what is written instead.</summary>
internal static class ForeignFunctions
{
    private const string Uniform = "Write uniform(lo, hi), as a parameter or in a driver.";
    private const string Observed = "For values that were observed write discrete({value: probability, …}).";
    private const string Random = "Write normal(mean, sd), as a parameter or in a driver.";

    /// <summary>Those in whose place no one function of ours stands; the others are told by the functions themselves.</summary>
    private static readonly FrozenDictionary<string, Message> Unlike = new Dictionary<string, Message>
    {
        ["rand"] = Uniform,
        ["random"] = Uniform,
        ["randbetween"] = Uniform,
        ["runif"] = Uniform,
        ["rnorm"] = Random,
        ["randn"] = Random,
        ["gauss"] = Random,
        ["gaussian"] = Random,
        ["norm"] = Random,
        ["norminv"] = Random,
        ["norm.inv"] = Random,
        ["norm.dist"] = Random,
        ["empirical"] = Observed,
        ["histogram"] = Observed,
        ["choice"] = Observed,
        ["custom"] = Observed,
        ["mixture"] = "Draw the share with bernoulli(p), and write if(share, first, second).",
        ["mx"] = "Draw the share with bernoulli(p), and write if(share, first, second).",
        ["sign"] = "Write (x > 0) - (x < 0): a comparison is 1 or 0.",
        ["sgn"] = "Write (x > 0) - (x < 0): a comparison is 1 or 0.",
        ["forecast"] = "Write the trend as an equation; figures on record are 'observations'.",
        ["triang"] = "Write triangular(lo, mode, hi).",
        ["tri"] = "Write triangular(lo, mode, hi).",
        ["betapert"] = "Write pert(lo, mode, hi).",
        ["logn"] = "Write lognormal(median, sigma).",
        ["lnorm"] = "Write lognormal(median, sigma).",
        ["expon"] = "Write exponential(mean).",
        ["t"] = "Write student_t(location, scale, dof).",
        ["truncnorm"] = "Write truncated(normal(mean, sd), lo, hi).",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Message> Instead = Functions.All
        .SelectMany(function => function.Foreign)
        .SelectMany(foreign => foreign.Names, (foreign, name) => KeyValuePair.Create(name, foreign.Remedy))
        .Concat(Unlike)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Returns what to write in place of a function of another tool; null where the name is not known as one.</summary>
    /// <param name="name">The name as it was written.</param>
    public static Message? Remedy(string name)
    {
        string small = name.ToLowerInvariant();
        if (Instead.TryGetValue(small, out Message? instead))
        {
            return instead;
        }

        // RiskNormal, CB.Normal, normal_dist: the same word with a tool's own before or after it.
        string core = small.StartsWith("risk", StringComparison.Ordinal) ? small[4..] : small.StartsWith("cb.", StringComparison.Ordinal) ? small[3..] : small;
        if (core.Length < small.Length)
        {
            return Instead.TryGetValue(core, out instead) ? instead
                : Spelling.Nearest(core, Vocabulary.Distributions.Keys) is string draw ? (Message)$"Write {Vocabulary.Distributions[draw].Form}."
                : null;
        }

        return small != name && Vocabulary.Callable.Contains(small) ? (Message)$"Write '{small}', in small letters." : null;
    }
}
