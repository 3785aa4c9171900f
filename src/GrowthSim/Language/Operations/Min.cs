namespace GrowthSim.Language.Operations;

/// <summary>The least of values.</summary>
internal sealed class Min() : Reduction("min", "the least of them", "the least over these years")
{
    public override T Of<T>(IEnumerable<T> x, int count, IArithmetic<T> on) => x.Aggregate((a, b) => on.Binary(Operation.Minimum, a, b));
}
