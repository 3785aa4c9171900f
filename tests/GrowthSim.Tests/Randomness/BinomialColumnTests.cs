using GrowthSim.Randomness;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Randomness;

public sealed unsafe class BinomialColumnTests
{
    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(4, 0.5)]
    [InlineData(70, 0.93)]
    [InlineData(84, 0.35)]
    [InlineData(1_000, 0.02)]
    [InlineData(1_000, 0.5)]
    public void Of_returns_the_least_count_whose_cumulative_probability_reaches_the_uniform(int trials, double probability)
    {
        Binomial binomial = new(probability, trials);
        for (int i = 0; i < 200; i++)
        {
            double uniform = (i + 0.5) / 200;
            double count = BinomialColumn.Of(uniform, trials, probability);

            // The cumulative sum of up to a thousand terms is good to 1e-12.
            Assert.True(count == 0 || binomial.CumulativeDistribution(count - 1) < uniform + 1e-12);
            Assert.True(count == trials || binomial.CumulativeDistribution(count) > uniform - 1e-12);
        }
    }

    [Fact]
    public void Evaluate_of_a_column_gives_the_bits_of_each_path_alone()
    {
        const int Count = 64;
        double[] uniform = [.. Enumerable.Range(0, Count).Select(i => (i + 0.5) / Count)];
        double[] probability = [.. Enumerable.Range(0, Count).Select(i => i == 5 ? double.NaN : i / (Count - 1.0))];
        double[] column = new double[Count];
        fixed (double* u = uniform, p = probability, destination = column)
        {
            BinomialColumn.Evaluate(destination, u, 55, p, 4, Count);
        }

        for (int i = 0; i < Count; i++)
        {
            Assert.Equal(BinomialColumn.Of(uniform[i], 55, probability[i]), column[i]);
        }

        Assert.Equal(double.NaN, column[5]);
        Assert.Equal(0, column[0]);
        Assert.Equal(55, column[^1]);
    }
}
