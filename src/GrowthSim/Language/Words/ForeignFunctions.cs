using System.Collections.Frozen;

namespace GrowthSim.Language.Words;

/// <summary>Functions of spreadsheets and of other simulators that the language does not have: what is written instead.</summary>
internal static class ForeignFunctions
{
    private const string Remainder = "The remainder of x by y is x - y * floor(x / y).";
    private const string Deviation = "A standard deviation over sectors is sqrt(mean(each.x ^ 2) - mean(each.x) ^ 2); over paths, the report has it.";
    private const string Counting = "A comparison is 1 or 0: sum(each.x > 100) counts sectors, sum(x > 100, first year, last year) years.";
    private const string Uniform = "Write uniform(lo, hi), as a parameter or in a driver.";
    private const string Lookup = "There are no lists in equations. Between two points write y1 + (y2 - y1) * (x - x1) / (x2 - x1), with clamp(x, x1, x2) for x; else if(x < x1, …, if(x < x2, …, …)).";
    private const string Change = "The change since the year before is x - prev(x).";
    private const string Growth = "Growth since the year before is x / prev(x) - 1; over several years cagr(x, first year, last year).";
    private const string Average = "Over values or sectors write mean(a, b) or mean(each.x).";
    private const string Moving = "Over the last three years write mean(x, max(year - 2, base year), year), with the base year as a number.";
    private const string Past = "The value of the year before is prev(x), of two years before at(x, max(year - 2, base year)), with the base year as a number.";
    private const string Observed = "For values that were observed write discrete({value: probability, …}).";
    private const string Stock = "A stock goes on from the year before: stock: { initial: …, equation: prev(stock) + flow }.";
    private const string Smooth = "Smoothing goes on from the year before: s: { initial: …, equation: prev(s) + (x - prev(s)) / time }.";
    private const string Conditional = "Write if(condition, then, otherwise), in small letters.";
    private const string Random = "Write normal(mean, sd), as a parameter or in a driver.";

