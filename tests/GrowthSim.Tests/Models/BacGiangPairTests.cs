using System.Globalization;
using GrowthSim.Outcomes;

namespace GrowthSim.Tests.Models;

/// <summary>Each figure on record and each target that the model ties together: a high figure, alone on record, makes the measure higher or lower than a low one does.</summary>
public sealed class BacGiangPairTests
{
    private const long Paths = 20_000;

    /// <summary>How many standard errors of the difference of means are no accident, in any of some fifty pairs.</summary>
    private const double Beyond = 4;

    public static TheoryData<string, int, double, double, string[], string[]> Pairs => new()
    {
        { "national_growth", 2023, 0.045, 0.085, ["growth_2025", "service_output_2025", "service_multiple_2025", "value_added_per_head_2025", "revenue_growth_2025", "investment_2025"], [] },
        { "national_inflation", 2022, 0.01, 0.05, ["value_added_per_head_2025", "revenue_growth_2025", "investment_2025"], [] },
        { "vnd_per_usd", 2022, 23_000, 24_000, [], ["value_added_per_head_2025", "value_added_per_head_2030"] },
        { "provincial_growth", 2022, 0.09, 0.19, ["growth_2025", "growth_2030", "value_added_per_head_2025", "revenue_growth_2025", "investment_2025", "service_output_2025"], [] },
        { "provincial_industry_growth", 2023, 0.12, 0.2, ["growth_2025", "growth_2030", "value_added_per_head_2025", "revenue_growth_2025", "investment_2025", "service_output_2025"], [] },
        { "provincial_services_growth", 2023, 0.05, 0.1, ["growth_2025", "service_output_2025", "service_multiple_2030", "provincial_share_2025", "urban_areas_2025", "hotels_2025", "night_zones_2025", "resorts_2030"], [] },
        { "services.growth", 2022, 0.06, 0.14, ["growth_2025", "growth_2030", "service_output_2025", "provincial_share_2025", "value_added_per_head_2025", "revenue_growth_2025"], [] },
        { "industry.growth", 2022, 0.05, 0.25, ["growth_2025", "growth_2030", "value_added_per_head_2025", "revenue_growth_2025", "investment_2025"], [] },
        { "value_added", 2023, 14_500, 18_000, ["growth_2025", "value_added_per_head_2025", "revenue_growth_2025", "investment_2025"], [] },
        { "revenue", 2023, 750, 1_100, ["revenue_growth_2025", "growth_2025"], [] },
        { "investment", 2023, 10_000, 17_000, ["investment_2025", "investment_2030"], [] },
        { "shock_event", 2025, 0, 1, [], ["growth_2025", "service_output_2025", "revenue_growth_2025"] },
        { "old_city_population", 2024, 188, 198, [], ["value_added_per_head_2025", "green_land_2025"] },
        { "national_digital_share", 2023, 0.125, 0.14, ["digital_share_2025", "digital_share_2030", "digital_minimum_2030"], [] },
        { "digital_share", 2023, 0.1, 0.16, ["digital_share_2025", "digital_minimum_2025"], [] },
        { "trained_labour", 2023, 0.75, 0.81, ["trained_labour_2025"], [] },
        { "schools_below", 2024, 1, 6, [], ["schools_level_one_2025"] },
        { "schools_level_two_count", 2023, 13, 18, ["schools_level_two_2025"], [] },
        { "party_well", 2023, 0.9, 1, ["party_well_2025", "party_well_2030"], [] },
        { "party_failed", 2022, 0, 1, ["party_failed_2025", "party_failed_2030"], [] },
        { "smart_rank", 2023, 10, 30, ["smart_city_rank_2025", "smart_city_rank_2030"], [] },
        { "ddci_rank", 2023, 1, 4, [], ["lead_the_province"] },
        { "zoning_coverage", 2023, 0.75, 0.9, ["zoning_coverage_2025"], [] },
        { "detailed_coverage", 2023, 0.55, 0.75, ["detailed_coverage_2025"], [] },
        { "class_one_score", 2023, 70, 76, ["class_one_standards_2025", "class_one_2030"], [] },
        { "general_plan_in_force", 2023, 0, 1, ["general_plan_2025", "class_one_2030"], [] },
        { "boundary_decided", 2024, 0, 1, ["boundary_2030", "class_one_2030"], ["class_one_standards_2025"] },
        { "hotels", 2023, 0, 2, ["hotels_2025"], [] },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void High_figure_moves_its_targets_as_the_model_ties_them(string variable, int year, double low, double high, string[] raised, string[] lowered)
    {
        RunOutcome less = Run(variable, year, low);
        RunOutcome more = Run(variable, year, high);

        Assert.All(raised, target => Assert.True(Rise(target) > Beyond, $"{target} by {variable}: {Rise(target)} standard errors"));
        Assert.All(lowered, target => Assert.True(Rise(target) < -Beyond, $"{target} by {variable}: {Rise(target)} standard errors"));

        // In standard errors; the mean of what is settled has none.
        double Rise(string target) => (more.Target(target).Mean - less.Target(target).Mean) / double.Hypot(less.Target(target).StandardError, more.Target(target).StandardError);
    }

    private static RunOutcome Run(string variable, int year, double value) =>
        BacGiangRuns.Run(year, _ => [string.Create(CultureInfo.InvariantCulture, $"{variable},{year},{value},,test,")], paths: Paths, targetsOnly: true);
}
