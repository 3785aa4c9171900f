using System.Text.Json;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;
using GrowthSim.Randomness;

namespace GrowthSim.Tests.Outcomes.Documents;

/// <summary>What the document of a run says where there is no number to say.</summary>
public sealed class RunDocumentTests
{
    private const string AllFail = """
        parameters: { a: "normal(1, 0.1)" }
        indicators: { bad: ln(a - 5) }
        targets:
          first: { measure: "at(bad, 2030)", at_least: 1, group: due }
          spread: { measure: "at(bad, 2030)", range: [1, 2], group: due }
        """;

    private const string Huge = """
        parameters:
          large: normal(1e300, 1e299)
          plain: normal(1, 1)
        indicators:
          big: if(year >= 2025, large, plain)
          total: large * 1e7
          small: plain
        targets:
          big_enough: { measure: "at(big, 2030)", at_least: 1e300 }
          small_enough: { measure: "at(small, 2030)", at_most: 1 }
        """;

    [Theory]
    [InlineData("plain")]
    [InlineData("antithetic")]
    [InlineData("lhs")]
    [InlineData("sobol")]
    public void Run_of_which_every_path_failed_knows_no_probability_and_says_why(string design)
    {
        Assert.True(SamplingDesigns.TryParse(design, out SamplingDesign chosen));
        RunOutcome outcome = TestPlan.Run(TestPlan.Model(AllFail), 5_000, design: chosen);

        JsonElement document = Document(outcome, "en");

        Assert.Equal(5_000, outcome.FailedPaths);
        string failure = document.GetProperty("run").GetProperty("failure").GetString()!;
        Assert.Contains("Every path failed", failure, StringComparison.Ordinal);
        Assert.Contains("bad in 2020 is NaN", failure, StringComparison.Ordinal);
        Assert.Contains("Mọi quỹ đạo đều hỏng", Document(outcome, "vi").GetProperty("run").GetProperty("failure").GetString(), StringComparison.Ordinal);
        Assert.Empty(document.GetProperty("run").GetProperty("warnings").EnumerateArray());
        JsonElement target = document.GetProperty("targets")[0];
        JsonElement all = document.GetProperty("joint").GetProperty("all");
        JsonElement[] unknown =
        [
            target.GetProperty("probability"), target.GetProperty("lower"), target.GetProperty("upper"), target.GetProperty("likelihood"),
            target.GetProperty("measure_mean"), target.GetProperty("measure_sd"), target.GetProperty("measure_quantiles").GetProperty("0.5"),
            document.GetProperty("targets")[1].GetProperty("within").GetProperty("probability"),
            all.GetProperty("probability"), all.GetProperty("lower"), all.GetProperty("if_independent"),
            document.GetProperty("joint").GetProperty("groups").GetProperty("due").GetProperty("probability"),
            document.GetProperty("joint").GetProperty("at_least")[0].GetProperty("probability"),
            document.GetProperty("projections").GetProperty("bad").GetProperty("years")[0].GetProperty("mean"),
        ];
        Assert.All(unknown, value => Assert.Equal(JsonValueKind.Null, value.ValueKind));
        Assert.Equal(0.5, outcome.WidestHalfWidth);
    }

    [Fact]
    public void Run_of_which_few_paths_fail_is_no_failure()
    {
        // Of 10,000 paths 47 fail, with a standard deviation of 7: fewer than the one in a hundred that fails the run.
        RunOutcome outcome = TestPlan.Run(TestPlan.Model("parameters: { a: \"normal(2.6, 1)\" }\nindicators: { root: sqrt(a) }\ntargets: { t: { measure: \"at(root, 2030)\", at_least: 1 } }\n"), 10_000);

        Assert.InRange(outcome.FailedPaths, 1, 99);
        Assert.Null(OutcomeWarnings.Failure(outcome));
        Assert.Equal(JsonValueKind.Null, Document(outcome, "en").GetProperty("run").GetProperty("failure").ValueKind);
    }

    [Fact]
    public void Mean_and_deviation_beyond_the_largest_number_are_null_with_a_warning_that_names_series_and_years()
    {
        RunOutcome outcome = TestPlan.Run(TestPlan.Model(Huge), 5_000);

        JsonElement document = Document(outcome, "en");

        Assert.Equal(0, outcome.FailedPaths);
        (string Series, string Message)[] warnings = [.. document.GetProperty("run").GetProperty("warnings").EnumerateArray()
            .Select(warning => (warning.GetProperty("series").GetString()!, warning.GetProperty("message").GetString()!))];
        Assert.Equal(["big_enough", "big", "total"], warnings.Select(warning => warning.Series));
        Assert.Contains("no standard deviation in 2025–2030", warnings[1].Message, StringComparison.Ordinal);
        Assert.Contains("không có độ lệch chuẩn trong năm 2025–2030", OutcomeWarnings.Of(outcome)[1].Message.Vietnamese, StringComparison.Ordinal);
        JsonElement years = document.GetProperty("projections").GetProperty("big").GetProperty("years");
        Assert.Equal(JsonValueKind.Null, years[10].GetProperty("sd").ValueKind);
        Assert.Equal(1e300, years[10].GetProperty("mean").GetDouble(), 1e298);
        Assert.Equal(1, years[0].GetProperty("sd").GetDouble(), 0.1);
        Assert.InRange(document.GetProperty("targets")[0].GetProperty("probability").GetDouble(), 0.4, 0.6);
    }

    private static JsonElement Document(RunOutcome outcome, string language)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            RunDocument.Of(outcome, language).Write(json);
        }

        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