    private static readonly FrozenDictionary<string, string> Instead = new Dictionary<string, string>
    {
        ["mod"] = Remainder,
        ["fmod"] = Remainder,
        ["modulo"] = Remainder,
        ["stdev"] = Deviation,
        ["stddev"] = Deviation,
        ["std"] = Deviation,
        ["sd"] = Deviation,
        ["var"] = Deviation,
        ["variance"] = Deviation,
        ["count"] = Counting,
        ["countif"] = Counting,
        ["sumif"] = Counting,
        ["any"] = "Write max(…) over the values: a comparison is 1 or 0.",
        ["all"] = "Over years write every(condition, first year, last year); over values 'and'.",
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
        ["interpolate"] = Lookup,
        ["interp"] = Lookup,
        ["lookup"] = Lookup,
        ["vlookup"] = Lookup,
        ["hlookup"] = Lookup,
        ["xlookup"] = Lookup,
        ["index"] = Lookup,
        ["match"] = Lookup,
        ["table"] = Lookup,
        ["graph"] = Lookup,
        ["with_lookup"] = Lookup,
        ["delta"] = Change,
        ["diff"] = Change,
        ["d"] = Change,
        ["dlog"] = "The change of the logarithm is ln(x / prev(x)).",
        ["pct"] = Growth,
        ["pct_change"] = Growth,
        ["pch"] = Growth,
        ["pchy"] = Growth,
        ["growth"] = Growth,
        ["average"] = Average,
        ["avg"] = Average,
        ["median"] = "The median over paths stands in the report; over values there is mean.",
        ["movav"] = Moving,
        ["moving_average"] = Moving,
        ["ma"] = Moving,
        ["rolling"] = Moving,
        ["lag"] = Past,
        ["shift"] = Past,
        ["previous"] = Past,
        ["last"] = Past,
        ["delay"] = Past,
        ["delay1"] = Smooth,
        ["delay3"] = Smooth,
        ["smooth"] = Smooth,
        ["smooth3"] = Smooth,
        ["smoothi"] = Smooth,
        ["integ"] = Stock,
        ["stock"] = Stock,
        ["cumsum"] = "The sum since the base year is sum(x, base year, year), with the base year as a number.",
        ["empirical"] = Observed,
        ["histogram"] = Observed,
        ["choice"] = Observed,
        ["custom"] = Observed,
        ["mixture"] = "Draw the share with bernoulli(p), and write if(share, first, second).",
        ["mx"] = "Draw the share with bernoulli(p), and write if(share, first, second).",
        ["choose"] = "Write if(x == 1, a, if(x == 2, b, c)); for a random choice discrete({value: probability, …}).",
        ["switch"] = "Write if(x == 1, a, if(x == 2, b, c)).",
        ["case"] = "Write if(x == 1, a, if(x == 2, b, c)).",
        ["ifs"] = "Write if(a, x, if(b, y, z)).",
        ["iff"] = Conditional,
        ["iif"] = Conditional,
        ["ifelse"] = Conditional,
        ["if_then_else"] = Conditional,
        ["where"] = Conditional,
        ["iferror"] = "Guard the value itself: if(x > 0, y / x, 0).",
        ["sign"] = "Write (x > 0) - (x < 0): a comparison is 1 or 0.",
        ["sgn"] = "Write (x > 0) - (x < 0): a comparison is 1 or 0.",
        ["log"] = "Write ln(x) for the natural logarithm, log10(x) for that to base 10.",
        ["log2"] = "Write ln(x) / ln(2).",
        ["power"] = "Write x ^ y or pow(x, y).",
        ["sqr"] = "Write x ^ 2; a root is sqrt(x).",
        ["int"] = "Write floor(x): the whole number below.",
        ["trunc"] = "Write floor(x): the whole number below.",
        ["rounddown"] = "Write floor(x): the whole number below.",
        ["ceil"] = "Write -floor(-x): the whole number above.",
        ["ceiling"] = "Write -floor(-x): the whole number above.",
        ["roundup"] = "Write -floor(-x): the whole number above.",
        ["npv"] = "Discount each year: sum(x / (1 + rate) ^ (year - base year), first year, last year), the base year as a number.",
        ["ramp"] = "Write slope * since(year).",
        ["time"] = "Write year.",
        ["forecast"] = "Write the trend as an equation; figures on record are 'observations'.",
        ["trend"] = Growth,
        ["triang"] = "Write triangular(lo, mode, hi).",
        ["tri"] = "Write triangular(lo, mode, hi).",
        ["betapert"] = "Write pert(lo, mode, hi).",
        ["logn"] = "Write lognormal(median, sigma).",
        ["lnorm"] = "Write lognormal(median, sigma).",
        ["expon"] = "Write exponential(mean).",
        ["t"] = "Write student_t(location, scale, dof).",
        ["truncnorm"] = "Write truncated(normal(mean, sd), lo, hi).",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Returns what to write in place of a function of another tool; null where the name is not known as one.</summary>
    /// <param name="name">The name as it was written.</param>
    public static string? Remedy(string name)
    {
        string small = name.ToLowerInvariant();
        if (Instead.TryGetValue(small, out string? instead))
        {
            return instead;
        }

        // RiskNormal, CB.Normal, normal_dist: the same word with a tool's own before or after it.
        string core = small.StartsWith("risk", StringComparison.Ordinal) ? small[4..] : small.StartsWith("cb.", StringComparison.Ordinal) ? small[3..] : small;
        if (core.Length < small.Length)
        {
            return Instead.TryGetValue(core, out instead) ? instead
                : Spelling.Nearest(core, Vocabulary.Distributions.Keys) is string draw ? $"Write {Vocabulary.Distributions[draw].Form}."
                : null;
        }

        return small != name && Vocabulary.Callable.Contains(small) ? $"Write '{small}', in small letters." : null;
    }
}
