using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Figures;
using GrowthSim.Randomness;

namespace GrowthSim.Simulation.Figures;

/// <summary>The means and standard deviations of parameters as they are without the figures.</summary>
internal static class PriorSpreads
{
    private const int Paths = 65_536;

    /// <summary>Returns, for each parameter, its mean and standard deviation.</summary>
    /// <param name="probe">The plan's probe.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public static ImmutableArray<(double Mean, double StandardDeviation)> Of(FigureProbe probe, RunPlan plan, YieldPoint yieldPoint)
    {
        string[] parameters = [.. plan.Kernel.Outputs.Where(output => output.IsParameter).Select(output => output.Variable!.Name)];
        if (parameters.Length == 0)
        {
            return [];
        }

        TapeSample sample = TapeSample.Run(probe.Priors(parameters), plan.Settings with { Design = SamplingDesign.Plain }, parameters.Length, 0, Paths, yieldPoint);
        return [.. Enumerable.Range(0, parameters.Length).Select(parameter => Spread(sample.Of(parameter)))];
    }

    private static (double, double) Spread(ReadOnlySpan<double> values)
    {
        double pivot = values[0];
        (double sum, double squares) = (0, 0);
        foreach (double value in values)
        {
            sum += value - pivot;
            squares += (value - pivot) * (value - pivot);
        }

        double mean = sum / values.Length;
        return (pivot + mean, Math.Sqrt(Math.Max(0, (squares / values.Length) - (mean * mean))));
    }
}
