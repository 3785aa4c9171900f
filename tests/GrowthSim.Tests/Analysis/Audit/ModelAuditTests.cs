using GrowthSim.Analysis.Audit;
using GrowthSim.Analysis.Review;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Tests.Analysis.Audit;

/// <summary>Audits of models whose implications can be worked out by hand.</summary>
public sealed class ModelAuditTests
{
    private const long Paths = 1 << 16;

    /// <summary>The service targets of Bắc Giang: 22 to 25 and more than 2.5 times need a base of at most 10, 50 to 52 and 4.5 to 5 times one of 10 to 11.56.</summary>
    private const string Services = """
        indicators:
          services: { initial: "uniform(8, 12)", equation: "prev(services) * exp(normal(10%, 5%))", unit: bn }
        targets:
          size_2025: { measure: "at(services, 2025)", range: [22, 25] }
          multiple_2025: { measure: "at(services, 2025) / at(services, 2020)", above: 2.5 }
          size_2030: { measure: "at(services, 2030)", range: [50, 52] }
          multiple_2030: { measure: "at(services, 2030) / at(services, 2020)", range: [4.5, 5] }

        """;

    private const string Shares = """
        indicators:
          part: { initial: 40, equation: "prev(part) * exp(normal(5%, 5%))", unit: bn }
          whole: { initial: 100, equation: "prev(whole) * exp(normal(5%, 5%))", unit: bn }
          share: { equation: "part / whole", unit: share }
        targets:
          part: { measure: "at(part, 2025)", at_least: 60 }
          whole: { measure: "at(whole, 2025)", at_most: 110 }
          share: { measure: "at(share, 2025)", at_most: 50% }
          aside: { measure: "at(part, 2030)", at_least: 60 }

        """;

    [Fact]
    public void Sizes_and_multiples_meet_at_one_base()
    {
        TargetConflict edge = Assert.Single(Of(Services).Conflicts);

        Assert.Equal((ConflictKind.KnifeEdge, TargetReading.AsWritten, RangeBasis.Anything), (edge.Kind, edge.Reading, edge.Basis));
        Assert.Equal<string>(["size_2025", "multiple_2025", "size_2030", "multiple_2030"], edge.Targets);
        Assert.Equal(("services", 2020), (edge.Variable, edge.Year));
        Assert.Equal(new ValueBounds(10, 10), edge.Left);
        Assert.Equal<string>(["size_2025", "multiple_2025"], edge.Sides[0].Targets);
        Assert.Equal(8, edge.Sides[0].Implied.Low!.Value, 5);
        Assert.Equal(10, edge.Sides[0].Implied.High);
        Assert.Equal(10, edge.Sides[1].Implied.Low);
        Assert.Equal(52 / 4.5, edge.Sides[1].Implied.High!.Value, 12);
        Assert.Equal<string>(["multiple_2025"], edge.Strict);
    }

    [Fact]
    public void A_multiple_that_is_not_strict_leaves_the_edge()
    {
        TargetConflict edge = Assert.Single(Of(Services.Replace("above: 2.5", "at_least: 2.5", StringComparison.Ordinal)).Conflicts);

        Assert.Equal(ConflictKind.KnifeEdge, edge.Kind);
        Assert.Empty(edge.Strict);
    }

    [Fact]
    public void Beyond_the_edge_it_is_a_contradiction()
    {
        TargetConflict conflict = Assert.Single(Of(Services.Replace("above: 2.5", "above: 2.6", StringComparison.Ordinal)).Conflicts);

        Assert.Equal((ConflictKind.Contradiction, "services", 2020), (conflict.Kind, conflict.Variable, conflict.Year));
        Assert.Equal(25 / 2.6, conflict.Sides[0].Implied.High!.Value, 12);
        Assert.Equal(10, conflict.Sides[1].Implied.Low);
        Assert.True(conflict.Left.IsUnbounded);
    }

    [Fact]
    public void A_share_contradicts_its_part_and_whole()
    {
        AuditOutcome audit = Of(Shares);
        TargetConflict conflict = Assert.Single(audit.Conflicts);

        Assert.Equal((ConflictKind.Contradiction, TargetReading.AsScored, RangeBasis.Anything), (conflict.Kind, conflict.Reading, conflict.Basis));
        Assert.Equal<string>(["part", "whole", "share"], conflict.Targets);
        Assert.Empty(audit.Implications);
        Assert.Equal((0, null, 0), (audit.RangePaths, audit.Run, audit.TestedPairs));
    }

