using GrowthSim.Randomness;
using GrowthSim.Statistics;

namespace GrowthSim.Tests.Statistics;

/// <summary>Quantiles of distributions of every shape that a model may have: their ranks are right to a thousandth, from the first percentile to the last.</summary>
[Trait("Length", "Long")]
public sealed unsafe class QuantileZooTests
{
    private const int Sample = 16_384;
    private const int Many = 1 << 20;
    private const double Promised = 1e-3;

    public static TheoryData<string> Names => [.. Shapes.Keys];

    // Each from two uniform numbers and a standard normal one.
    private static Dictionary<string, Func<double, double, double, double>> Shapes { get; } = new()
    {
        ["normal"] = (u, v, z) => z,
        ["normal far from zero"] = (u, v, z) => 1e9 + z,
        ["uniform"] = (u, v, z) => u,
        ["uniform far from zero"] = (u, v, z) => -7e6 - u,
        ["triangular"] = (u, v, z) => u + v,
        ["exponential"] = (u, v, z) => -Math.Log(u),
        ["Laplace"] = (u, v, z) => Math.Sign(v - 0.5) * -Math.Log(u),
        ["arcsine"] = (u, v, z) => Math.Sin(Math.PI * (u - 0.5)),
        ["lognormal"] = (u, v, z) => Math.Exp(z),
        ["lognormal of sigma 6"] = (u, v, z) => Math.Exp(6 * z),
        ["negative lognormal of sigma 3"] = (u, v, z) => -Math.Exp(3 * z),
        ["difference of two lognormals"] = (u, v, z) => Math.Exp(2 * z) - Math.Exp(2 * Normal(v)),
        ["cube of a normal"] = (u, v, z) => z * z * z,
        ["seventh power of a normal"] = (u, v, z) => Math.Pow(z, 7),
        ["product of a normal and a lognormal"] = (u, v, z) => z * Math.Exp(1.5 * Normal(v)),
        ["ratio of two normals"] = (u, v, z) => z / Normal(v),
        ["Cauchy"] = (u, v, z) => Math.Tan(Math.PI * (u - 0.5)),
        ["Pareto of tail index 1/2"] = (u, v, z) => 1 / (u * u),
        ["shifted Pareto"] = (u, v, z) => (1 / u) - 100,
        ["Weibull of shape 0.1"] = (u, v, z) => Math.Pow(-Math.Log(u), 10),
        ["sum of a tiny and a huge scale"] = (u, v, z) => v < 0.5 ? z * 1e-9 : z * 1e9,
        ["two clusters, 4 % far away"] = (u, v, z) => v < 0.96 ? 240 + (10 * u) : 50_000 + (10_000 * u),
        ["two clusters, 5 % far away"] = (u, v, z) => v < 0.95 ? 240 + (10 * u) : 1e7 + u,
        ["two clusters, 1 % far away"] = (u, v, z) => v < 0.99 ? 240 + (10 * u) : 50_000 + (10_000 * u),
        ["two clusters, halves"] = (u, v, z) => v < 0.5 ? 240 + (10 * u) : 50_000 + (10_000 * u),
        ["three clusters on both sides of zero"] = (u, v, z) => v < 0.3 ? -1e6 - u : v < 0.8 ? u * 1e-3 : 1e3 * u,
        ["spike of 1 in 100"] = (u, v, z) => v < 0.01 ? 0.7 + (1e-6 * u) : z,
        ["spike of 1 in 1000"] = (u, v, z) => v < 0.001 ? 0.7 + (1e-6 * u) : z,
        ["spike a thousandth as wide, half of all"] = (u, v, z) => v < 0.5 ? 2 + (1e-3 * z) : z,
        ["spike a hundredth as wide"] = (u, v, z) => v < 0.2 ? 0.5 + (0.01 * u) : u,
        ["atom at zero beside a skewed loss"] = (u, v, z) => v < 0.7 ? 0 : -Math.Exp(2 * z),
        ["atoms at both ends"] = (u, v, z) => Math.Clamp(z, -0.5, 2),
        ["twelve atoms and a normal"] = (u, v, z) => v < 0.24 ? Math.Floor(v * 50) / 7 : z,
        ["small atom inside a normal"] = (u, v, z) => v < 0.003 ? 0.123 : z,
        ["constant with jumps of 1 in 100"] = (u, v, z) => v < 0.99 ? 5 : 1e6 * u,
        ["constant with jumps of 1 in 1000"] = (u, v, z) => v < 0.999 ? 5 : 1e6 * u,
        ["constant with jumps to one value"] = (u, v, z) => v < 0.98 ? 0.1 : 0.1 + Math.PI,
        ["discrete with 400 uneven values"] = (u, v, z) => Math.Sqrt(1 + Math.Floor(400 * u)),
        ["discrete with 3,000 uneven values"] = (u, v, z) => Math.Sqrt(1 + Math.Floor(3000 * u)),
        ["discrete, geometric"] = (u, v, z) => Math.Pow(1.7, Math.Floor(-Math.Log(u))),
        ["discrete and continuous"] = (u, v, z) => v < 0.5 ? Math.Floor(10 * u) : 10 * u,
        ["rounded to a tenth"] = (u, v, z) => Math.Round(30 * z) / 10,
        ["counts"] = (u, v, z) => Math.Floor(5 * -Math.Log(u)),
        ["large counts"] = (u, v, z) => Math.Round(1e5 + (300 * z)),
        ["yes or no"] = (u, v, z) => v < 0.03 ? 1 : 0,
        ["rank between 1 and 63"] = (u, v, z) => Math.Clamp(Math.Round(20 + (12 * z)), 1, 63),
        ["step in the density"] = (u, v, z) => v < 0.5 ? u : 0.3 * u,
        ["comb"] = (u, v, z) => Math.Floor(1000 * u) + (0.2 * v),
        ["sawtooth"] = (u, v, z) => Math.Floor(64 * u) + Math.Sqrt(v),
        ["year of a milestone"] = (u, v, z) => Math.Min(2031, 2021.6 + (1.2 * Math.Exp(0.3 * z))),
        ["share near one"] = (u, v, z) => 1 - (1e-12 * Math.Exp(2 * z)),
        ["denormal numbers"] = (u, v, z) => z * 1e-310,
        ["near the greatest number"] = (u, v, z) => 1e307 * Math.Tanh(z),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Quantile_has_a_rank_error_below_a_thousandth(string name)
    {
        double[] values = Draw(Shapes[name]);
        CellGrid grid = CellGrid.FromSample(values.AsSpan(0, Sample));
        CellQuantiles read = grid.Read(Count(grid, values));
        Array.Sort(values);
        double worst = 0;
        foreach (double share in Enumerable.Range(1, 99).Select(percent => percent / 100.0).Concat([0.001, 0.005, 0.995, 0.999]))
        {
            double quantile = read.At(share);

            // Against the same values exactly: the error of the grid alone, without that of the sample.
            double below = (double)LowerBound(values, quantile) / Many;
            double upTo = (double)LowerBound(values, Math.BitIncrement(quantile)) / Many;
            double error = Math.Max(Math.Max(below - share, share - upTo), 0);
            Assert.True(error < Promised, $"{share} of {name} on {grid.Kind} is {quantile}, of ranks {below} to {upTo}");
            worst = Math.Max(worst, error);

            // What the run says of itself is not less than what is so, but for chance in the cells beside.
            Assert.True(error <= read.RankError(share) + 0.5e-3, $"{share} of {name} on {grid.Kind}: an error of {error}, and {read.RankError(share)} is said");
        }

        Assert.InRange(worst, 0, Promised);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Places_are_those_of_a_search_edge_by_edge(string name)
    {
        double[] values = Draw(Shapes[name])[..Sample];
        CellGrid grid = CellGrid.FromSample(values);
        if (grid.Kind != CellGridKind.Ranks)
        {
            return;
        }

        double[] edges = [.. Enumerable.Range(0, grid.Inner + 1).Select(grid.EdgeOf)];
        foreach (double value in values.Take(500).Concat(edges).Concat(edges.Select(Math.BitDecrement)).Concat([double.NegativeInfinity, double.PositiveInfinity, double.MaxValue, 0, -0.0]))
        {
            Assert.Equal(Math.Min(edges.Count(edge => edge <= value), grid.Inner + 1), grid.CellOf(value));
        }

        Assert.Equal(0, grid.CellOf(double.NaN));
    }

    [Theory]
    [InlineData("normal", CellGridKind.Linear)]
    [InlineData("uniform", CellGridKind.Linear)]
    [InlineData("lognormal", CellGridKind.LogLinear)]
    [InlineData("yes or no", CellGridKind.Lattice)]
    [InlineData("counts", CellGridKind.Lattice)]
    [InlineData("cube of a normal", CellGridKind.Ranks)]
    [InlineData("two clusters, 4 % far away", CellGridKind.Ranks)]
    public void Regular_cells_are_kept_where_they_do(string name, CellGridKind kind) =>
        Assert.Equal(kind, CellGrid.FromSample(Draw(Shapes[name]).AsSpan(0, Sample)).Kind);

    [Fact]
    public void A_feature_that_the_sample_did_not_show_is_told_from_the_counts()
    {
        double[] sample = Draw(Shapes["normal"])[..Sample];
        double[] values = Draw((u, v, z) => v < 0.02 ? 0.5 + (1e-6 * u) : z);
        CellGrid grid = CellGrid.FromSample(sample);
        CellQuantiles read = grid.Read(Count(grid, values));

        // The spike holds 2 % of all, at the rank of 0.5 in a normal.
        double rank = MathNet.Numerics.Distributions.Normal.CDF(0, 1, 0.5);
        Assert.True(read.RankError(rank) > 0.005);
        Assert.True(read.RankError(0.25) < Promised);
    }

    private static double Normal(double uniform) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, uniform);

    private static double[] Draw(Func<double, double, double, double> shape)
    {
        double[] first = new double[Many];
        double[] second = new double[Many];
        double[] values = new double[Many];
        fixed (double* u = first, v = second, z = values)
        {
            DrawSource.Uniforms(u, Many, DrawKey.Of(11, "first"), 2026, 0, SamplingDesign.Plain);
            DrawSource.Uniforms(v, Many, DrawKey.Of(11, "second"), 2026, 0, SamplingDesign.Plain);
            DrawSource.Normals(z, Many, DrawKey.Of(11, "third"), 2026, 0, SamplingDesign.Plain);
        }

        for (int i = 0; i < Many; i++)
        {
            values[i] = shape(first[i], second[i], values[i]);
        }

        return values;
    }

    private static uint[] Count(CellGrid grid, double[] values)
    {
        uint[] cells = new uint[grid.CellCount];
        ushort[] places = new ushort[values.Length];
        fixed (double* source = values)
        {
            fixed (ushort* destination = places)
            {
                grid.Note(source, values.Length, destination);
                fixed (uint* counts = cells)
                {
                    CellGrid.Count(destination, values.Length, counts);
                }
            }
        }

        return cells;
    }

    private static int LowerBound(double[] sorted, double value)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
