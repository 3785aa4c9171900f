using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Simulation.Figures;

/// <summary>Flags on record, which bound the dates behind them, against closed forms.</summary>
public sealed class FlagTests
{
    // ln(delay) is normal(ln 3, 0.4); the date is 2020.6 + delay.
    private static double Before(double date) => Normal.CDF(Math.Log(3), 0.4, Math.Log(date - 2020.6));

    [Fact]
    public void Date_lies_between_the_years_that_its_flag_tells()
    {
        ConditionedRun run = ConditionedRun.Of("""
            parameters: { delay: "lognormal(3, 0.4)" }
            drivers: { done_by: { initial: 0, equation: "max(prev(done_by), done(plan))" } }
            milestones: { plan: 2020.6 + delay }
            targets:
              early: { group: g, measure: plan, at_most: 2023.5 }
            observations:
              done_by: { 2021: 0, 2022: 0, 2023: 1 }
            """);

        Assert.Equal(1_000_000, run.Effective);
        run.IsProbability("early", (Before(2023.5) - Before(2023)) / (Before(2024) - Before(2023)));
    }

    [Theory]
    [InlineData(2022)]
    [InlineData(2024)]
    public void Chain_of_milestones_that_may_be_blocked_is_as_by_quadrature(int asOf)
    {
        ConditionedRun run = ConditionedRun.Of(
            """
            parameters: { blocked: bernoulli(0.3), delay: "lognormal(3, 0.4)", more: "lognormal(1, 0.5)" }
            drivers:
              first_done: { initial: 0, equation: "max(prev(first_done), done(first))" }
              second_done: { initial: 0, equation: "max(prev(second_done), done(second))" }
            milestones: { first: 2020.6 + delay, second: "if(blocked > 0.5, 2100, first + more)" }
            targets:
              early: { group: g, measure: first, at_most: 2023.5 }
              soon: { group: g, measure: second, at_most: 2025.5 }
            observations:
              second_done: { 2021: 0, 2022: 0, 2023: 0, 2024: 1 }
              first_done: { 2021: 0, 2022: 0, 2023: 1 }
            """,
            asOf: asOf);

        (double all, double early, double soon) = (0, 0, 0);
        const int Steps = 200_000;
        for (int i = 0; i < Steps; i++)
        {
            double first = 2020.6 + (3 * Math.Exp(0.4 * Normal.InvCDF(0, 1, (i + 0.5) / Steps)));
            double Second(double date) => date > first ? Normal.CDF(0, 0.5, Math.Log(date - first)) : 0;

            // Of the second: the probability of what is on record, and of that together with a date of at most 2025.5.
            (double known, double both) = asOf == 2022
                ? (0.3 + (0.7 * (1 - Second(2023))), 0.7 * (Second(2025.5) - Second(2023)))
                : (0.7 * (Second(2025) - Second(2024)), 0.7 * (Second(2025) - Second(2024)));
            double counts = asOf == 2022 ? (first >= 2023 ? 1 : 0) : first is >= 2023 and < 2024 ? 1 : 0;
            all += counts * known;
            early += first <= 2023.5 ? counts * known : 0;
            soon += counts * both;
        }

        run.IsProbability("early", early / all);
        if (asOf == 2022)
        {
            run.IsProbability("soon", soon / all);
        }
        else
        {
            Assert.Equal(1, run.Outcome.Target("soon").Probability.Value);
        }
    }
}
