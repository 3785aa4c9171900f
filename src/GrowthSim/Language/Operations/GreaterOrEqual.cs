namespace GrowthSim.Language.Operations;

/// <summary>1 where the first is not less than the second.</summary>
internal sealed class GreaterOrEqual : NumberFunction
{
    public GreaterOrEqual()
        : base(">=", "1 if it holds, else 0", "x", "y") => Operator = new(">=", 4);

    public override T Of<T>(IReadOnlyList<T> x, IArithmetic<T> on) => on.Binary(Operation.LessOrEqual, x[1], x[0]);
}
