using System.Text;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Language.Distributions;
using GrowthSim.Randomness;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Randomness;

/// <summary>Draws of shapes at and near the ends of what is allowed, against values to forty digits and against their own distribution functions.</summary>
public sealed class ExtremeDrawTests
{
    private static readonly double[] Tails = [1e-12, 1e-9, 1e-6, 1e-3, 0.05, 0.35, 0.5];

    public static TheoryData<string> Draws => [.. QuantileReferences.Of.Keys];

    public static TheoryData<string> Grid =>
    [
        .. new[] { 0.01, 0.02, 0.1, 0.7, 1, 3, 50, 2_000, 1e5 }.Select(shape => Text($"gamma({shape}, 2)")),
        .. new[] { 0.1, 0.2, 0.5, 1, 4, 1_000, 1e6 }.Select(shape => Text($"weibull({shape}, 3)")),
        .. new[] { 1, 1.01, 2, 4, 20, 400, 999.9, 1_000, 1e6 }.Select(degrees => Text($"student_t(0, 1, {degrees})")),
        .. from alpha in new[] { 0.01, 0.3, 1, 6, 1e4 } from beta in new[] { 0.01, 0.5, 1, 40, 1e4 } select Text($"beta({alpha}, {beta})"),
        "pert(-5, -1, 0)", "pert(0, 0, 1)", "pert(1e6, 1.5e6, 9e6)",
        "truncated(normal(0, 1), -1e9, 1e9)", "truncated(normal(0, 1), 0, 0.001)", "truncated(normal(0, 1), -6, -5)", "truncated(lognormal(1, 6), 0, 1e300)", "truncated(lognormal(1, 20), 1e-9, 1e30)",
        "truncated(exponential(1), 20, 30)", "truncated(gamma(0.01, 1), 0, 1e-100)", "truncated(beta(0.02, 5), 0, 0.5)", "truncated(weibull(0.1, 1), 1e-30, 1e6)", "truncated(student_t(3, 2, 1), -1e7, 4)",
        "truncated(triangular(0, 1, 3), 0.5, 2.9)", "truncated(uniform(-1, 1), -0.999, 0.2)",
    ];

    /// <summary>The promise is 3·10⁻⁶ in z at the midpoints of the cells, where a cubic is worst but for a factor.</summary>
    [Theory]
    [MemberData(nameof(Draws))]
    public void Table_has_the_right_values_down_to_tails_of_a_millionth_of_a_millionth(string draw)
    {
        QuantileTable table = Table(draw);
        Assert.InRange(table.LargestRankError, 0, 3e-6);
        foreach ((double z, double value, double slope) in QuantileReferences.Of[draw])
        {
            double digits = (4 * (Math.BitIncrement(Math.Abs(value)) - Math.Abs(value))) + (slope * 1e-14 / MathNet.Numerics.Distributions.Normal.PDF(0, 1, z));
            Assert.InRange(table.Evaluate(z) - value, (-1e-5 * slope) - digits, (1e-5 * slope) + digits);
        }
    }

    /// <summary>Thresholds at true quantiles of 35 %, 5 % and 0.1 % from either end: what a path makes of a draw, its vectors included. A share of a million paths is out of 4.5 standard errors once in 150,000.</summary>
    [Fact]
    public void Runs_meet_thresholds_as_often_as_the_distributions_say()
    {
        const int Paths = 1_000_000;
        StringBuilder parameters = new("parameters:\n");
        StringBuilder targets = new("targets:\n");
        List<double> probabilities = [];
        foreach ((string draw, (double Z, double Value, double Slope)[] references) in QuantileReferences.Of)
        {
            parameters.Append(Text($"  d_{probabilities.Count}: {draw}\n"));
            int parameter = probabilities.Count;
            foreach ((double z, double value, _) in references.Where(reference => Math.Abs(reference.Z) < 4))
            {
                // Beside an end, many ranks have one double.
                if (value == 1)
                {
                    continue;
                }

                targets.Append(Text($"  t_{probabilities.Count}: {{ group: a, measure: d_{parameter}, below: {value:R} }}\n"));
                probabilities.Add(NormalDistributionFunction.Of(z));
            }
        }

        RunPlan plan = TestPlan.Of(TestPlan.Model(parameters.ToString() + targets), new RunSettings { Seed = TestPlan.Seed, TargetsOnly = true }).OrThrow();
        RunOutcome outcome = RunOutcome.From(LocalRunner.Run(plan, Paths, 2, CancellationToken.None), 0.95, partial: false);

        Assert.True(probabilities.Count > 150);
        for (int i = 0; i < probabilities.Count; i++)
        {
            double p = probabilities[i];
            Assert.Equal(p, outcome.Targets[i].Probability.Value, 4.5 * Math.Sqrt(p * (1 - p) / Paths));
        }
    }

