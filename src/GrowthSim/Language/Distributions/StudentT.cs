using GrowthSim.Language.Messages;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Language.Distributions;

/// <summary>Student's t distribution, moved and scaled.</summary>
public sealed class StudentT() : ContinuousFamily("student_t", "", "scale >= 0 and dof from 1 to 1,000,000", "location", "scale", "dof")
{
    private const double MinDegreesOfFreedom = 1;
    private const double MaxDegreesOfFreedom = 1e6;

    internal override Message? FixedArguments => $"The degrees of freedom of '{Name}'";

    internal override string VaryingArguments => "location and scale";

    internal override bool IsFixed(int place) => place == 2;

    private protected override ArgumentProblem? OutOfRange(double?[] x) =>
        Argument.NotNegative(x, 1, "scale") ?? Argument.Within(x, 2, "number of degrees of freedom", MinDegreesOfFreedom, MaxDegreesOfFreedom);

    internal override bool HasSpread(double[] x) => x[1] > 0;

    private protected override ContinuousDistribution Create(double[] values)
    {
        (double location, double scale, double degreesOfFreedom) = (values[0], values[1], values[2]);
        return new(
            tails => location + (scale * StudentQuantile.Of(tails, degreesOfFreedom)),
            x => StudentQuantile.Tails((x - location) / scale, degreesOfFreedom),
            double.NegativeInfinity,
            double.PositiveInfinity);
    }

    internal override T Emit<T>(DrawExpression draw, IDraw<T> on, IReadOnlyList<T> x)
    {
        T standard = on.Table([x[2]], values => With(0, 1, values[0]));
        return on.On.Ternary(Operation.MultiplyAdd, on.NotNegative(x[1], "scale", 1), standard, x[0]);
    }
}
