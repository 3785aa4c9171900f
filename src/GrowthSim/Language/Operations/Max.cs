namespace GrowthSim.Language.Operations;

/// <summary>The greatest of values.</summary>
internal sealed class Max : Reduction
{
    public Max()
        : base("max", "the greatest of them", "the greatest over these years") => Foreign = [(["any"], "Write max(…) over the values: a comparison is 1 or 0.")];

    public override T Of<T>(IEnumerable<T> x, int count, IArithmetic<T> on) => x.Aggregate((a, b) => on.Binary(Operation.Maximum, a, b));
}
