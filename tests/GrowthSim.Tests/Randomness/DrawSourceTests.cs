using GrowthSim.Randomness;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Randomness;

public sealed unsafe class DrawSourceTests
{
    private const int Many = 1 << 20;

    private static readonly DrawKey Key = DrawKey.Of(7, "draw");

    [Theory]
    [InlineData(SamplingDesign.Plain, 0)]
    [InlineData(SamplingDesign.Antithetic, 0)]
    [InlineData(SamplingDesign.Plain, 64 * 977)]
    [InlineData(SamplingDesign.Antithetic, 64 * 977)]
    [InlineData(SamplingDesign.Plain, (1L << 40) + 64)]
    [InlineData(SamplingDesign.Antithetic, (1L << 40) + 64)]
    [InlineData(SamplingDesign.LatinHypercube, 64 * 977)]
    [InlineData(SamplingDesign.LatinHypercube, (5 * 4096) - 64)]
    [InlineData(SamplingDesign.Sobol, 64 * 977)]
    [InlineData(SamplingDesign.Sobol, (5 * 4096) - 64)]
    public void Tiles_have_the_bits_of_the_reference(SamplingDesign design, long firstPath)
    {
        double[] uniforms = Uniforms(192, firstPath, design);
        double[] normals = Normals(192, firstPath, design);
        for (int i = 0; i < uniforms.Length; i++)
        {
            Assert.Equal(DrawSource.Uniform(Key, 2030, firstPath + i, design), uniforms[i]);
            Assert.Equal(BitConverter.DoubleToInt64Bits(DrawSource.Normal(Key, 2030, firstPath + i, design)), BitConverter.DoubleToInt64Bits(normals[i]));
        }
    }

    [Fact]
    public void Both_widths_fill_the_same_bits()
    {
        ulong* keys = stackalloc ulong[Philox4x32.ScheduleLength];
        Philox4x32.Schedule(keys, Key);
        double* wide = stackalloc double[128];
        double* narrow = stackalloc double[128];
        DrawSource.Fill512(wide, 128, keys, -3, 1L << 41);
        DrawSource.Fill256(narrow, 128, keys, -3, 1L << 41);
        Assert.Equal(new ReadOnlySpan<double>(wide, 128), new ReadOnlySpan<double>(narrow, 128));
        Assert.Equal(DrawSource.Uniform(Key, -3, (1L << 41) + 77, SamplingDesign.Plain), wide[77]);
    }

    [Theory]
    [InlineData(SamplingDesign.Plain)]
    [InlineData(SamplingDesign.Antithetic)]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void A_path_has_its_numbers_in_any_tile(SamplingDesign design)
    {
        double[] whole = Normals(1024, 0, design);
        for (int first = 0; first < 1024; first += 64)
        {
            Assert.Equal(whole[first..(first + 64)], Normals(64, first, design));
        }
    }

    [Fact]
    public void Antithetic_partners_are_exact_complements()
    {
        double[] uniforms = Uniforms(1 << 14, 0, SamplingDesign.Antithetic);
        double[] normals = Normals(1 << 14, 0, SamplingDesign.Antithetic);
        double[] bases = Uniforms(1 << 13, 0, SamplingDesign.Plain);
        for (int i = 0; i < uniforms.Length; i += 2)
        {
            Assert.Equal(bases[i / 2], uniforms[i]);
            Assert.Equal(1 - uniforms[i], uniforms[i + 1]);
            Assert.Equal(-normals[i], normals[i + 1]);
        }
    }

    [Fact]
    public void Numbers_differ_by_key_year_and_path()
    {
        Assert.NotEqual(DrawSource.Uniform(Key, 2030, 5, SamplingDesign.Plain), DrawSource.Uniform(Key, 2031, 5, SamplingDesign.Plain));
        Assert.NotEqual(DrawSource.Uniform(Key, 2030, 5, SamplingDesign.Plain), DrawSource.Uniform(DrawKey.Of(8, "draw"), 2030, 5, SamplingDesign.Plain));
        Assert.NotEqual(DrawSource.Uniform(Key, 2030, 5, SamplingDesign.Plain), DrawSource.Uniform(Key, 2030, 5 + (1L << 36), SamplingDesign.Plain));
        Assert.Equal(Many, Uniforms(Many, 0, SamplingDesign.Plain).Length);
    }

