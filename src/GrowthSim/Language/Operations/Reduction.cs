using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Operations;

/// <summary>A function of two or more values, of the values of all sectors, or of those of a window of years.</summary>
internal abstract class Reduction : NumberFunction
{
    private protected Reduction(string name, string meaning, string overYears)
        : base(name, meaning, "a", "b", "…") => OverYears = new Window(this, overYears);

    /// <summary>Gets the function over a window of years.</summary>
    public WindowFunction OverYears { get; }

    internal override Message Form => $"{Name}(a, b), {Name}(each.x) or {Name}(x, first year, last year)";

    internal override string Heading => $"`{Name}(a, b)`, `{Name}(each.x)`";

    /// <inheritdoc/>
    public sealed override T Of<T>(IReadOnlyList<T> x, IArithmetic<T> on) => Of(x, x.Count, on);

    /// <summary>Returns its value.</summary>
    /// <typeparam name="T">An operand.</typeparam>
    /// <param name="x">The values, of which each is computed when it is asked for.</param>
    /// <param name="count">How many they are; at least one.</param>
    /// <param name="on">Carries out the operations.</param>
    public abstract T Of<T>(IEnumerable<T> x, int count, IArithmetic<T> on);

    private sealed class Window(Reduction reduction, string meaning) : WindowFunction(reduction.Name, meaning, "x")
    {
        public override T Of<T>(Func<int, T> valueIn, int first, int last, IArithmetic<T> on) =>
            reduction.Of(Enumerable.Range(first, last - first + 1).Select(valueIn), last - first + 1, on);
    }
}