    [Fact]
    public void A_share_is_implied_by_its_part_and_whole()
    {
        TargetImplication implied = Assert.Single(Of(Shares.Replace("at_most: 50%", "at_least: 50%", StringComparison.Ordinal)).Implications);

        Assert.Equal("share", implied.Target);
        Assert.Equal<string>(["part", "whole"], implied.By);
        Assert.Equal(60 / 110.0, implied.Implied.Low!.Value, 12);
    }

    [Fact]
    public void One_that_conflicts_with_another_still_implies_what_it_implies_alone()
    {
        AuditOutcome audit = Of("""
            parameters: { x: "normal(5, 1)" }
            targets:
              high: { measure: x, at_least: 6 }
              low: { measure: 10 - x, at_least: 6 }
              fair: { measure: x, at_least: 4 }
              modest: { measure: 10 - x, at_least: 3 }
              capped: { measure: x, at_most: 8 }

            """);

        Assert.Equal<string>(["high", "low"], Assert.Single(audit.Conflicts).Targets);
        Assert.Equal(
            ["fair by high", "modest by low", "capped by modest"],
            audit.Implications.Where(implied => implied.Basis == RangeBasis.Anything).Select(implied => $"{implied.Target} by {string.Join(", ", implied.By)}"));
    }

    [Fact]
    public void What_leads_nowhere_is_named_with_the_reason()
    {
        AuditOutcome audit = Of("""
            parameters:
              trend: normal(5%, 1%)
              unused: 3
              aside: normal(0, 1)
              weight: 0
              cancelled: normal(0, 1)
              effect: normal(2%, 1%)
              years: 5
            levers:
              promotion: { default: 0, min: 0, max: 3 }
              reading: { default: 0, min: 0, max: 1 }
              alternative: { default: 1, min: 0, max: 2 }
            indicators:
              x: { initial: 1, equation: "prev(x) * exp(trend + promotion * effect + weight * cancelled)" }
              y: { equation: "x + aside" }
            targets:
              level: { measure: "if(reading < 0.5, at(x, 2020 + years), alternative * at(x, 2030))", at_least: 1 }

            """);

        Assert.Equal(
            [
                "unused Unused ",
                "aside OtherVariables y",
                "cancelled Cancelled ",
                "effect Settings promotion",
                "alternative Settings reading",
            ],
            audit.Unseen.Select(unseen => $"{unseen.Name} {unseen.Reason} {string.Join(",", unseen.Through)}"));
    }

    [Fact]
    public void Targets_that_pull_against_each_other_have_the_joint_probability_of_the_normal()
    {
        AuditOutcome audit = Of(
            """
            parameters:
              a: normal(0, 1)
              b: normal(0, 1)
              c: normal(0, 1)
              d: normal(0, 1)
            correlations:
              - between: [a, b]
                matrix: [[1, -0.5], [-0.5, 1]]
            targets:
              a: { measure: a, at_least: 0 }
              b: { measure: b, at_least: 0 }
              c: { measure: c, at_least: 0 }
              near: { measure: c + d / 1000, at_least: 0 }

            """,
            Paths);

        // P(both above 0) = 1/4 + asin(ρ) / 2π: a sixth at ρ = −1/2.
        TargetPair pull = Assert.Single(audit.Pulls);
        double sigma = Math.Sqrt(1 / 6.0 * (5 / 6.0) / Paths);
        Assert.Equal(("a", "b"), (pull.First, pull.Second));
        Assert.Equal(1 / 6.0, pull.Joint.Value, 5 * sigma);
        Assert.Equal(pull.Joint.Value - pull.Product, pull.Difference, 12);

        // φ = (1/6 − 1/4) · 4; the variance of the covariance is E[(X − ½)² (Y − ½)²] − c² = 1/16 − 1/144.
        Assert.Equal(-1 / 3.0, pull.Phi, 20 * sigma);
        double variance = (1 / 16.0) - (1 / 144.0);
        Assert.Equal(1.96 * Math.Sqrt(variance / Paths), pull.Error, pull.Error * 5 * sigma / 12 / variance);
        Assert.True(pull.AdjustedPValue < 1e-100);
        Assert.Equal(6, audit.TestedPairs);

        TargetPair twins = Assert.Single(audit.Twins);
        Assert.Equal(("c", "near"), (twins.First, twins.Second));
        Assert.InRange(twins.Share, 0.99, 1);
    }