    [Fact]
    public void Uniforms_pass_a_chi_square_test()
    {
        const int cells = 1024;
        int[] counts = new int[cells];
        foreach (double u in Uniforms(Many, 0, SamplingDesign.Plain))
        {
            Assert.InRange(u, Math.ScaleB(1, -33), 1 - Math.ScaleB(1, -33));
            counts[(int)(u * cells)]++;
        }

        double expected = (double)Many / cells;
        double square = counts.Sum(count => (count - expected) * (count - expected) / expected);

        // One false alarm in a million seeds, and the seed is fixed.
        Assert.InRange(square, ChiSquared.InvCDF(cells - 1, 5e-7), ChiSquared.InvCDF(cells - 1, 1 - 5e-7));
    }

    [Fact]
    public void Successive_paths_and_years_are_uncorrelated()
    {
        double[] year = Normals(Many, 0, SamplingDesign.Plain);
        double[] next = new double[Many];
        fixed (double* p = next)
        {
            DrawSource.Normals(p, Many, Key, 2031, 0, SamplingDesign.Plain);
        }

        double tolerance = 4 / Math.Sqrt(Many);
        Assert.InRange(year.Zip(next, (a, b) => a * b).Average(), -tolerance, tolerance);
        Assert.InRange(year.Skip(1).Zip(year, (a, b) => a * b).Average(), -tolerance, tolerance);
        Assert.InRange(year.Skip(8).Zip(year, (a, b) => a * b).Average(), -tolerance, tolerance);
    }

    [Fact]
    public void Normals_have_the_moments_of_the_normal_distribution()
    {
        double[] normals = Normals(Many, 0, SamplingDesign.Plain);

        // Four standard errors: the variances of z, z², z³, z⁴ are 1, 2, 15, 96.
        double unit = 4 / Math.Sqrt(Many);
        Assert.InRange(normals.Average(), -unit, unit);
        Assert.InRange(normals.Average(z => z * z), 1 - (unit * Math.Sqrt(2)), 1 + (unit * Math.Sqrt(2)));
        Assert.InRange(normals.Average(z => z * z * z), -unit * Math.Sqrt(15), unit * Math.Sqrt(15));
        Assert.InRange(normals.Average(z => z * z * z * z), 3 - (unit * Math.Sqrt(96)), 3 + (unit * Math.Sqrt(96)));
    }

    [Fact]
    public void Normals_pass_a_test_of_Kolmogorov_and_Smirnov() =>
        KolmogorovSmirnov.Assert(Normals(Many, 0, SamplingDesign.Plain), z => Normal.CDF(0, 1, z));

    [Theory]
    [InlineData(-64, 0)]
    [InlineData(63, 0)]
    [InlineData(64, 32)]
    [InlineData(64, -64)]
    public void A_tile_off_the_granularity_is_refused(int count, long firstPath)
    {
        double* memory = stackalloc double[64];
        Assert.Throws<ArgumentOutOfRangeException>(() => DrawSource.Normals(memory, count, Key, 2030, firstPath, SamplingDesign.Plain));
    }

    private static double[] Uniforms(int count, long firstPath, SamplingDesign design)
    {
        double[] numbers = new double[count];
        fixed (double* p = numbers)
        {
            DrawSource.Uniforms(p, count, Key, 2030, firstPath, design);
        }

        return numbers;
    }

    private static double[] Normals(int count, long firstPath, SamplingDesign design)
    {
        double[] numbers = new double[count];
        fixed (double* p = numbers)
        {
            DrawSource.Normals(p, count, Key, 2030, firstPath, design);
        }

        return numbers;
    }
}
