namespace GrowthSim.Language.Operations;

/// <summary>Which operations could make an ordinary number of a NaN or an infinity.</summary>
internal static class FiniteOperands
{
    /// <summary>Returns whether an operation may turn an operand that is not finite into an ordinary number; what it does not hide it hands on.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="place">The operand, from 0.</param>
    public static bool Hides(Operation operation, int place) => operation switch
    {
        // The numerator, and what is required, hand themselves on.
        Operation.Divide or Operation.Require => place == 1,

        // The branches of a choice hand themselves on.
        Operation.Select or Operation.Not or Operation.Exp or Operation.NormalCdf => place == 0,
        Operation.BinomialQuantile => place != 1,
        Operation.Power or Operation.Minimum or Operation.Maximum or Operation.And or Operation.Or => true,
        Operation.Less or Operation.LessOrEqual or Operation.Equal or Operation.NotEqual => true,
        _ => false,
    };
}
