using System.Collections.Immutable;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Breaks;
using GrowthSim.Randomness;
using GrowthSim.Simulation.Splitting;

namespace GrowthSim.Cli.Tests.Reports;

/// <summary>A run of round numbers, with one of everything that a report shows.</summary>
internal static class SampleRun
{
    public static RunOutcome Outcome { get; } = new()
    {
        Id = "0123456789abcdef",
        Model = "harbour",
        ModelTitle = new("Harbour city to 2030", "Thành phố cảng đến năm 2030"),
        Revision = "1a2b3c4d5e6f",
        Scenario = "baseline",
        ScenarioTitle = new("Baseline", "Kịch bản cơ sở"),
        Seed = 1,
        Paths = 100_000,
        Design = SamplingDesign.Plain,
        AsOf = 2024,
        Engine = "1",
        Partial = false,
        FailedPaths = 3,
        Failures = [new(17, "hotels in 2023 is NaN."), new(4711, "hotels in 2029 is NaN.")],
        Level = 0.95,
        Targets =
        [
            Target("growth_2025", "I.3.1(1)", "2025", "Value added grows by 14.5-16.5 % a year on average (2010 prices)", "Tăng trưởng giá trị tăng thêm bình quân hằng năm", "a year", ">= 0.145", 0.2412, 0.0026, 0.121, 0.03) with
            {
                Within = new(0.1405, 0.1384, 0.1427),
                Stretch = new(0.1007, 0.0988, 0.1026),
            },
            Target("service_output_2025", "I.3.1(1)", "2025", "Service gross output", "Quy mô giá trị sản xuất khu vực dịch vụ", "bn VND", ">= 22000", 0.91234, 0.0018, 23_456.7, 1_234.5),
            Target("plan_2025", "I.3.1(3)", "2025", "The general plan is in force", "Quy hoạch chung có hiệu lực", "0 or 1", ">= 1", 0.5, 0.0031, 1, 0.5),
            Target("class_one", "I.3.2(3)", "2030", "Class I before 2030", "Đô thị loại I trước năm 2030", "date", "< 2030", 0.00012, 0.00007, 2031.42, 1.5),
            Target("green_2030", "", "2030", "Green land per person", "Đất cây xanh bình quân đầu người", "m²/person", ">= 18", 1, 0.00002, 19.25, 0.4),
        ],
        NotScored = [new("transport", "I.3.1(3)", "2025", new("Transport is uniform and modern", "Giao thông đồng bộ, hiện đại"), "not scored: no threshold says when it is")],
        Joint = new(
            new(new(0.00003, 0.00001, 0.00009), 1.2e-5, 5)
            {
                News = 4,
                ExpectedMet = new(2.663, 2.6573, 2.6687),
                ExpectedWeight = new(new(3.5742, 3.5601, 3.5883), 6),
                Breaks =
                [
                    Break("class_one", 0.52123, 0.0011, 0.1912, 0.0024),
                    Break("growth_2025", 0.3011, 0.0012, 0, 0.00002) with { With = ["service_output_2025"] },
                    Break("plan_2025", 0.17764, 0.0009, 0, 0.00002),
                    Break("green_2030", 0, 0.00002, 0, 0.00002),
                ],
                NearMisses = [new(["class_one"], new(0.1912, 0.1888, 0.1936)), new(["growth_2025", "class_one"], new(0.2211, 0.2185, 0.2237)), new(["growth_2025", "plan_2025", "class_one"], new(0.5, 0.4969, 0.5031))],
                StillPossible = new(["class_one"], new(0.1912, 0.1888, 0.1936), 4)
                {
                    Breaks = [Break("growth_2025", 0.6, 0.003, 0.3, 0.0029), Break("plan_2025", 0.2088, 0.0024, 0.1, 0.0019), Break("green_2030", 0, 0.00002, 0, 0.00002)],
                    NearMisses = [new(["growth_2025"], new(0.3, 0.2971, 0.3029))],
                },
            },
            ImmutableSortedDictionary<string, JointEstimate>.Empty
                .Add("2025", new(new(0.1912, 0.1888, 0.1936), 0.11, 3)
                {
                    News = 3,
                    ExpectedMet = new(1.6535, 1.6481, 1.6589),
                    Breaks = [Break("growth_2025", 0.5011, 0.0031, 0.2911, 0.0028), Break("plan_2025", 0.2622, 0.0021, 0.1201, 0.002), Break("service_output_2025", 0.0455, 0.0013, 0.0011, 0.0002)],
                    NearMisses = [new(["growth_2025"], new(0.2911, 0.2883, 0.2939)), new(["growth_2025", "plan_2025"], new(0.3302, 0.3273, 0.3331))],
                })
                .Add("2030", new(new(0.00012, 0.00006, 0.00021), 0.00012, 2)),
            [
                new(1, new(1, 0.99996, 1)),
                new(2, new(0.9601, 0.9589, 0.9613)),
                new(3, new(0.512, 0.5089, 0.5151)),
                new(4, new(0.1912, 0.1888, 0.1936)),
                new(5, new(0.00003, 0.00001, 0.00009)),
            ])
        {
            BrokenImplications = [new("growth_2025", "service_output_2025", 12)],
        },
        Rare =
        [
            new(RareEventKind.All, "", 5, new(3.53e-12, 3.14e-12, 3.97e-12), 0.057, 31, 4_094_976, 16),
            new(RareEventKind.Group, "2030", 2, null, null, 0, 0, 20),
            new(RareEventKind.Target, "class_one", 1, new(0.000118, 0.000111, 0.000125), 0.03, 31, 1_809_408, 5),
            new(RareEventKind.Target, "green_2030", 1, new(0.0021, 0, 1), null, 1, 21_504, 3),
        ],
        Projections = [Series("value_added", "Value added", "Giá trị tăng thêm", "bn VND (2010 prices)", 18_000, 1.12), Series("services_share", "Services in value added", "Tỷ trọng dịch vụ", "share", 0.31, 1.01)],
    };

