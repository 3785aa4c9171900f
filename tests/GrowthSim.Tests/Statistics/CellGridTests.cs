using GrowthSim.Randomness;
using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Statistics;

public sealed unsafe class CellGridTests
{
    private const int Sample = 16_384;
    private const int Fitted = 2_048;
    private const int Many = 1 << 20;

    private static readonly double[] Shares = [0.05, 0.25, 0.5, 0.75, 0.95];

    public static TheoryData<string> Names => [.. Cases.Keys];

    // A value from a normal number, and the probability of one below x.
    private static Dictionary<string, (Func<double, double> Value, CellGridKind Kind)> Cases { get; } = new()
    {
        ["normal"] = (z => 100 + (3 * z), CellGridKind.Linear),
        ["normal far from zero"] = (z => 1e9 + z, CellGridKind.Linear),
        ["negative"] = (z => -50 - Math.Abs(z), CellGridKind.Linear),
        ["lognormal of sigma 1"] = (Math.Exp, CellGridKind.LogLinear),
        ["lognormal of sigma 3"] = (z => Math.Exp(3 * z), CellGridKind.LogLinear),
        ["lognormal of sigma 0.1"] = (z => Math.Exp(0.1 * z), CellGridKind.Linear),
        ["uniform"] = (z => Normal.CDF(0, 1, z), CellGridKind.Linear),
        ["share clamped above"] = (z => Math.Min(1, 0.8 + (0.15 * z)), CellGridKind.Linear),
        ["share clamped on both sides"] = (z => Math.Clamp(0.5 + (0.5 * z), 0, 1), CellGridKind.Linear),
        ["mixture with an atom inside"] = (z => z is > 0.2 and < 0.9 ? 0.5 : z, CellGridKind.Linear),
        ["mostly one value"] = (z => z > 2 ? z : -1, CellGridKind.Linear),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Quantiles_have_a_rank_error_of_at_most_a_thousandth(string name)
    {
        double[] values = Draw(Many, Cases[name].Value);
        CellGrid grid = CellGrid.FromSample(values.AsSpan(0, Sample));
        Assert.Equal(Cases[name].Kind, grid.Kind);
        uint[] cells = Count(grid, values);
        Array.Sort(values);
        foreach (double share in Shares)
        {
            double quantile = grid.Read(cells).At(share);

            // Against the same values exactly: the error of the grid alone, without that of the sample.
            double below = (double)LowerBound(values, quantile) / Many;
            double upTo = (double)LowerBound(values, Math.BitIncrement(quantile)) / Many;
            Assert.True(below <= share + 1e-3 && upTo >= share - 1e-3, $"{share} of {name} is {quantile}, of ranks {below} to {upTo}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Quantiles_rise_with_the_probability(string name)
    {
        double[] values = Draw(Sample, Cases[name].Value);
        CellGrid grid = CellGrid.FromSample(values);
        uint[] cells = Count(grid, values);
        double last = double.NegativeInfinity;
        for (int i = 0; i <= 1000; i++)
        {
            double quantile = grid.Read(cells).At(i / 1000.0);
            Assert.True(quantile >= last, $"{quantile} after {last}");
            Assert.InRange(quantile, Math.Min(grid.Low, values.Min()), Math.Max(grid.High, values.Max()));
            last = quantile;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_grid_is_a_function_of_the_sample_in_any_order(string name)
    {
        double[] values = Draw(Fitted, Cases[name].Value);
        CellGrid grid = CellGrid.FromSample(values);
        CellGrid reversed = CellGrid.FromSample(values.Reverse().ToArray());
        Assert.Equal((grid.CellCount, grid.Low, grid.High), (reversed.CellCount, reversed.Low, reversed.High));
        Assert.Equal(grid.Atoms.ToArray(), reversed.Atoms.ToArray());
        Assert.Equal(Count(grid, values), Count(reversed, values));
    }

    [Fact]
    public void Counts_of_parts_add_up_to_those_of_the_whole()
    {
        double[] values = Draw(Sample, z => Math.Min(1, z));
        CellGrid grid = CellGrid.FromSample(values);
        uint[] first = Count(grid, values[..4096]);
        uint[] second = Count(grid, values[4096..]);
        Assert.Equal(Count(grid, values), first.Zip(second, (a, b) => a + b));
    }

    [Fact]
    public void One_value_at_a_time_falls_in_the_same_cells()
    {
        double[] values = [.. Draw(1024, Math.Exp), double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, -1, 1e300, double.Epsilon];
        foreach (CellGrid grid in new[] { CellGrid.FromSample(Draw(Sample, Math.Exp)), CellGrid.FromSample(Draw(Sample, z => z)), CellGrid.FromSample(Draw(Sample, Math.Round)) })
        {
            uint[] cells = new uint[grid.CellCount];
            foreach (double value in values)
            {
                cells[grid.CellOf(value)]++;
            }

            Assert.Equal(Count(grid, values), cells);
        }
    }

    [Fact]
    public void Quantiles_of_counts_are_counts_also_beyond_the_sample()
    {
        StepTable poisson = StepTable.Poisson(3);
        double[] values = Draw(Many, z => poisson.Evaluate(NormalDistributionFunction.Of(z)));
        CellGrid grid = CellGrid.FromSample(values.AsSpan(0, Sample));
        Assert.Equal(CellGridKind.Lattice, grid.Kind);
        uint[] cells = Count(grid, values);
        Array.Sort(values);
        foreach (double share in Shares.Append(1 - 2e-6))
        {
            Assert.Equal(values[(int)Math.Ceiling(share * Many) - 1], grid.Read(cells).At(share));
        }
    }

    [Fact]
    public void Quantiles_on_a_lattice_are_the_values_of_the_sample_to_the_bit()
    {
        double[] values = Draw(Sample, z => Math.Clamp(Math.Round(z), -3, 3) / 10);
        CellGrid grid = CellGrid.FromSample(values);
        Assert.Equal(CellGridKind.Lattice, grid.Kind);
        uint[] cells = Count(grid, values);
        Assert.All(Shares, share => Assert.Contains(grid.Read(cells).At(share), values));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(0.3721)]
    [InlineData(-1e12)]
    [InlineData(1e-200)]
    public void Quantiles_of_a_constant_are_the_constant(double constant)
    {
        double[] values = new double[Sample];
        Array.Fill(values, constant);
        CellGrid grid = CellGrid.FromSample(values);
        uint[] cells = Count(grid, values);
        Assert.All(Shares, share => Assert.Equal(constant, grid.Read(cells).At(share)));
    }

    [Fact]
    public void An_event_unseen_in_the_sample_is_still_counted()
    {
        CellGrid grid = CellGrid.FromSample(new double[Sample]);
        Assert.Equal(1, grid.Read(Count(grid, [0, 1, 1, 1])).At(0.5));
    }

    [Fact]
    public void Not_a_number_in_the_sample_does_not_count()
    {
        double[] values = Draw(Sample, z => z);
        CellGrid grid = CellGrid.FromSample(values);
        CellGrid same = CellGrid.FromSample([.. values, double.NaN, double.PositiveInfinity]);
        Assert.Equal((grid.Low, grid.High, grid.Pivot), (same.Low, same.High, same.Pivot));
        Assert.Equal(double.NaN, grid.Read(new uint[grid.CellCount]).At(0.5));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1e-3)]
    [InlineData(1e6)]
    public void Notes_add_up_the_distances_from_the_pivot(double scale)
    {
        double[] values = Draw(Sample, z => 5 + (scale * z));
        CellGrid grid = CellGrid.FromSample(values);
        (double sum, double squares) = Note(grid, values);
        double expectedSum = values.Sum(value => value - grid.Pivot);
        double expectedSquares = values.Sum(value => (value - grid.Pivot) * (value - grid.Pivot));

        // The rounding of n additions of terms of size s is at most n·s·2⁻⁵³ each.
        Assert.Equal(expectedSum, sum, Sample * Sample * 6 * scale * Math.ScaleB(1, -53));
        Assert.Equal(expectedSquares, squares, Sample * expectedSquares * Math.ScaleB(1, -52));
        values[Sample / 2] = double.NaN;
        Assert.False(double.IsFinite(Note(grid, values).Squares));
    }

    [Fact]
    public void What_lies_beyond_the_grid_counts_at_its_ends()
    {
        CellGrid grid = CellGrid.FromSample(Draw(Sample, z => z));
        Assert.Equal(grid.High, grid.Read(Count(grid, [1e9, 1e9, double.PositiveInfinity, 0])).At(0.9));
        Assert.Equal(grid.Low, grid.Read(Count(grid, [-1e9, double.NegativeInfinity, 0, 0])).At(0.1));
    }

    [Fact]
    public void An_empty_sample_and_one_value_have_a_grid()
    {
        Assert.True(CellGrid.FromSample([]).CellCount > 0);
        CellGrid single = CellGrid.FromSample([2.5]);
        Assert.InRange(2.5, single.Low, single.High);
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        CellGrid grid = CellGrid.FromSample(Draw(Sample, z => z));
        Assert.Throws<ArgumentException>(() => grid.Read(new uint[3]).At(0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => grid.Read(new uint[grid.CellCount]).At(1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => CellGrid.FromSample([1], 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => CellGrid.FromSample([1], 8_193));
        double[] values = [1];
        ushort[] places = [0];
        fixed (double* source = values)
        {
            fixed (ushort* destination = places)
            {
                (nint from, nint to) = ((nint)source, (nint)destination);
                Assert.Throws<ArgumentOutOfRangeException>(() => grid.Note((double*)from, 1, (ushort*)to));
            }
        }
    }

    private static double[] Draw(int count, Func<double, double> value)
    {
        double[] values = new double[count];
        fixed (double* p = values)
        {
            DrawSource.Normals(p, count, DrawKey.Of(11, "grid"), 2026, 0, SamplingDesign.Plain);
        }

        for (int i = 0; i < count; i++)
        {
            values[i] = value(values[i]);
        }

        return values;
    }

    private static (double Sum, double Squares) Note(CellGrid grid, double[] values)
    {
        ushort[] places = new ushort[values.Length];
        fixed (double* source = values)
        {
            fixed (ushort* destination = places)
            {
                (double Sum, double Squares) sums = grid.Note(source, values.Length, destination);
                Assert.All(places, place => Assert.InRange(place, 0, grid.CellCount - 1));
                return sums;
            }
        }
    }

    private static uint[] Count(CellGrid grid, double[] values)
    {
        uint[] cells = new uint[grid.CellCount];
        double[] padded = [.. values, .. new double[-values.Length & 15]];
        ushort[] places = new ushort[padded.Length];
        fixed (double* source = padded)
        {
            fixed (ushort* destination = places)
            {
                grid.Note(source, padded.Length, destination);
                fixed (uint* counts = cells)
                {
                    CellGrid.Count(destination, padded.Length, counts);
                }
            }
        }

        cells[grid.CellOf(0)] -= (uint)(padded.Length - values.Length);
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
