using System.Text;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Compilation;
using GrowthSim.Grains.Serialization;
using GrowthSim.Language;
using Orleans.TestingHost;

namespace GrowthSim.Grains.Tests.Analyses;

/// <summary>An analysis in steps: whatever is cut off between them, it takes the same ones, and says the same.</summary>
public sealed class SeekTests
{
    private const long Paths = 100_000;

    private static readonly SeekRequest Mix = new("services", 0.7, null, [new SoughtLever("effort", Cost: 3), new SoughtLever("trend", 0.06, 0.1, 100)], null);

    [Fact]
    public async Task Loss_of_the_coordinator_in_the_middle_changes_no_bit_and_the_answer_is_found_again()
    {
        AnalysisOrder order = AnalysisOrder.Of(Mix, new RunOrder { Paths = Paths, Seed = 3 });
        await using City city = await City.StartWithModel(silos: 3, threads: 1);
        IScenarioGrain scenario = city.Grains.GetGrain<IScenarioGrain>(SmallCity.Baseline);
        IAnalysisGrain analysis = city.Grains.GetGrain<IAnalysisGrain>((await scenario.Analyse(order)).AnalysisId);
        AnalysisStatus middle = await Until(analysis, status => status.Done >= 2);
        Assert.True(city.Cluster.TryGetGrainContext(analysis.GetGrainId(), out IGrainContext? coordinator));
        InProcessSiloHandle lost = city.Cluster.Silos.First(silo => silo.SiloAddress.Equals(coordinator.Address.SiloAddress));

        await city.Cluster.KillSiloAsync(lost);

        Assert.Equal(RunState.Running, middle.State);
        AnalysisStatus end = await Until(analysis, status => status.Ended);
        Assert.Equal((RunState.Finished, end.Done), (end.State, end.Runs));
        Assert.InRange(end.Runs, middle.Done, middle.Runs);
        Assert.Equal(Reference(order), Encoding.UTF8.GetString(await analysis.Outcome()));
        Assert.Equal(new AnalysisTicket(analysis.GetPrimaryKeyString(), Finished: true), await scenario.Analyse(order));
    }

    [Fact]
    public async Task Cancelled_search_ends_with_its_run_and_an_order_that_cannot_be_is_refused_at_once()
    {
        await using City city = await City.StartWithModel();
        IScenarioGrain scenario = city.Grains.GetGrain<IScenarioGrain>(SmallCity.Baseline);
        IAnalysisGrain analysis = city.Grains.GetGrain<IAnalysisGrain>((await scenario.Analyse(AnalysisOrder.Of(Mix, new RunOrder { Paths = RunOrder.MaxPaths }))).AnalysisId);
        AnalysisStatus going = await Until(analysis, status => status.Paths > 0);

        await analysis.Cancel();

        AnalysisStatus end = await Until(analysis, status => status.Ended);
        Assert.Equal((RunState.Cancelled, false), (end.State, end.HasOutcome));
        Assert.Equal(RunState.Cancelled, (await city.Grains.GetGrain<IRunGrain>(going.Run!).Status()).State);
        OrderRefusedException none = await Assert.ThrowsAsync<OrderRefusedException>(() => scenario.Analyse(AnalysisOrder.Of(Mix with { Levers = [] }, new RunOrder())));
        OrderRefusedException several = await Assert.ThrowsAsync<OrderRefusedException>(() => scenario.Analyse(AnalysisOrder.Of(Mix, new RunOrder()) with { Targets = ["growth", "services"] }));
        Assert.Contains("A search is by 1 to 8 levers", none.Message, StringComparison.Ordinal);
        Assert.Contains("A search is for one target, and here are 2.", several.Message, StringComparison.Ordinal);
    }

    /// <summary>What the search says in this process, on one thread and without grains.</summary>
    private static string Reference(AnalysisOrder order)
    {
        RunPlan plan = SmallCity.Plan(SmallCity.Frozen());
        ModelDefinition model = ModelReader.Read(SmallCity.Text).OrThrow();
        SeekAnalysis analysis = Mix.Analysis(model, plan.Scenario, SmallCity.Text.Revision, order.Run.ToRunSettings(), YieldPoint.None);
        return Encoding.UTF8.GetString(AnalysisJson.Write(analysis.Run(order.Run.Total, 1, order.Run.Level, CancellationToken.None)));
    }

    private static async Task<AnalysisStatus> Until(IAnalysisGrain analysis, Func<AnalysisStatus, bool> holds)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                AnalysisStatus status = await analysis.Status();
                if (holds(status) || status.Ended)
                {
                    return status;
                }
            }
            catch (Exception lost) when (TransientFault.Is(lost))
            {
                // The silo that held it is gone; the next call finds it elsewhere.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }
}
