namespace GrowthSim.Language.Operations;

/// <summary>A function of a value over a window of years, both ends included.</summary>
internal abstract class WindowFunction : Function
{
    private protected WindowFunction(string name, string meaning, string parameter)
        : base(name, meaning, parameter, "y1", "y2")
    {
    }

    /// <summary>Gets whether it needs two years at least.</summary>
    public virtual bool IsGrowth => false;

    /// <summary>Returns its value.</summary>
    /// <typeparam name="T">An operand.</typeparam>
    /// <param name="valueIn">Returns the value in a year.</param>
    /// <param name="first">The first year.</param>
    /// <param name="last">The last year; not before the first.</param>
    /// <param name="on">Carries out the operations.</param>
    public abstract T Of<T>(Func<int, T> valueIn, int first, int last, IArithmetic<T> on);
}
