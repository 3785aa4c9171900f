using GrowthSim.Language.Operations;

namespace GrowthSim.Language.Checks;

/// <summary>The arithmetic of the language on numbers that are known at load: that of the paths.</summary>
internal static class ConstantArithmetic
{
    /// <summary>Returns the value of an equation without names; null where it has names, draws or functions of time.</summary>
    public static double? Evaluate(Expression expression)
    {
        switch (expression)
        {
            case NumberExpression number:
                return number.Value;
            case CallExpression call when FunctionMeaning.IsOfNumbers(call.Function):
                double[] values = new double[call.Arguments.Length];
                for (int i = 0; i < values.Length; i++)
                {
                    if (Evaluate(call.Arguments[i]) is not double value)
                    {
                        return null;
                    }

                    values[i] = value;
                }

                return FunctionMeaning.Of(call.Function, values, KnownArithmetic.Instance);
            default:
                return null;
        }
    }
}
