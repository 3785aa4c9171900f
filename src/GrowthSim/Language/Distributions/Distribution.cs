using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Distributions;

/// <summary>A distribution of the language: its name, its arguments with their ranges, and how a draw of it comes from one random number. There is one instance of each.</summary>
public abstract class Distribution
{
    /// <summary>Creates a distribution.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="meaning">What docs/model-language.md says of it before its range; may be empty.</param>
    /// <param name="range">What its arguments need: <c>sd >= 0</c>.</param>
    /// <param name="parameters">The names of its arguments, in order.</param>
    private protected Distribution(string name, string meaning, Message range, params string[] parameters)
    {
        Signature = new Signature(name, parameters.Length, [.. parameters]);
        Meaning = meaning;
        Needs = range;
    }

    /// <summary>Gets the name.</summary>
    public string Name => Signature.Name;

    /// <summary>Gets the call as it is documented: <c>normal(mean, sd)</c>.</summary>
    public virtual string Form => Signature.ToString();

    /// <summary>Gets what it is, as far as the names of its arguments do not say so; may be empty.</summary>
    public string Meaning { get; }

    /// <summary>Gets what its arguments need: <c>sd >= 0</c>.</summary>
    public string Range => Needs.ToString();

    /// <summary>Gets how it is called.</summary>
    internal Signature Signature { get; }

    /// <summary>Gets what would mend an impossible argument.</summary>
    internal Message Remedy => $"{Form} needs {Needs}.";

    /// <summary>Gets what its arguments need, in both languages.</summary>
    private Message Needs { get; }

    /// <summary>Gets the arguments that must be the same on every path, as the beginning of a sentence; null where all may vary.</summary>
    internal virtual Message? FixedArguments => null;

    /// <summary>Gets the arguments that may vary by path, as docs/model-language.md lists them.</summary>
    internal virtual string VaryingArguments => FixedArguments is null ? "yes" : "no";

    /// <summary>Returns whether an argument must be the same on every path.</summary>
    /// <param name="place">Which, from 0, with those of a distribution inside in its place.</param>
    internal virtual bool IsFixed(int place) => FixedArguments is not null;

    /// <summary>Returns the first argument that is impossible, as far as the values are known.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="x">The values of its arguments, with those of a distribution inside in its place; null where a value is not known.</param>
    /// <returns>The problem, at one of the draw's own arguments; null where there is none.</returns>
    internal virtual ArgumentProblem? Problem(DrawExpression draw, double?[] x) => Problem(x);

    /// <inheritdoc cref="Problem(DrawExpression, double?[])"/>
    internal ArgumentProblem? Problem(double?[] x) => Argument.Finite(x) ?? OutOfRange(x);

    /// <summary>Returns what is impossible where some arguments differ from path to path, with its remedy.</summary>
    /// <param name="x">The values; null where one is not known.</param>
    /// <param name="varies">Whether an argument differs.</param>
    internal virtual (ArgumentProblem Problem, Message Remedy)? VaryingProblem(double?[] x, Func<int, bool> varies) => null;

    /// <summary>Returns a draw's value.</summary>
    /// <typeparam name="T">An operand.</typeparam>
    /// <param name="draw">The draw as it is written.</param>
    /// <param name="on">The draw as it is carried out.</param>
    /// <param name="x">The arguments, with those of a distribution inside in its place; all possible as far as they are known, and the same on every path where they must be.</param>
    internal abstract T Emit<T>(DrawExpression draw, IDraw<T> on, IReadOnlyList<T> x);

    /// <summary>Returns the first argument that is out of range.</summary>
    /// <param name="x">The values, finite; null where one is not known.</param>
    private protected virtual ArgumentProblem? OutOfRange(double?[] x) => null;

    /// <summary>Returns the name.</summary>
    public sealed override string ToString() => Name;
}
