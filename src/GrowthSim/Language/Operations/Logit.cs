namespace GrowthSim.Language.Operations;

/// <summary>The inverse of the logistic function.</summary>
internal sealed class Logit() : NumberFunction("logit", "its inverse, ln(p/(1−p))", "p")
{
    public override T Of<T>(IReadOnlyList<T> x, IArithmetic<T> on) =>
        on.Unary(Operation.Log, on.Binary(Operation.Divide, x[0], on.Binary(Operation.Subtract, on.Constant(1), x[0])));
}
