namespace GrowthSim.Language.Operations;

/// <summary>What can carry out operations: on nodes of a graph, or on numbers that are known.</summary>
/// <typeparam name="T">An operand: the number of a node, or a number.</typeparam>
internal interface IArithmetic<T>
{
    /// <summary>Returns a number as an operand.</summary>
    T Constant(double value);

    /// <summary>Carries out an operation of one operand.</summary>
    T Unary(Operation operation, T a);

    /// <summary>Carries out an operation of two operands.</summary>
    T Binary(Operation operation, T a, T b);

    /// <summary>Carries out an operation of three operands.</summary>
    T Ternary(Operation operation, T a, T b, T c);
}
