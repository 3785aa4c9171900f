using GrowthSim.Randomness;
using GrowthSim.Statistics;

namespace GrowthSim.Tests.Statistics;

public sealed class VarianceShareTests
{
    /// <summary>The function of Ishigami and Homma (1990) with a = 7 and b = 0.1.</summary>
    [Theory]
    [InlineData(0, 0.3139)]
    [InlineData(1, 0.4424)]
    [InlineData(2, 0)]
    public void Indices_of_Ishigamis_function_are_those_that_are_published(int factor, double index)
    {
        const int Paths = 200_000;
        Random random = new(1);
        (double, double, double)[] bins = Simulate(32, Paths, () =>
        {
            double[] u = [random.NextDouble(), random.NextDouble(), random.NextDouble()];
            double[] x = [.. u.Select(number => Math.PI * ((2 * number) - 1))];
            double y = Math.Sin(x[0]) + (7 * Math.Sin(x[1]) * Math.Sin(x[1])) + (0.1 * x[2] * x[2] * x[2] * x[2] * Math.Sin(x[0]));
            return (u[factor], (y + 12) / 32);
        });

        VarianceShare share = VarianceShare.Of(bins, 1, 0.95);

        Assert.InRange(share.Value, (0.985 * index) - (2.5 * (share.Upper - share.Value)), index + (2.5 * (share.Upper - share.Value)));
    }

    /// <summary>The function of Sobol': the product of (|4u − 2| + a)/(1 + a), where the numerator's variance is 1/3.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Indices_of_the_function_of_Sobol_are_its_closed_form(int factor)
    {
        double[] a = [0, 1, 4.5];
        double[] variances = [.. a.Select(of => 1 / (3 * (1 + of) * (1 + of)))];
        double index = variances[factor] / (variances.Aggregate(1.0, (product, variance) => product * (1 + variance)) - 1);
        Random random = new(2);
        (double, double, double)[] bins = Simulate(32, 200_000, () =>
        {
            double[] u = [random.NextDouble(), random.NextDouble(), random.NextDouble()];
            double y = u.Zip(a, (number, of) => (Math.Abs((4 * number) - 2) + of) / (1 + of)).Aggregate(1.0, (product, next) => product * next);
            return (u[factor], y / 4);
        });

        VarianceShare share = VarianceShare.Of(bins, 1, 0.95);

        Assert.InRange(share.Value, (0.985 * index) - (2.5 * (share.Upper - share.Value)), index + (2.5 * (share.Upper - share.Value)));
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0, 0.03)]
    [InlineData(0.02, 0.5)]
    [InlineData(0.3, 0.5)]
    [InlineData(0.3, 0.1)]
    [InlineData(0.8, 0.3)]
    public void Interval_holds_its_level_and_the_estimate_is_not_biased(double correlation, double probability)
    {
        const int Runs = 1_500;
        const int Paths = 4_096;
        const int Bins = 16;
        Random random = new(3);
        double threshold = NormalQuantile.Of(1 - probability);
        double[] byBin = [.. Enumerable.Range(0, Bins).Select(bin => InBin(bin, Bins, correlation, threshold))];
        double mean = byBin.Average();
        double exact = byBin.Sum(p => (p - mean) * (p - mean)) / Bins / (mean * (1 - mean));
        double[] values = new double[Runs];
        int covered = 0;
        for (int run = 0; run < Runs; run++)
        {
            VarianceShare share = VarianceShare.Of(Simulate(Bins, Paths, () =>
            {
                double u = random.NextDouble();
                double y = (Math.Sqrt(correlation) * NormalQuantile.Of(u)) + (Math.Sqrt(1 - correlation) * NormalQuantile.Of(random.NextDouble()));
                return (u, y >= threshold ? 1 : 0);
            }), 1, 0.95);
            values[run] = share.Value;
            covered += share.Lower <= exact && exact <= share.Upper ? 1 : 0;
        }

        double average = values.Average();
        double spread = Math.Sqrt(values.Sum(value => (value - average) * (value - average)) / (Runs - 1));
        Assert.Equal(exact, average, (4 * spread / Math.Sqrt(Runs)) + (2e-3 * exact));
        Assert.InRange((double)covered / Runs, 0.93, 0.97);
        if (correlation == 0)
        {
            double formula = Math.Sqrt(2 * (Bins - 1)) / Paths;
            Assert.InRange(spread, 0.9 * formula, 1.1 * formula);
        }
    }

    [Fact]
    public void What_does_not_vary_has_no_share()
    {
        Assert.True(double.IsNaN(VarianceShare.Of([(100, 0, 0), (100, 0, 0)], 1, 0.95).Value));
        Assert.True(double.IsNaN(VarianceShare.Of([(0, 0, 0), (100, 50, 50)], 1, 0.95).Value));
        Assert.Equal(1, VarianceShare.Of([(100, 0, 0), (100, 100, 100)], 1, 0.95).Value);
    }

    private static (double Paths, double Sum, double Squares)[] Simulate(int bins, int paths, Func<(double Uniform, double Value)> draw)
    {
        (double Paths, double Sum, double Squares)[] sums = new (double, double, double)[bins];
        for (int path = 0; path < paths; path++)
        {
            (double uniform, double value) = draw();
            ref (double Paths, double Sum, double Squares) bin = ref sums[(int)(bins * uniform)];
            bin = (bin.Paths + 1, bin.Sum + value, bin.Squares + (value * value));
        }

        return sums;
    }

    /// <summary>The probability within a bin, by the midpoint rule over its uniform numbers.</summary>
    private static double InBin(int bin, int bins, double correlation, double threshold)
    {
        const int Steps = 2_000;
        return Enumerable.Range(0, Steps).Average(step =>
        {
            double z = NormalQuantile.Of((bin + ((step + 0.5) / Steps)) / bins);
            return NormalDistributionFunction.Of(((Math.Sqrt(correlation) * z) - threshold) / Math.Sqrt(1 - correlation));
        });
    }
}
