namespace GrowthSim.Language.Operations;

/// <summary>The value in the year before.</summary>
internal sealed class Prev : Function
{
    private const string Past = "The value of the year before is prev(x), of two years before at(x, max(year - 2, base year)), with the base year as a number.";
    private const string Growth = "Growth since the year before is x / prev(x) - 1; over several years cagr(x, first year, last year).";

    public Prev()
        : base("prev", "the value in the year before; in the base year, `initial`. `x` may be an expression without draws")
    {
        Signature = new Signature(Name, 1, ["x", "initial"]);
        Foreign =
        [
            (["lag", "shift", "previous", "last", "delay"], Past),
            (["delta", "diff", "d"], "The change since the year before is x - prev(x)."),
            (["pct", "pct_change", "pch", "pchy", "growth", "trend"], Growth),
            (["integ", "stock"], "A stock goes on from the year before: stock: { initial: …, equation: prev(stock) + flow }."),
            (["delay1", "delay3", "smooth", "smooth3", "smoothi"], "Smoothing goes on from the year before: s: { initial: …, equation: prev(s) + (x - prev(s)) / time }."),
        ];
    }

    internal override string Heading => "`prev(x)`, `prev(x, initial)`";
}
