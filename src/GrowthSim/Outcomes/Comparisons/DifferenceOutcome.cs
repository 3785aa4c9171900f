namespace GrowthSim.Outcomes.Comparisons;

/// <summary>The probability of an event under a run's scenario less that under another, on the same paths.</summary>
/// <param name="Value">The difference, in [−1, 1]; NaN without a path.</param>
/// <param name="Lower">The interval's lower end; NaN where the value is.</param>
/// <param name="Upper">The interval's upper end; NaN where the value is.</param>
/// <param name="Gained">The share of paths on which it happens under the run's scenario alone.</param>
/// <param name="Lost">The share of paths on which it happens under the other alone.</param>
/// <param name="Paths">The number of paths.</param>
/// <param name="PValue">The probability of such a difference or a greater one, were there none.</param>
/// <param name="VarianceRatio">How many times as many paths two runs that share no random numbers would need for the same error; NaN where no verdict differs.</param>
public sealed record DifferenceOutcome(double Value, double Lower, double Upper, double Gained, double Lost, long Paths, double PValue, double VarianceRatio)
{
    /// <summary>Gets the probability under the other scenario, with its own interval.</summary>
    public Estimate Other { get; init; } = Estimate.Unknown;

    /// <summary>Gets what is known without a path: nothing.</summary>
    public static DifferenceOutcome Unknown { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0, double.NaN, double.NaN);
}
