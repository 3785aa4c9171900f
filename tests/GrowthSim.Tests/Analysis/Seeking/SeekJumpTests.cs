using System.Collections.Immutable;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Tests.Analysis.Seeking;

/// <summary>Probabilities that jump at a setting: a straight line between two settings that were tried says nothing of where.</summary>
public sealed class SeekJumpTests
{
    private const string Text = """
        growthsim: 1
        id: steps
        base_year: 2020
        last_year: 2022
        parameters:
          x: normal(0, 1)
        levers:
          s: { default: 0, min: 0, max: 1 }
          delay: { default: 0, min: 0, max: 10 }
        indicators:
          height: x + if(s >= 0.37, 3, 0)
          late: delay + 0 * x
          alone: x
        targets:
          high: { group: a, measure: "at(height, 2022)", at_least: 2 }
          early: { group: a, measure: "at(late, 2022)", below: 4 }
          one: { group: a, measure: "at(alone, 2022)", at_least: 1 }
        """;

    [Theory]
    [InlineData("high", "s", 0, 1, 0.37)]
    [InlineData("early", "delay", 0, 10, 4)]
    [InlineData("one", "x", -2.5, 2.5, 1)]
    public void Setting_reaches_the_probability_and_its_interval_holds_the_jump(string target, string by, double least, double most, double jump)
    {
        SeekAnswer answer = Seek(new SeekQuestion(target, 0.5, by, least, most));

        // Five digits of the range.
        double unit = Math.Pow(10, Math.Floor(Math.Log10(most - least)) - 4);
        Assert.Equal(jump, answer.Setting, 3 * unit);
        Assert.InRange(jump, Math.Min(answer.Lower, answer.Upper) - 1e-12, Math.Max(answer.Lower, answer.Upper) + 1e-12);
        Assert.Equal(0, Math.Abs(answer.Upper - answer.Lower), 3 * unit);
        Assert.Equal(0, answer.Run!.FailedPaths);
        Assert.True(answer.Run.Target(target).Probability.Value >= 0.5);
    }

    /// <summary>A number that is known on every path leaves nothing random: no path fails for that, whatever stood in memory before.</summary>
    [Fact]
    public void Settings_without_chance_fail_on_no_path()
    {
        for (int time = 0; time < 5; time++)
        {
            SeekAnswer answer = Seek(new SeekQuestion("one", 0.5, "x", -2.5, 2.5));

            Assert.All(answer.Curve, point => Assert.Equal(point.Setting >= 1 ? 1.0 : 0.0, point.Probability.Value));
        }
    }

    private static SeekAnswer Seek(SeekQuestion question)
    {
        ModelDefinition model = ModelReader.Read(new ModelText { File = "steps.yaml", Yaml = Text, Scenarios = ImmutableSortedDictionary<string, string>.Empty }).OrThrow();
        SeekAnalysis analysis = new(model, ScenarioReader.Read("baseline", "scenario: baseline\n", model).OrThrow(), "1", new RunSettings { Seed = TestPlan.Seed }, question);
        return analysis.Run(5_000, 2, 0.95, CancellationToken.None).Setting!;
    }
}
