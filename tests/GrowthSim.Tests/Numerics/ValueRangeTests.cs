using GrowthSim.Numerics;

namespace GrowthSim.Tests.Numerics;

public sealed class ValueRangeTests
{
    [Fact]
    public void Range_of_an_operation_encloses_its_value_wherever_the_operands_lie()
    {
        Random random = new(1);
        double End() => Math.Round((random.NextDouble() - 0.5) * 8) / 2 * Math.Pow(10, random.Next(-3, 4));
        for (int trial = 0; trial < 20_000; trial++)
        {
            (ValueRange a, double x) = Between(End(), End(), random);
            (ValueRange b, double y) = Between(End(), End(), random);
            (ValueRange Range, double Value)[] results =
            [
                (-a, -x), (a + b, x + y), (a - b, x - y), (a * b, x * y), (a / b, x / y), (a.Abs(), Math.Abs(x)), (a.Sqrt(), Math.Sqrt(x)), (a.Exp(), Math.Exp(x)), (a.Log(), Math.Log(x)),
                (ValueRange.Minimum(a, b), Math.Min(x, y)), (ValueRange.Maximum(a, b), Math.Max(x, y)), (ValueRange.Either(a, b), x), (ValueRange.MultiplyAdd(a, b, a), Math.FusedMultiplyAdd(x, y, x)),
            ];
            Assert.All(results, result => Assert.True(
                !result.Range.IsFinite || (result.Value >= result.Range.Low && result.Value <= result.Range.High),
                $"{result.Value} is not within {result.Range.Low} … {result.Range.High}, of x = {x} and y = {y}"));
        }
    }

    [Fact]
    public void Value_that_may_be_infinite_or_nan_has_no_range()
    {
        ValueRange around = new(-1, 1);
        Assert.All(
            new[] { default, around / around, around.Sqrt(), around.Log(), new(0, double.PositiveInfinity), new(double.NaN, 1), new ValueRange(0, 1000).Exp(), new ValueRange(0, 1e200) * new ValueRange(0, 1e200), around + around.Log() },
            range => Assert.False(range.IsFinite));
    }

    [Fact]
    public void Range_is_at_least_another_where_no_two_values_are_the_other_way_round()
    {
        Assert.True(new ValueRange(1, 2).IsAtLeast(new ValueRange(0, 1)));
        Assert.False(new ValueRange(0.5, 2).IsAtLeast(new ValueRange(0, 1)));
        Assert.False(new ValueRange(1, 2).IsAtLeast(default));
        Assert.False(default(ValueRange).IsAtLeast(new ValueRange(0, 1)));

        Assert.Equal((true, false, (bool?)null), (new ValueRange(0, 1).IsBelow(new ValueRange(1.5, 2)), new ValueRange(1, 2).IsBelow(new ValueRange(0, 1)), new ValueRange(0, 1).IsBelow(new ValueRange(1, 2))));
        Assert.Null(new ValueRange(0, 1).IsBelow(default));

        // They meet in 0, and the greater of 0 and -0 is the second.
        Assert.False(new ValueRange(0, 1).IsAtLeast(new ValueRange(-1, 0)));
    }

    private static (ValueRange Range, double Value) Between(double a, double b, Random random)
    {
        (double low, double high) = (Math.Min(a, b), Math.Max(a, b));
        return (new ValueRange(low, high), random.Next(3) switch { 0 => low, 1 => high, _ => low + ((high - low) * random.NextDouble()) });
    }
}
