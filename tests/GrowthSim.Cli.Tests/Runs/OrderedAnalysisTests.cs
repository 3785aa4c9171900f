using GrowthSim.Analysis.Scoring;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Runs;
using GrowthSim.Grains;

namespace GrowthSim.Cli.Tests.Runs;

public sealed class OrderedAnalysisTests
{
    /// <summary>The call that is under way breaks off in a way of its own, and that is not why the work ends.</summary>
    [Fact]
    public async Task What_breaks_off_as_it_is_interrupted_ends_as_interrupted()
    {
        using CancellationTokenSource interruption = new();
        using StringWriter error = new();
        Surroundings surroundings = new() { Out = TextWriter.Null, Error = error, Folder = AppContext.BaseDirectory };
        Locale locale = Locale.Vietnamese;
        LoadedModel model = LoadedModel.Read(CapturedProgram.Harbour, surroundings, locale);
        ChosenScenario scenario = ChosenScenario.Read(null, [], model, surroundings, locale);
        LostServer server = new(interruption.Cancel);

        Task<FinishedAnalysis<ScoreCard>> analysis = new OrderedAnalysis(surroundings, locale, server).Execute<ScoreCard>(model, scenario, new AnalysisOrder { Kind = AnalysisKind.Scores, Run = new RunOrder() }, interruption.Token);
        Task<FinishedRun> run = new OrderedRun(surroundings, locale, server).Execute(model, scenario, new RunOrder(), interruption.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => analysis);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.StartsWith("Máy chủ không trả lời: không in được", error.ToString(), StringComparison.Ordinal);
    }
}