    [Fact]
    public void What_the_others_leave_a_measure_lies_within_the_middle_of_the_rest()
    {
        AuditOutcome audit = Of(
            """
            parameters:
              people: { equation: "normal(10, 0.02)", unit: people }
            indicators:
              product: { initial: 100, equation: "prev(product) * exp(normal(5%, 5%))", unit: bn }
              per_head: { equation: "product / people", unit: bn }
            targets:
              size: { measure: "at(product, 2025)", range: [150, 160] }
              head: { measure: "at(per_head, 2025)", at_least: 14.9 }
              far: { measure: "at(per_head, 2030)", at_least: 100 }

            """,
            Paths);

        // 150 to 160 over 10 ± 2.576 standard deviations. A quantile of 0.5 % by n values has the standard error √(0.005 · 0.995 / n) / 0.01446 in standard deviations.
        double error = 5 * Math.Sqrt(0.005 * 0.995 / audit.RangePaths) / 0.01446 * 0.02 * 16 / 10;
        ValueBounds implied = audit.Targets.Single(target => target.Id == "head").Implied!.Value;
        Assert.Equal(150 / (10 + (2.576 * 0.02)), implied.Low!.Value, error);
        Assert.Equal(160 / (10 - (2.576 * 0.02)), implied.High!.Value, error);
        TargetImplication implication = Assert.Single(audit.Implications);
        Assert.Equal(("head", RangeBasis.Middle), (implication.Target, implication.Basis));
        Assert.Equal<string>(["size"], implication.By);
        TargetConflict far = Assert.Single(audit.Conflicts);
        Assert.Equal((ConflictKind.OutOfReach, RangeBasis.Middle, "far"), (far.Kind, far.Basis, Assert.Single(far.Targets)));
        Assert.InRange(far.Sides[0].Implied.High!.Value, 15, 100);
        Assert.Null(audit.Targets.Single(target => target.Id == "far").Implied);
    }

    [Fact]
    public void What_a_target_needs_counts_from_the_base_year()
    {
        AuditOutcome audit = Of(Shares, Paths);
        NeededChange needed = audit.Targets[0].Needed!;

        Assert.Equal((2020, 40, ChangeKind.Growth), (needed.From, needed.Latest, needed.Kind));
        Assert.Equal(Math.Pow(1.5, 0.2) - 1, needed.AtLeast!.Value, 12);
        Assert.Equal(Math.Exp(0.05) - 1, needed.Expected!.Value, 2e-3);
    }

    [Fact]
    public void Figures_settle_targets_and_narrow_others()
    {
        string record = Services + "observations:\n  services: { 2020: 9 }\n";
        AuditOutcome audit = Of(record, settings: new RunSettings { AsOf = 2021 });
        TargetConflict conflict = Assert.Single(audit.Conflicts);

        // On a base of 9 a multiple of 4.5 to 5 is 40.5 to 45, not 50 to 52.
        Assert.Equal<string>(["size_2030", "multiple_2030"], conflict.Targets);
        Assert.Equal(ConflictKind.Contradiction, conflict.Kind);
        Assert.Empty(Of(record.Replace("measure: \"at(services, 2030)\"", "measure: \"at(services, 2020)\"", StringComparison.Ordinal), settings: new RunSettings { AsOf = 2021 }).Conflicts);
    }

    [Fact]
    public void The_same_audit_is_the_same_on_any_number_of_threads()
    {
        AuditOutcome one = Of(Shares, Paths, threads: 1);
        AuditOutcome four = Of(Shares, Paths, threads: 4);

        Assert.Equal(one.Targets.Select(target => (target.Middle, target.Implied, target.Probability)), four.Targets.Select(target => (target.Middle, target.Implied, target.Probability)));
        Assert.Equal<TargetPair>(one.Pulls, four.Pulls);
    }

    [Fact]
    public void It_ends_where_it_is_cancelled_and_refuses_what_is_no_number_of_paths()
    {
        using CancellationTokenSource ended = new();
        ended.Cancel();

        Assert.Throws<OperationCanceledException>(() => Audit(Shares).Audit(0, 1, 0.95, ended.Token));
        Assert.Throws<ArgumentOutOfRangeException>(() => Audit(Shares).Audit(-1, 1, 0.95, CancellationToken.None));
    }

    private static AuditOutcome Of(string sections, long paths = 0, RunSettings? settings = null, int threads = 2) => Audit(sections, settings).Audit(paths, threads, 0.95, CancellationToken.None);

    private static ModelAudit Audit(string sections, RunSettings? settings = null)
    {
        ModelText text = new() { File = "test.yaml", Yaml = TestPlan.Model(sections) };
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario scenario = new() { Id = "as-it-stands", Model = model.Id, Title = model.Title };
        return new ModelAudit(model, scenario, text.Revision, settings ?? new RunSettings { Seed = TestPlan.Seed });
    }
}
