using GrowthSim.Analysis.Scoring;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Tests.Models;

/// <summary>The pack of Europe 2020: forecasts of 2017 against what came.</summary>
public sealed class EuropePackTests
{
    private static readonly ModelText Text = ModelFolder.Read(ModelPacks.Folder("eu-2020")).OrThrow();

    private static readonly ModelDefinition Model = ModelReader.Read(Text).OrThrow();

    private static readonly Scenario Scenario = new() { Id = "as-it-stands", Model = Model.Id, Title = Model.Title };

    [Fact]
    public void Each_of_27_states_has_a_target_for_each_of_four_indicators()
    {
        Assert.Equal(27, Model.Sectors.Length);
        Assert.Equal(108, Model.Targets.Length);
        Assert.Equal([27, 27, 27, 27], Model.Targets.GroupBy(target => target.Group).Select(group => group.Count()));
        Assert.All(Model.Targets, target => Assert.NotEqual(target.Title.English, target.Title.Vietnamese));
        Assert.Equal(27 * (4 + 4 + 4 + 3), Model.Observations.Length);
        Assert.True(RunPlan.Create(Model, Scenario, new RunSettings { AsOf = 2017 }, Text.Revision).IsValid);
    }

    [Fact]
    public void No_prior_is_taken_from_a_figure() =>
        Assert.All(Model.Variables.Where(variable => variable.Kind == VariableKind.Parameter), parameter => Assert.Equal("J", parameter.Source));

    [Fact]
    [Trait("Length", "Long")]
    public void Forecasts_of_2017_beat_what_held_then_and_the_share_that_was_met()
    {
        Backtest backtest = new(Model, Scenario, Text.Revision, new RunSettings { Seed = TestPlan.Seed }, []);

        TargetScores scores = new(backtest.View(2017, 20_000, 2, CancellationToken.None).Targets);

        Assert.Equal((108, 108), (scores.Count, scores.AsNowCount));
        Assert.Equal(18.0 / 108, scores.AsNow, 12);
        Assert.Equal(0.24305555555555555, scores.Climatology, 12);
        Assert.InRange(scores.Brier, 0, 0.167);

        // What the README says, within what the luck of 20,000 paths moves.
        Assert.Equal(0.097, scores.Brier, 0.003);
    }
}
