namespace GrowthSim.Language.Operations;

/// <summary>1 where a condition holds in each year.</summary>
internal sealed class Every : WindowFunction
{
    public Every()
        : base("every", "1 if `c` holds in each year from `y1` to `y2`", "c") => Foreign = [(["all"], "Over years write every(condition, first year, last year); over values 'and'.")];

    public override T Of<T>(Func<int, T> valueIn, int first, int last, IArithmetic<T> on) =>
        Enumerable.Range(first, last - first + 1).Select(valueIn).Aggregate(on.Constant(1), (a, b) => on.Binary(Operation.And, a, b));
}
