namespace GrowthSim.Language.Operations;

/// <summary>A number kept between two bounds.</summary>
internal sealed class Clamp() : NumberFunction("clamp", "`min(max(x, lo), hi)`", "x", "lo", "hi")
{
    public override T Of<T>(IReadOnlyList<T> x, IArithmetic<T> on) => on.Binary(Operation.Minimum, on.Binary(Operation.Maximum, x[0], x[1]), x[2]);
}
