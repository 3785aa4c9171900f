namespace GrowthSim.Language.Operations;

/// <summary>An operator or function of numbers alone: not of a year, a window or a variable's past.</summary>
internal abstract class NumberFunction : Function
{
    private protected NumberFunction(string name, string meaning, params string[] parameters)
        : base(name, meaning, parameters)
    {
    }

    /// <summary>Returns its value, once for what varies by path and for what is known at load.</summary>
    /// <typeparam name="T">An operand.</typeparam>
    /// <param name="x">Its arguments.</param>
    /// <param name="on">Carries out the operations.</param>
    public abstract T Of<T>(IReadOnlyList<T> x, IArithmetic<T> on);
}
