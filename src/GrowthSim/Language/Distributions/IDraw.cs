using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>One draw: its random number, what can be computed from it, and what must hold of its arguments on every path.</summary>
/// <typeparam name="T">An operand: the number of a node, or a number.</typeparam>
internal interface IDraw<T>
{
    /// <summary>Gets what carries out operations.</summary>
    IArithmetic<T> On { get; }

    /// <summary>Returns the draw's standard normal number.</summary>
    T Score();

    /// <summary>Returns the draw's uniform number in (0, 1).</summary>
    T Uniform();

    /// <summary>Returns the value that a distribution, tabulated, has at the draw's standard normal number.</summary>
    /// <param name="arguments">Arguments that are the same on every path.</param>
    /// <param name="of">Returns the distribution.</param>
    T Table(IReadOnlyList<T> arguments, Func<double[], ContinuousDistribution> of);

    /// <summary>Returns the value that a distribution with steps, tabulated, has at the draw's uniform number.</summary>
    /// <param name="arguments">Arguments that are the same on every path.</param>
    /// <param name="of">Returns the table.</param>
    T Steps(IReadOnlyList<T> arguments, Func<double[], StepTable> of);

    /// <summary>Returns whether a value is the same on every path.</summary>
    bool IsConstant(T value);

    /// <summary>Returns a value that must not be negative on any path.</summary>
    /// <param name="value">The value.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="place">The argument that it comes from.</param>
    T NotNegative(T value, Message what, int place);

    /// <summary>Returns a value that must lie in 0 … 1 on every path.</summary>
    /// <param name="value">The value.</param>
    /// <param name="place">The argument that it comes from.</param>
    T Probability(T value, int place);
}
