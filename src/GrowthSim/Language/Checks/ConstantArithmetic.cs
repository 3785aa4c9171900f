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
            case CallExpression { Function: NumberFunction function } call:
                double[] values = new double[call.Arguments.Length];
                for (int i = 0; i < values.Length; i++)
                {
                    if (Evaluate(call.Arguments[i]) is not double value)
                    {
                        return null;
                    }

                    values[i] = value;
                }

                return function.Of(values, KnownArithmetic.Instance);
            default:
                return null;
        }
    }
}
