namespace GrowthSim.Language.Operations;

/// <summary>The sum of values, from the first to the last.</summary>
internal sealed class Sum : Reduction
{
    public Sum()
        : base("sum", "the sum of two or more values, or of all sectors'", "the sum over the years from `y1` to `y2`, both included") => Foreign =
        [
            (["count", "countif", "sumif"], "A comparison is 1 or 0: sum(each.x > 100) counts sectors, sum(x > 100, first year, last year) years."),
            (["cumsum"], "The sum since the base year is sum(x, base year, year), with the base year as a number."),
            (["npv"], "Discount each year: sum(x / (1 + rate) ^ (year - base year), first year, last year), the base year as a number."),
        ];

    public override T Of<T>(IEnumerable<T> x, int count, IArithmetic<T> on) => x.Aggregate((a, b) => on.Binary(Operation.Add, a, b));
}
