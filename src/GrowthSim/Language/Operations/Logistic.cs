namespace GrowthSim.Language.Operations;

/// <summary>The logistic function.</summary>
internal sealed class Logistic() : NumberFunction("logistic", "1/(1+e⁻ˣ)", "x")
{
    public override T Of<T>(IReadOnlyList<T> x, IArithmetic<T> on) => on.Binary(
        Operation.Divide,
        on.Constant(1),
        on.Binary(Operation.Add, on.Unary(Operation.Exp, on.Unary(Operation.Negate, x[0])), on.Constant(1)));
}
