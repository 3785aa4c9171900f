using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Operations;

/// <summary>An operator or function that is an operation of the kernel.</summary>
internal sealed class OperationFunction : NumberFunction
{
    /// <summary>Says how an operation is written in the language.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="name">The name; of an operator its sign.</param>
    /// <param name="meaning">What docs/model-language.md says of it.</param>
    /// <param name="parameters">The names of its arguments.</param>
    public OperationFunction(Operation operation, string name, string meaning, params string[] parameters)
        : base(name, meaning, parameters) => Operation = operation;

    /// <summary>Gets the operation.</summary>
    public Operation Operation { get; }

    /// <summary>Gets what may be meant by a second argument where one is taken, by its value where that is a number; null where nothing is known of it.</summary>
    public Func<double?, Message?>? MeantBySecond { get; init; }

    /// <inheritdoc/>
    public override T Of<T>(IReadOnlyList<T> x, IArithmetic<T> on) => x.Count switch
    {
        1 => on.Unary(Operation, x[0]),
        2 => on.Binary(Operation, x[0], x[1]),
        _ => on.Ternary(Operation, x[0], x[1], x[2]),
    };

    internal override Message? Superfluous(int given, double? second) => given == 2 ? MeantBySecond?.Invoke(second) : null;
}
