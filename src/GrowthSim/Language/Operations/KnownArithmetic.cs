
namespace GrowthSim.Language.Operations;

/// <summary>The arithmetic of the kernel on numbers that are known at load: what is not finite is not hidden here either.</summary>
internal sealed class KnownArithmetic : IArithmetic<double>
{
    private KnownArithmetic()
    {
    }

    /// <summary>Gets the arithmetic.</summary>
    public static KnownArithmetic Instance { get; } = new();

    /// <inheritdoc/>
    public double Constant(double value) => value;

    /// <inheritdoc/>
    public double Unary(Operation operation, double a) => IsHidden(operation, a, 0) ? double.NaN : operation.Of(a, 0, 0);

    /// <inheritdoc/>
    public double Binary(Operation operation, double a, double b) =>
        IsHidden(operation, a, 0) || IsHidden(operation, b, 1) ? double.NaN : operation.Of(a, b, 0);

    /// <inheritdoc/>
    public double Ternary(Operation operation, double a, double b, double c) =>
        IsHidden(operation, a, 0) || IsHidden(operation, b, 1) || IsHidden(operation, c, 2) ? double.NaN : operation.Of(a, b, c);

    private static bool IsHidden(Operation operation, double operand, int place) => !double.IsFinite(operand) && operation.Hides(place);
}
