namespace GrowthSim.Language.Operations;

/// <summary>The arithmetic mean of values.</summary>
internal sealed class Mean : Reduction
{
    public Mean()
        : base("mean", "their mean", "the mean over these years") => Foreign =
        [
            (["average", "avg"], "Over values or sectors write mean(a, b) or mean(each.x)."),
            (["movav", "moving_average", "ma", "rolling"], "Over the last three years write mean(x, max(year - 2, base year), year), with the base year as a number."),
            (["median"], "The median over paths stands in the report; over values there is mean."),
            (
                ["stdev", "stddev", "std", "sd", "var", "variance"],
                "A standard deviation over sectors is sqrt(mean(each.x ^ 2) - mean(each.x) ^ 2); over paths, the report has it."),
        ];

    public override T Of<T>(IEnumerable<T> x, int count, IArithmetic<T> on) =>
        on.Binary(Operation.Divide, x.Aggregate((a, b) => on.Binary(Operation.Add, a, b)), on.Constant(count));
}
