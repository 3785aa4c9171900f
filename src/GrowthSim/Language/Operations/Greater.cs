namespace GrowthSim.Language.Operations;

/// <summary>1 where the first is greater than the second: where the second is less.</summary>
internal sealed class Greater : NumberFunction
{
    public Greater()
        : base(">", "1 if it holds, else 0", "x", "y") => Operator = new(">", 4);

    public override T Of<T>(IReadOnlyList<T> x, IArithmetic<T> on) => on.Binary(Operation.Less, x[1], x[0]);
}
