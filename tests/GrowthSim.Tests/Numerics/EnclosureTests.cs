using CsCheck;
using GrowthSim.Language.Operations;
using GrowthSim.Numerics;

namespace GrowthSim.Tests.Numerics;

/// <summary>Enclosures enclose: what an operation gives lies within what it makes of them, and no operand that gives a value is lost on the way back.</summary>
public sealed class EnclosureTests
{
    public static TheoryData<string> Operations =>
    [
        .. Operation.All
            .Where(operation => operation.Operands > 0 && operation is not (QuantileLookup or ScoreLookup or StepLookup or BinomialQuantile or FusedGroup))
            .Select(operation => operation.ToString()),
    ];

    private static Gen<double> Number => Gen.OneOf(Gen.Double[-10, 10], Gen.Int[-3, 3].Select(whole => (double)whole), Gen.Double[1e-6, 1e6], Gen.Const(0.5));

    private static Gen<Enclosure> Around(double value) => Gen.Select(Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 5], Gen.Const(double.PositiveInfinity)), Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 5], Gen.Const(double.PositiveInfinity)), (below, above) => new Enclosure(value - below, value + above));

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_keeps_what_is_enclosed(string name)
    {
        Operation operation = Operation.All.Single(operation => operation.ToString() == name);
        Gen<(double[] Values, Enclosure[] Around)> operands = Gen.Select(Number, Number, Number, (x, y, z) => new[] { x, y, z }[..operation.Operands])
            .SelectMany(values => Gen.Select(Around(values[0]), Around(values.ElementAtOrDefault(1)), Around(values.ElementAtOrDefault(2)), (x, y, z) => (values, new[] { x, y, z }[..operation.Operands])));
        operands.Sample(
            of =>
            {
                double value = operation.Of(of.Values[0], of.Values.ElementAtOrDefault(1), of.Values.ElementAtOrDefault(2));
                if (!double.IsFinite(value))
                {
                    return;
                }

                Enclosure enclosed = operation.Enclose(of.Around);
                Assert.True(Contains(enclosed, value), $"{name} of {string.Join(", ", of.Values)} is {value}, not within {enclosed}");
                Enclosure[] narrowed = [.. of.Around];
                operation.Narrow(Rounded(value), narrowed);
                Assert.All(narrowed.Zip(of.Values), entry => Assert.True(Contains(entry.First, entry.Second), $"{name} of {string.Join(", ", of.Values)} is {value}, which leaves {string.Join(", ", narrowed)} of {string.Join(", ", of.Around)}"));
            },
            iter: 5_000);
    }

    [Fact]
    public void Ends_are_exact_where_a_double_is_and_outside_where_none_is()
    {
        Assert.Equal(Enclosure.Point(10_000), Enclosure.Point(25_000) / Enclosure.Point(2.5));
        Assert.Equal(new Enclosure(0.3, Math.BitIncrement(0.3)), Enclosure.Point(0.1) * Enclosure.Point(3));
        Enclosure third = Enclosure.Point(1) / Enclosure.Point(3);
        Assert.Equal(Math.BitIncrement(third.Low), third.High);
        Assert.Equal(Enclosure.Everything, Enclosure.Point(1) / new Enclosure(-1, 1));
        Assert.Equal(Enclosure.AtLeast(0.5), Enclosure.Point(1) / new Enclosure(0, 2));
        Assert.True((Enclosure.Point(1) / Enclosure.Point(0)).IsEmpty);
        Assert.Equal(Enclosure.Point(0), Enclosure.Everything * Enclosure.Point(0));
        Assert.Equal(new Enclosure(double.MaxValue, double.PositiveInfinity), Enclosure.Point(1e200) * Enclosure.Point(1e200));
    }

    [Fact]
    public void A_factor_that_may_be_0_is_not_narrowed_by_a_product_that_may_be_0()
    {
        Enclosure any = new(-5, 5);
        Assert.Equal(any, any.Factor(new Enclosure(-1, 1), new Enclosure(0, 1)));
        Assert.Equal(new Enclosure(2, 5), any.Factor(new Enclosure(0, 1), new Enclosure(2, 3)));
        Assert.True(any.Factor(Enclosure.Point(0), new Enclosure(2, 3)).IsEmpty);
    }

    /// <summary>What an operation computes is rounded; an enclosure is of what it stands for.</summary>
    private static Enclosure Rounded(double value) => new(value - (1e-12 * Math.Abs(value)) - double.Epsilon, value + (1e-12 * Math.Abs(value)) + double.Epsilon);

    private static bool Contains(Enclosure enclosure, double value) => enclosure.Low <= value + (1e-11 * (1 + Math.Abs(value))) && enclosure.High >= value - (1e-11 * (1 + Math.Abs(value)));
}