    /// <summary>The distribution functions have the values' ranks, but for those of a few last digits, which are all there is next to 1.</summary>
    [Theory]
    [MemberData(nameof(Grid))]
    public void Table_and_distribution_function_agree_in_both_tails(string draw)
    {
        (QuantileTable table, ContinuousDistribution distribution) = (Table(draw), Distribution(draw));
        Assert.InRange(table.LargestRankError, 0, 1e-5);
        foreach (double tail in Tails)
        {
            double z = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, tail);
            (double low, double high) = Ends(table.Evaluate(z));
            Assert.True(low <= 1e-290 || distribution.TailsOf(low).Below <= Max(tail, distribution), $"{low} at {tail}");
            Assert.True(low <= 1e-290 || distribution.TailsOf(high).Below >= Min(tail, distribution), $"{high} at {tail}");
            (low, high) = Ends(table.Evaluate(-z));
            Assert.True(low <= 1e-290 || distribution.TailsOf(low).Above >= Min(tail, distribution), $"{low} at 1 - {tail}");
            Assert.True(low <= 1e-290 || distribution.TailsOf(high).Above <= Max(tail, distribution), $"{high} at 1 - {tail}");
        }
    }

    [Fact]
    public void Positive_draws_stay_positive_where_a_double_ends()
    {
        Assert.InRange(Table("gamma(0.01, 1)").Evaluate(-8), 1e-308, 1e-306);
        Assert.InRange(Table("beta(0.01, 1)").Evaluate(-8), 1e-308, 1e-306);
    }

    // A fiftieth of a per cent of the tail is some 3·10⁻⁵ in z, and beside it there is what is not known of a probability.
    private static double Max(double tail, ContinuousDistribution distribution) => (tail * 1.0002) + (2 * distribution.Resolution);

    private static double Min(double tail, ContinuousDistribution distribution) => (tail * 0.9998) - (2 * distribution.Resolution);

    private static (double Low, double High) Ends(double value)
    {
        double digits = 8 * (Math.BitIncrement(Math.Abs(value)) - Math.Abs(value));
        return (value - digits, value + digits);
    }

    private static QuantileTable Table(string draw) => Plan(draw).Kernel.Tape.QuantileTables[0];

    private static RunPlan Plan(string draw) => TestPlan.Of(TestPlan.Model($"parameters:\n  a: {draw}\nindicators:\n  x: {{ equation: a + 0 * year }}\n"));

    private static ContinuousDistribution Distribution(string draw)
    {
        double[] Numbers(Expression[] expressions) => [.. expressions.Select(Number)];
        DrawExpression expression = (DrawExpression)Plan(draw).Model.Variables.Single(variable => variable.Name == "a").Equation;
        return expression.Arguments[0] is DrawExpression inner
            ? Truncated.Of(((ContinuousFamily)inner.Distribution).With(Numbers([.. inner.Arguments])), Number(expression.Arguments[1]), Number(expression.Arguments[2]))
            : ((ContinuousFamily)expression.Distribution).With(Numbers([.. expression.Arguments]));
    }

    // Signs are operators of the language.
    private static double Number(Expression expression) => expression is NumberExpression number ? number.Value : -Number(((CallExpression)expression).Arguments[0]);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
