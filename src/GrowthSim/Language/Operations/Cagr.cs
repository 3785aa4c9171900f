namespace GrowthSim.Language.Operations;

/// <summary>Compound annual growth.</summary>
internal sealed class Cagr() : WindowFunction("cagr", "compound annual growth, (x(y2)/x(y1))^(1/(y2−y1)) − 1", "x")
{
    public override bool IsGrowth => true;

    public override T Of<T>(Func<int, T> valueIn, int first, int last, IArithmetic<T> on)
    {
        T end = valueIn(last);
        T ratio = on.Binary(Operation.Divide, end, valueIn(first));
        return on.Binary(Operation.Subtract, on.Binary(Operation.Power, ratio, on.Constant(1.0 / (last - first))), on.Constant(1));
    }
}
