using GrowthSim.Language;
using GrowthSim.Language.Checks;

namespace GrowthSim.Tests.Language.Syntax;

public sealed class EquationParserTests
{
    [Theory]
    [InlineData("2^3^2", 512)]
    [InlineData("-2^2", -4)]
    [InlineData("2^-1", 0.5)]
    [InlineData("2^-1 * 4", 2)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("24 / 4 / 2", 3)]
    [InlineData("2 + 3 * 4", 14)]
    [InlineData("(2 + 3) * 4", 20)]
    [InlineData("-3 * -2", 6)]
    [InlineData("- - 3", 3)]
    [InlineData("+3 - +2", 1)]
    [InlineData("1 < 2", 1)]
    [InlineData("1 + 1 == 2", 1)]
    [InlineData("1 != 1", 0)]
    [InlineData("2 >= 3", 0)]
    [InlineData("not 1 > 2", 1)]
    [InlineData("not 0 and 0", 0)]
    [InlineData("1 or 1 and 0", 1)]
    [InlineData("0.5 and -1", 1)]
    [InlineData("if(2 > 1, 3, 4)", 3)]
    [InlineData("1_000_000", 1e6)]
    [InlineData("1.25e3", 1250)]
    [InlineData("2E-2", 0.02)]
    [InlineData("50%", 0.5)]
    [InlineData("14.5 %", 0.145)]
    [InlineData("10% * 10%", 0.010000000000000002)]
    [InlineData("clamp(5, lo: 0, hi: 3)", 3)]
    [InlineData("max(1, 3, 2) - min(1, 3, 2, 0)", 3)]
    [InlineData("sum(1, 2, 3, 4) / mean(2, 4)", 10 / 3.0)]
    [InlineData("round(2.5) + round(-2.5) + floor(2.9)", 3)]
    [InlineData("abs(-2) + sqrt(9) + ln(1) + exp(0) + log10(1)", 6)]
    [InlineData("pow(2, 10) + logistic(0) + logit(0.5)", 1024.5)]
    public void Equation_has_the_value_of_its_operators_in_their_order(string equation, double expected)
    {
        ModelDefinition model = Written.Body($"parameters:\n  a: \"{equation}\"\n");
        // A power has a relative error of (1 + |y·ln x|)·2⁻⁵². In 2^(3^2) that of 3^2, 1 + 2·ln 3 = 3.2, is raised by 9·ln 2 = 6.3, beside 1 + 6.3: 28 in all.
        Assert.Equal(expected, ConstantArithmetic.Evaluate(model.Variable("a").Equation)!.Value, 28 * Math.Max(1, Math.Abs(expected)) * Math.Pow(2, -52));
    }
}
