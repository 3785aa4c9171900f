using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Tests.Models;

/// <summary>What the figures on record since 2020 make of the city's targets: what is low lowers, what is high raises.</summary>
public sealed class BacGiangFiguresTests
{
    /// <summary>Provincial services grew by 6.6 and 6.4 % in 2023 and 2024, which is less than expected: where the figures only take their places, what moves with the province is not told.</summary>
    [Fact]
    public void Low_growth_of_the_province_does_not_raise_the_share_of_the_city()
    {
        double before = BacGiangRuns.Run(2022).Probability("provincial_share_2025");
        double after = BacGiangRuns.Run(2024).Probability("provincial_share_2025");

        Assert.InRange(after, 0.46, 0.49);
        Assert.True(after < before + 0.01);
    }

    /// <summary>The province grew by 19.3 % in 2022: what if it had been half of it?</summary>
    [Fact]
    public void High_growth_of_the_province_raises_the_growth_of_the_city_and_low_growth_lowers_it()
    {
        double before = BacGiangRuns.Run(2021).Probability("growth_2025");
        double high = BacGiangRuns.Run(2022).Probability("growth_2025");
        double low = BacGiangRuns.Run(2022, rows => rows.Select(row => row.Replace("provincial_growth,2022,0.193", "provincial_growth,2022,0.09", StringComparison.Ordinal))).Probability("growth_2025");

        Assert.InRange(high, before + 0.03, before + 0.09);
        Assert.InRange(low, 0, before - 0.03);
    }

    /// <summary>The trends of province and city stand on the nation's, so that a better nation is a better city, whatever is on record.</summary>
    [Theory]
    [InlineData(null, 0.1)]
    [InlineData(2021, 0.08)]
    [InlineData(2022, 0.05)]
    [InlineData(2023, 0.01)]
    [InlineData(2024, 0.002)]
    [InlineData(2025, 0)]
    public void National_trend_of_8_percent_raises_the_growth_of_the_city(int? asOf, double least)
    {
        double before = BacGiangRuns.Run(asOf, targetsOnly: true).Probability("growth_2025");
        double after = BacGiangRuns.Run(asOf, targetsOnly: true, set: ("national_trend", "8%")).Probability("growth_2025");

        Assert.InRange(after, before + least, 1);
    }

    /// <summary>A total that is what is usually published: its sectors follow, and grow from there.</summary>
    [Fact]
    public void Total_on_record_moves_its_sectors()
    {
        RunOutcome without = BacGiangRuns.Run(null);
        RunOutcome with = BacGiangRuns.Run(2024, rows => rows.Append("value_added,2024,20000,,test,"));

        double expected = without.Projection("value_added").Year(2024).Mean;
        Assert.NotInRange(20_000, expected * 0.98, expected * 1.02);
        foreach (string sector in new[] { "services", "industry" })
        {
            double moved = with.Projection($"{sector}.value_added").Year(2024).Mean - without.Projection($"{sector}.value_added").Year(2024).Mean;
            Assert.Equal(Math.Sign(20_000 - expected), Math.Sign(moved));
        }

        double total = new[] { "services", "industry", "agriculture" }.Sum(sector => with.Projection($"{sector}.value_added").Year(2024).Mean);
        Assert.Equal(20_000, total, 1);
        Assert.InRange(with.Projection("value_added").Year(2025).Quantiles.Median, 21_500, 24_500);
    }

    [Fact]
    public void Plan_that_was_due_in_2021_is_said_to_be_due_and_open()
    {
        RunOutcome outcome = BacGiangRuns.Run(2025);
        TargetOutcome[] due = [.. outcome.Targets.Where(target => target.IsOverdue)];

        Assert.Contains(due, target => target.Measure == "provincial_plan");
        Assert.All(due, target => Assert.Contains(OutcomeWarnings.Of(outcome), warning => warning.Series == target.Id && warning.Message.English.Contains("no figure settles it", StringComparison.Ordinal)));
    }

    /// <summary>8 % of paths have an epidemic in a year; where no flag is on record, the growth of January 2026 makes one in 2025 less likely.</summary>
    [Fact]
    public void Growth_on_record_tells_whether_its_year_had_a_shock()
    {
        double before = Shock(2025, AsOfMode.Condition);

        Assert.True(Shock(2026, AsOfMode.Condition) < 0.75 * before);
        Assert.Equal(before, Shock(2026, AsOfMode.Substitute), 0.02);

        static double Shock(int asOf, AsOfMode mode) =>
            BacGiangRuns.Run(asOf, rows => rows.Where(row => !row.StartsWith("shock_event", StringComparison.Ordinal)), mode).Projection("shock_event").Year(2025).Mean;
    }

    [Fact]
    public void No_pandemic_comes_in_a_year_that_is_known()
    {
        RunOutcome outcome = BacGiangRuns.Run(2025);

        Assert.Equal([1, 0, 0, 0, 0], Enumerable.Range(2021, 5).Select(year => outcome.Projection("shock_event").Year(year).Mean));
        Assert.InRange(outcome.Projection("shock_event").Year(2026).Mean, 0.05, 0.15);
    }

    [Fact]
    public void Record_leaves_more_than_a_fifth_of_the_paths()
    {
        Assert.All(Enumerable.Range(2021, 6), asOf => Assert.InRange(BacGiangRuns.Run(asOf, targetsOnly: true).Conditioning!.EffectivePaths, 20_000, 100_000));
    }

    [Fact]
    public void Levers_in_years_on_record_are_named()
    {
        Assert.Equal("services_promotion", Assert.Single(BacGiangRuns.Run(2024, set: ("services_promotion", "{2022: 1}")).Conditioning!.PastLevers));
        Assert.Empty(BacGiangRuns.Run(2024, set: ("services_promotion", "{2025: 1}")).Conditioning!.PastLevers);
    }
}