    private static TargetBreak Break(string id, double share, double halfWidth, double gain, double halfWidthOfGain) => new(
        id,
        new(share, Math.Max(0, share - halfWidth), share + halfWidth),
        new(gain, Math.Max(0, gain - halfWidthOfGain), gain + halfWidthOfGain));

    private static TargetOutcome Target(string id, string clause, string group, string english, string vietnamese, string unit, string metIf, double probability, double halfWidth, double median, double spread) => new()
    {
        Id = id,
        Clause = clause,
        Group = group,
        Title = new(english, vietnamese),
        Measure = $"at({id}, {group})",
        Unit = unit,
        MetIf = metIf,
        Probability = new(probability, Math.Max(0, probability - halfWidth), Math.Min(1, probability + halfWidth)),
        Hits = (long)Math.Round(probability * 99_997),
        Paths = 99_997,
        Mean = median,
        StandardDeviation = spread,
        StandardError = spread / Math.Sqrt(99_997),
        Quantiles = Fan(median, spread, 1.645, 0.674),
    };

    private static Quantiles Fan(double median, double spread, double far, double near) => new(
    [
        .. Quantiles.Default.Zip([-far, -near, 0, near, far], (probability, deviations) =>
            new QuantileEstimate(probability, median + (deviations * spread), median + ((deviations - 0.01) * spread), median + ((deviations + 0.01) * spread), 0)),
    ]);

    private static Projection Series(string variable, string english, string vietnamese, string unit, double start, double factor) => new(
        variable,
        new(english, vietnamese),
        unit,
        [
            .. Enumerable.Range(0, 11).Select(year =>
            {
                double median = start * Math.Pow(factor, year);
                double spread = median * 0.02 * year;
                return new ProjectionYear(2020 + year, median, spread, Fan(median, spread, 1.6, 0.7)) { StandardError = spread / Math.Sqrt(99_997) };
            }),
        ]);
}
