namespace GrowthSim.Tests.Randomness;

/// <summary>The test of Kolmogorov and Smirnov at a false alarm probability of 10⁻⁶.</summary>
internal static class KolmogorovSmirnov
{
    public static void Assert(double[] sample, Func<double, double> distributionFunction)
    {
        Array.Sort(sample);
        double distance = 0;
        for (int i = 0; i < sample.Length; i++)
        {
            double expected = distributionFunction(sample[i]);
            distance = Math.Max(distance, Math.Max(expected - ((double)i / sample.Length), ((i + 1.0) / sample.Length) - expected));
        }

        // P(√n·D > λ) ≈ 2·exp(−2λ²).
        double limit = Math.Sqrt(Math.Log(2e6) / 2 / sample.Length);
        Xunit.Assert.InRange(distance, 0, limit);
    }
}
