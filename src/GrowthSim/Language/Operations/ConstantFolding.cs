using System.Runtime.Intrinsics;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Operations;

/// <summary>The operations of the kernel on numbers that are known: one lane of the same vectors.</summary>
internal static class ConstantFolding
{
    /// <summary>Returns the result of an operation of one operand.</summary>
    public static double Of(Operation operation, double x)
    {
        Vector256<double> a = Vector256.Create(x);
        Vector256<double> folded = operation switch
        {
            Operation.Negate => VectorOperations.Negate.Of(a),
            Operation.Abs => VectorOperations.Abs.Of(a),
            Operation.Not => VectorOperations.Not.Of(a),
            Operation.Exp => VectorOperations.Exp.Of(a),
            Operation.Log => VectorOperations.Log.Of(a),
            Operation.Log10 => VectorOperations.Log10.Of(a),
            Operation.Sqrt => VectorOperations.Sqrt.Of(a),
            Operation.Floor => VectorOperations.Floor.Of(a),
            Operation.Round => VectorOperations.Round.Of(a),
            Operation.NormalCdf => NormalDistributionFunction.Of(a),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation of one operand."),
        };
        return folded[0];
    }

    /// <summary>Returns the result of an operation of two operands.</summary>
    public static double Of(Operation operation, double x, double y)
    {
        Vector256<double> a = Vector256.Create(x);
        Vector256<double> b = Vector256.Create(y);
        Vector256<double> folded = operation switch
        {
            Operation.Add => VectorOperations.Add.Of(a, b),
            Operation.Subtract => VectorOperations.Subtract.Of(a, b),
            Operation.Multiply => VectorOperations.Multiply.Of(a, b),
            Operation.Divide => VectorOperations.Divide.Of(a, b),
            Operation.Power => VectorOperations.Power.Of(a, b),
            Operation.Minimum => VectorOperations.Minimum.Of(a, b),
            Operation.Maximum => VectorOperations.Maximum.Of(a, b),
            Operation.Less => VectorOperations.Less.Of(a, b),
            Operation.LessOrEqual => VectorOperations.LessOrEqual.Of(a, b),
            Operation.Equal => VectorOperations.Equal.Of(a, b),
            Operation.NotEqual => VectorOperations.NotEqual.Of(a, b),
            Operation.And => VectorOperations.And.Of(a, b),
            Operation.Or => VectorOperations.Or.Of(a, b),
            Operation.Require => VectorOperations.Require.Of(a, b),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation of two operands."),
        };
        return folded[0];
    }

    /// <summary>Returns the result of an operation of three operands.</summary>
    public static double Of(Operation operation, double x, double y, double z)
    {
        if (operation == Operation.BinomialQuantile)
        {
            return BinomialColumn.Of(x, (int)y, z);
        }

        Vector256<double> a = Vector256.Create(x);
        Vector256<double> b = Vector256.Create(y);
        Vector256<double> c = Vector256.Create(z);
        Vector256<double> folded = operation switch
        {
            Operation.MultiplyAdd => VectorOperations.MultiplyAdd.Of(a, b, c),
            Operation.Select => VectorOperations.Select.Of(a, b, c),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation of three operands."),
        };
        return folded[0];
    }
}
