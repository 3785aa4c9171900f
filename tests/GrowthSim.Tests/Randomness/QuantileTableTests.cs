using GrowthSim.Randomness;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using Words = GrowthSim.Language.Distributions;

namespace GrowthSim.Tests.Randomness;

public sealed unsafe class QuantileTableTests
{
    private const int Many = 1 << 17;

    private static readonly double[] Normals = DrawNormals();

    public static TheoryData<string> Names => [.. Cases.Keys];

    private static Dictionary<string, (ContinuousDistribution Distribution, Func<double, double> Cumulative)> Cases { get; } = new()
    {
        ["normal"] = (new Words.Normal().With(1e6, 3), x => Normal.CDF(1e6, 3, x)),
        ["lognormal"] = (new Words.LogNormal().With(2, 0.8), x => LogNormal.CDF(Math.Log(2), 0.8, x)),
        ["uniform"] = (new Words.Uniform().With(-3, 4), x => ContinuousUniform.CDF(-3, 4, x)),
        ["triangular"] = (new Words.Triangular().With(1, 2, 5), x => Triangular.CDF(1, 5, 2, x)),
        ["triangular at its end"] = (new Words.Triangular().With(1, 1, 5), x => Triangular.CDF(1, 5, 1, x)),
        ["exponential"] = (new Words.Exponential().With(4), x => Exponential.CDF(0.25, x)),
        ["pert"] = (new Words.Pert().With(1, 2, 5), x => Beta.CDF(2, 4, (x - 1) / 4)),
        ["pert at its end"] = (new Words.Pert().With(0, 1, 1), x => Beta.CDF(5, 1, x)),
        ["beta"] = (new Words.Beta().With(2.5, 7), x => Beta.CDF(2.5, 7, x)),
        ["beta in a bathtub"] = (new Words.Beta().With(0.4, 0.3), x => Beta.CDF(0.4, 0.3, x)),
        ["beta concentrated"] = (new Words.Beta().With(4000, 20), x => Beta.CDF(4000, 20, x)),
        ["gamma"] = (new Words.Gamma().With(2.2, 3), x => Gamma.CDF(2.2, 1 / 3.0, x)),
        ["gamma of small shape"] = (new Words.Gamma().With(0.3, 1), x => x < 1e-14 ? Math.Exp((0.3 * Math.Log(x)) - SpecialFunctions.GammaLn(1.3)) : Gamma.CDF(0.3, 1, x)),
        ["weibull"] = (new Words.Weibull().With(1.7, 5), x => Weibull.CDF(1.7, 5, x)),
        ["weibull stretched"] = (new Words.Weibull().With(0.5, 5), x => Weibull.CDF(0.5, 5, x)),
        ["student 3"] = (new Words.StudentT().With(0.1, 2, 3), x => StudentT.CDF(0.1, 2, 3, x)),
        ["student 1"] = (new Words.StudentT().With(0, 1, 1), x => Cauchy.CDF(0, 1, x)),
        ["student 1000"] = (new Words.StudentT().With(0, 1, 1000), x => StudentT.CDF(0, 1, 1000, x)),
        ["truncated normal"] = (Words.Truncated.Of(new Words.Normal().With(0, 1), -1, 2), x => (Normal.CDF(0, 1, x) - Normal.CDF(0, 1, -1)) / (Normal.CDF(0, 1, 2) - Normal.CDF(0, 1, -1))),
        ["truncated on one side"] = (Words.Truncated.Of(new Words.LogNormal().With(1, 1), 0.5, double.PositiveInfinity), x => (LogNormal.CDF(0, 1, x) - LogNormal.CDF(0, 1, 0.5)) / (1 - LogNormal.CDF(0, 1, 0.5))),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_draws_from_its_distribution(string name)
    {
        QuantileTable table = new(Cases[name].Distribution);
        KolmogorovSmirnov.Assert(Evaluate(table, Normals), Cases[name].Cumulative);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_is_accurate_to_a_millionth_of_the_spread(string name)
    {
        ContinuousDistribution distribution = Cases[name].Distribution;
        QuantileTable table = new(distribution);
        double median = distribution.Quantile(0.5);
        double spread = distribution.Quantile(0.999) - distribution.Quantile(0.001);
        Assert.InRange(table.LargestError, 0, 1e-6);
        for (double z = -6.2; z <= 6.2; z += 0.00731)
        {
            double exact = distribution.Quantile(NormalDistributionFunction.Of(z));

            // Checked at midpoints, where a cubic is worst; twice that elsewhere.
            Assert.InRange(table.LargestRankError, 0, 3e-6);
            Assert.InRange(table.Evaluate(z) - exact, -2e-6 * Math.Max(spread, Math.Abs(exact - median)), 2e-6 * Math.Max(spread, Math.Abs(exact - median)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_never_decreases_and_stays_in_the_support(string name)
    {
        ContinuousDistribution distribution = Cases[name].Distribution;
        QuantileTable table = new(distribution);
        double[] z = [.. Enumerable.Range(0, 40_000).Select(i => -9 + (i * 0.00045))];
        double[] values = Evaluate(table, z);
        for (int i = 1; i < values.Length; i++)
        {
            Assert.InRange(values[i], distribution.Low, distribution.High);

            // But for the rounding of the cubics.
            Assert.True(values[i] >= values[i - 1] - (1e-13 * Math.Abs(values[i])), $"{values[i]} after {values[i - 1]} at {z[i]}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_quantile_inverts_the_distribution_function(string name)
    {
        (ContinuousDistribution distribution, Func<double, double> cumulative) = Cases[name];
        foreach (double u in new[] { 1e-6, 0.001, 0.02, 0.3, 0.5, 0.77, 0.99, 0.9999 })
        {
            // As closely as a double can say: next to 1 the density of a bathtub is enormous.
            double value = distribution.Quantile(u);
            Assert.InRange(u, cumulative(Math.BitDecrement(value)) - 1e-9, cumulative(Math.BitIncrement(value)) + 1e-9);
            Assert.Equal(cumulative(value), distribution.Cumulative(value), 1e-9);
        }
    }

    [Fact]
    public void Evaluate_gives_the_same_bits_in_place_and_alone()
    {
        QuantileTable table = new(new Words.Pert().With(1, 2, 5));
        double[] values = Evaluate(table, Normals[..1024]);
        for (int i = 0; i < values.Length; i++)
        {
            Assert.Equal(values[i], table.Evaluate(Normals[i]));
        }
    }

    [Fact]
    public void Evaluate_beyond_the_ends_gives_the_ends()
    {
        QuantileTable table = new(new Words.Pert().With(1, 2, 5));
        Assert.Equal(table.Evaluate(QuantileTable.End), table.Evaluate(1e300));
        Assert.Equal(table.Evaluate(-QuantileTable.End), table.Evaluate(double.NegativeInfinity));
        Assert.Equal(table.Evaluate(-QuantileTable.End), table.Evaluate(double.NaN));
        QuantileTable heavy = new(new Words.StudentT().With(0, 1, 1));
        Assert.Equal(heavy.Evaluate(QuantileTable.End), heavy.Evaluate(double.PositiveInfinity));
        Assert.Equal(heavy.Evaluate(-QuantileTable.End), heavy.Evaluate(double.NaN));
    }

    [Fact]
    public void Last_digits_of_the_quantile_function_do_not_reach_the_values()
    {
        ContinuousDistribution exact = new Words.Gamma().With(2, 3);
        int call = 0;
        QuantileTable table = new(exact);
        QuantileTable disturbed = new(exact with { QuantileOf = tails => exact.QuantileOf(tails) * (1 + ((call++ % 3) - 1) * 2.2e-16) });
        for (double z = -6.5; z <= 6.5; z += 0.001)
        {
            Assert.Equal(table.Evaluate(z), disturbed.Evaluate(z));
        }
    }

    [Fact]
    public void A_positive_variable_stays_positive()
    {
        QuantileTable table = new(new Words.Gamma().With(0.3, 1));
        Assert.True(table.Evaluate(-6.34) > 0);
        Assert.Equal(new Words.Gamma().With(0.3, 1).Quantile(NormalDistributionFunction.Of(-5)), table.Evaluate(-5), 1e-25);
    }

    [Fact]
    public void A_constant_is_its_own_table() => Assert.Equal(3.7, new QuantileTable(_ => 3.7).Evaluate(1.234));

    [Fact]
    public void A_function_that_decreases_or_is_not_finite_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new QuantileTable(u => 1 - u));
        Assert.Throws<ArgumentException>(() => new QuantileTable(u => u < 0.5 ? double.NaN : u));
    }

    private static double[] Evaluate(QuantileTable table, double[] z)
    {
        double[] values = [.. z];
        fixed (double* p = values)
        {
            table.Evaluate(p, p, values.Length);
        }

        return values;
    }

    private static double[] DrawNormals()
    {
        double[] normals = new double[Many];
        fixed (double* p = normals)
        {
            DrawSource.Normals(p, Many, DrawKey.Of(3, "table"), 2026, 0, SamplingDesign.Plain);
        }

        return normals;
    }
}
