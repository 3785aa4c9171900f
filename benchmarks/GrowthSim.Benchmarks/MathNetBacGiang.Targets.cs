namespace GrowthSim.Benchmarks;

/// <summary>The scored targets.</summary>
internal sealed partial class MathNetBacGiang
{
    private IEnumerable<MathNetTarget> Targets() => [.. TargetsOfPartOneTo2025(), .. TargetsOfPartOneTo2030(), .. TargetsOfPartsTwoAndThree()];

    private IEnumerable<MathNetTarget> TargetsOfPartOneTo2025() =>
    [
        new("growth_2025", "2025", () => GrowthRate(_valueAdded, 2020, 2025), 0.145, 0.165),
        new("service_output_2025", "2025", () => At(_serviceOutput, 2025), 22000, 25000),
        new("service_multiple_2025", "2025", () => At(_serviceOutput, 2025) / At(_serviceOutput, 2020), x => x > 2.5),
        new("provincial_share_2025", "2025", () => At(_provincialShare, 2025), 0.45, 0.48),
        new("revenue_growth_2025", "2025", () => GrowthRate(_revenue, 2020, 2025), 0.15, 0.18),
        new("value_added_per_head_2025", "2025", () => At(_valueAddedPerHead, 2025), 8500, 9000),
        new("investment_2025", "2025", () => Sum(_investment, 2021, 2025), x => x > 100000),
        new("general_plan_2025", "2025", () => At(_generalPlanInForce, 2025), x => x >= 1),
        new("class_one_standards_2025", "2025", () => At(_classOneScore, 2025), x => x >= 75),
        new("green_land_2025", "2025", () => At(_greenPerHead, 2025), x => x >= 18),
        new("smart_city_rank_2025", "2025", () => At(_smartRank, 2025), x => x <= 10),
        new("digital_share_2025", "2025", () => At(_digitalShare, 2025), x => x >= 0.27),
        new("digital_minimum_2025", "2025", () => At(_digitalMinimum, 2025), x => x >= 0.20),
        new("schools_level_one_2025", "2025", () => At(_schoolsLevelOne, 2025), x => x >= 1),
        new("schools_level_two_2025", "2025", () => At(_schoolsLevelTwo, 2025), x => x > 0.30),
        new("trained_labour_2025", "2025", () => At(_trainedLabour, 2025), x => x > 0.80),
        new("party_well_2025", "2025", () => Min(_partyWell, 2021, 2025), x => x >= 0.90),
        new("party_failed_2025", "2025", () => Sum(_partyFailed, 2021, 2025), x => x == 0),
    ];

    private IEnumerable<MathNetTarget> TargetsOfPartOneTo2030() =>
    [
        new("growth_2030", "2030", () => GrowthRate(_valueAdded, GrowthWindow < 0.5 ? 2025 : 2020, 2030), 0.16, 0.165),
        new("service_output_2030", "2030", () => At(_serviceOutput, 2030), 50000, 52000),
        new("service_multiple_2030", "2030", () => At(_serviceOutput, 2030) / At(_serviceOutput, 2020), 4.5, 5),
        new("provincial_share_2030", "2030", () => At(_provincialShare, 2030), 0.48, 0.50),
        new("revenue_growth_2030", "2030", () => GrowthRate(_revenue, GrowthWindow < 0.5 ? 2025 : 2020, 2030), 0.18, 0.20),
        new("value_added_per_head_2030", "2030", () => At(_valueAddedPerHead, 2030), 13000, 15000),
        new("investment_2030", "2030", () => Sum(_investment, GrowthWindow < 0.5 ? 2026 : 2021, 2030), x => x > 165000),
        new("boundary_2030", "2030", () => At(_enlarged, 2030), x => x >= 1),
        new("class_one_2030", "2030", () => At(_classOneRecognised, 2029), x => x >= 1),
        new("smart_city_rank_2030", "2030", () => At(_smartRank, 2030), x => x <= 5),
        new("digital_share_2030", "2030", () => At(_digitalShare, 2030), x => x >= 0.45),
        new("digital_minimum_2030", "2030", () => At(_digitalMinimum, 2030), x => x >= 0.35),
        new("party_well_2030", "2030", () => Min(_partyWell, 2026, 2030), x => x > 0.90),
        new("party_failed_2030", "2030", () => Sum(_partyFailed, 2026, 2030), x => x == 0),
    ];

    private IEnumerable<MathNetTarget> TargetsOfPartsTwoAndThree() =>
    [
        new("general_plan_before_2025", "2025", () => At(_generalPlanInForce, 2024), x => x >= 1),
        new("zoning_coverage_2025", "2025", () => At(_zoningCoverage, 2025), x => x >= 1),
        new("detailed_coverage_2025", "2025", () => At(_detailedCoverage, 2025), x => x >= 0.85),
        new("class_one_standards_before_2025", "2025", () => At(_classOneScore, 2024), x => x >= 75),
        new("urban_areas_2025", "2025", () => At(_urbanAreas, 2025), 2, 3),
        new("hotels_2025", "2025", () => At(_hotels, 2025), 2, 4),
        new("night_zones_2025", "2025", () => At(_nightZones, 2025), 2, 3),
        new("park_2025", "2025", () => _parkBuilt < 2026 ? _parkArea : 0, x => Math.Abs(x - 100) <= 20),
        new("innovation_centre_2025", "2025", () => _innovationCentre, x => x < 2026),
        new("stadium_2030", "2030", () => _stadium < 2031 ? _stadiumSeats : 0, x => x >= 30000),
        new("resorts_2030", "2030", () => At(_resorts, 2030), 1, 2),
        new("advanced_schools", "undated", () => At(_advancedSchoolsBuilt, 2030), x => x >= 4),
        new("specialised_hospital", "undated", () => _hospital, x => x < 2031),
        new("lead_the_province", "undated", () => Sum(_ddciFirst, 2021, 2030) / 10, x => x >= 0.50),
        new("roads_2030", "undated", RoadsBefore2031, x => x >= 4),
        new("provincial_plan_2021", "2025", () => _provincialPlan, x => x < 2021.748),
        new("city_scheme_2021", "2025", () => _cityScheme, x => x < 2021.833),
        new("midterm_review_2025", "2025", () => _midtermReview, x => x < 2025.25),
        new("final_review_2030", "2030", () => At(_unitExists, 2029) > 0.5 ? _finalReview : Never, x => x < 2030.25),
    ];

    private double RoadsBefore2031() =>
        (_ringRoad < 2031 ? 1 : 0) + (_overpass < 2031 ? 1 : 0) + (_dongSonRoad < 2031 ? 1 : 0) + (_road293 < 2031 ? 1 : 0);

    private static double At(double[] series, int year) => series[year - BaseYear];

    private static double GrowthRate(double[] series, int first, int last) => Math.Pow(At(series, last) / At(series, first), 1.0 / (last - first)) - 1;

    private static double Sum(double[] series, int first, int last)
    {
        double sum = 0;
        for (int year = first; year <= last; year++)
        {
            sum += At(series, year);
        }

        return sum;
    }

    private static double Min(double[] series, int first, int last)
    {
        double least = At(series, first);
        for (int year = first + 1; year <= last; year++)
        {
            least = Math.Min(least, At(series, year));
        }

        return least;
    }
}
