namespace GrowthSim.Language.Operations;

/// <summary>A function of a date in a year.</summary>
internal abstract class DateFunction : Function
{
    private protected DateFunction(string name, string meaning, string parameter)
        : base(name, meaning, parameter)
    {
    }

    /// <summary>Returns its value.</summary>
    /// <typeparam name="T">An operand.</typeparam>
    /// <param name="date">The date, as a fractional year.</param>
    /// <param name="now">The year.</param>
    /// <param name="on">Carries out the operations.</param>
    public abstract T Of<T>(T date, T now, IArithmetic<T> on);
}
