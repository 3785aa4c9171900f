using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Models;

/// <summary>What the figures on record since 2020 make of the city's targets: what is low lowers, what is high raises.</summary>
public sealed class BacGiangFiguresTests
{
    private const long Paths = 100_000;

    /// <summary>Provincial services grew by 6.6 and 6.4 % in 2023 and 2024, which is less than expected: where the figures only take their places, the city's share rises, since what moves with the province is not told.</summary>
    [Fact]
    public void Low_growth_of_the_province_does_not_raise_the_share_of_the_city()
    {
        double before = Probability("provincial_share_2025", Run(2022));

        Assert.InRange(Probability("provincial_share_2025", Run(2024)), 0.41, 0.44);
        Assert.True(Probability("provincial_share_2025", Run(2024)) < before + 0.01);
        Assert.InRange(Probability("provincial_share_2025", Run(2024, AsOfMode.Substitute)), 0.48, 0.50);
    }

    [Fact]
    public void Low_growth_lowers_the_growth_that_is_to_come()
    {
        double[] views = [.. new int?[] { null, 2021, 2022, 2023 }.Select(view => Probability("growth_2025", Run(view)))];

        Assert.Equal(views.OrderDescending(), views);
        Assert.InRange(Probability("growth_2025", Run(2024)), 0.10, 0.13);
    }

    /// <summary>A total that is what is usually published: its sectors follow, and grow from there.</summary>
    [Fact]
    public void Total_on_record_moves_its_sectors()
    {
        RunOutcome without = Run(null);
        RunOutcome with = Run(2024, AsOfMode.Condition, "value_added,2024,20000,test");

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
        RunOutcome outcome = Run(2025);
        TargetOutcome[] due = [.. outcome.Targets.Where(target => target.IsOverdue)];

        Assert.Contains(due, target => target.Measure == "provincial_plan");
        Assert.All(due, target => Assert.Contains(OutcomeWarnings.Of(outcome), warning => warning.Series == target.Id && warning.Message.English.Contains("no figure settles it", StringComparison.Ordinal)));
    }

    /// <summary>8 % of paths have an epidemic in a year; the growth on record makes one in that year less likely.</summary>
    [Fact]
    public void Growth_on_record_tells_whether_its_year_had_a_shock()
    {
        double before = Shock(Run(2024));

        Assert.True(Shock(Run(2025)) < 0.75 * before);
        Assert.Equal(before, Shock(Run(2025, AsOfMode.Substitute)), 0.02);
    }

    [Fact]
    public void Levers_in_years_on_record_are_named()
    {
        RunOutcome outcome = Run(2024, set: [("services_promotion", "{2022: 1}")]);

        Assert.Equal("services_promotion", Assert.Single(outcome.Conditioning!.PastLevers));
        Assert.Empty(Run(2024, set: [("services_promotion", "{2025: 1}")]).Conditioning!.PastLevers);
    }

    private static double Probability(string target, RunOutcome outcome) => outcome.Target(target).Probability.Value;

    private static double Shock(RunOutcome outcome) => outcome.Projection("shock_event").Year(2025).Mean;

    private static RunOutcome Run(int? asOf, AsOfMode mode = AsOfMode.Condition, string? figure = null, params IReadOnlyList<(string Name, string Equation)> set)
    {
        ModelText text = ModelFolder.Read(ModelPacks.Folder("bac-giang")).OrThrow();
        text = text with
        {
            Yaml = text.Yaml.Replace("  shock_event: {", "  shock_event: { report: true,", StringComparison.Ordinal),
            Attachments = figure is null ? text.Attachments : text.Attachments.SetItem("figures.csv", text.Attachments["figures.csv"].TrimEnd() + "\n" + figure + "\n"),
        };
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario scenario = ScenarioReader.Set(ScenarioReader.Read("baseline.yaml", text.Scenarios["baseline"], model).OrThrow(), model, set).OrThrow();
        RunPlan plan = RunPlan.Create(model, scenario, new RunSettings { AsOf = asOf, AsOfMode = mode }, text.Revision).OrThrow();
        return RunOutcome.From(LocalRunner.Run(plan, Paths, 2, CancellationToken.None), 0.95, partial: false);
    }
}
