using GrowthSim.Grains.Hosting;
using GrowthSim.Grains.Runs;
using GrowthSim.Grains.Storage;
using GrowthSim.Grains.Tests.Storage;
using GrowthSim.Outcomes;
using Microsoft.Data.Sqlite;

namespace GrowthSim.Grains.Tests.Runs;

/// <summary>A store that was damaged between two commands: the second says the right numbers, or what cannot be read; never others.</summary>
public sealed class DamagedRunTests : IDisposable
{
    private static readonly RunOrder Order = new() { Paths = 20_000 };

    private static readonly Lazy<RunOutcome> Undisturbed = new(() => SmallCity.ReferenceOutcome(SmallCity.Plan(SmallCity.Frozen()), Order.Total));

    private readonly TemporaryDirectory _directory = new();
    private readonly List<StoreNotice> _notices = [];
    private RunTicket? _ticket;

    private string File => Path.Combine(_directory.Path, "growthsim.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _directory.Dispose();
    }

    [Fact]
    public async Task Single_flipped_bits_change_no_number()
    {
        City.AssertSame(Undisturbed.Value, await Run());
        byte[] whole = System.IO.File.ReadAllBytes(File);
        Random places = new(20_261_128);
        for (int flip = 0; flip < 16; flip++)
        {
            byte[] damaged = [.. whole];
            damaged[places.Next(whole.Length)] ^= (byte)(1 << places.Next(8));
            System.IO.File.WriteAllBytes(File, damaged);

            City.AssertSame(Undisturbed.Value, await Run());
        }

        Assert.NotEmpty(_notices);
    }

    [Theory]
    [InlineData("ledger")]
    [InlineData("plan")]
    [InlineData("model")]
    [InlineData("scenario")]
    [InlineData("index")]
    [InlineData("projections")]
    public async Task A_damaged_state_is_named_and_made_again(string name)
    {
        await Run();
        Damage($"UPDATE grain_state SET data = randomblob(300) WHERE name = '{name}'");

        City.AssertSame(Undisturbed.Value, await Run());

        // The hand-over of projections may come after the outcome; all else is read for it.
        Assert.All(_notices, notice => Assert.Equal(StoreNoticeKind.DamagedState, notice.Kind));
        Assert.True(name is "projections" or "index" || _notices.Exists(notice => notice.Place.Contains(name, StringComparison.Ordinal) && notice.Place.StartsWith(File, StringComparison.Ordinal)));
        _notices.Clear();
        City.AssertSame(Undisturbed.Value, await Run());
        Assert.True(name is "projections" or "index" || _notices.Count == 0);
    }

    [Fact]
    public async Task A_run_is_not_made_without_figures_that_were_on_record_and_are_damaged()
    {
        NewFigure figure = new("services.value_added", 2023, 140, "Yearbook", "tester");
        await With(async grains =>
        {
            await grains.GetGrain<IModelGrain>(SmallCity.Id).Import(SmallCity.Text);
            Assert.NotNull((await grains.GetGrain<ISectorGrain>($"{SmallCity.Id}/services").RecordFigure(figure)).Recorded);
        });
        RunOutcome withFigure = await Run();
        Damage("UPDATE grain_state SET data = randomblob(300) WHERE name IN ('figures', 'model')");

        StoreException refused = await Assert.ThrowsAsync<StoreException>(Run);
        Assert.Equal(StoreFault.Damaged, refused.Fault);
        Assert.Contains("small-city/services", refused.Message, StringComparison.Ordinal);

        await With(async grains => Assert.NotNull((await grains.GetGrain<ISectorGrain>($"{SmallCity.Id}/services").RecordFigure(figure)).Recorded));
        City.AssertSame(withFigure, await Run());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_keeps_nothing_and_the_run_gives_its_answer()
    {
        Directory.CreateDirectory(File);

        City.AssertSame(Undisturbed.Value, await Run());

        Assert.Equal(StoreNoticeKind.NotKept, Assert.Single(_notices).Kind);
    }

    /// <summary>Earlier versions named the settings of a run one by one in the plan, where later ones have them together.</summary>
    [Fact]
    public async Task A_run_whose_plan_an_earlier_version_wrote_is_made_again()
    {
        City.AssertSame(Undisturbed.Value, await Run());
        GrainId grain = GrainId.Create("run", _ticket!.RunId);
        using (SqliteDatabase database = SqliteDatabase.Open(File, null))
        {
            CheckedGrainStorage storage = StoredState.Open(database);
            GrainState<RunPlanState> plan = new(new RunPlanState());
            await storage.ReadStateAsync("plan", grain, plan);
            plan.State!.Plan = plan.State.Plan! with { Run = null! };
            await storage.WriteStateAsync("plan", grain, plan);
        }

        City.AssertSame(Undisturbed.Value, await Run());
        Assert.False(_ticket.Finished);

        City.AssertSame(Undisturbed.Value, await Run());
        Assert.True(_ticket.Finished);
        Assert.Empty(_notices);
    }

    private void Damage(string sql)
    {
        using SqliteConnection connection = new($"Data Source={File};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }

    private async Task<RunOutcome> Run()
    {
        RunOutcome? outcome = null;
        await With(async grains =>
        {
            await grains.GetGrain<IModelGrain>(SmallCity.Id).Import(SmallCity.Text);
            IScenarioGrain scenario = grains.GetGrain<IScenarioGrain>(SmallCity.Baseline);
            await scenario.Save(SmallCity.Text.Scenarios["baseline"]);
            _ticket = await scenario.Run(Order);
            IRunGrain run = grains.GetGrain<IRunGrain>(_ticket.RunId);
            await foreach (RunProgress progress in run.Watch(0))
            {
                Assert.NotEqual(RunState.Failed, progress.State);
            }

            outcome = await run.Outcome(0.95);
        });
        return outcome!;
    }

    private async Task With(Func<IGrainFactory, Task> act)
    {
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(
            new EmbeddedSiloOptions { DataDirectory = _directory.Path, Notice = notice => { lock (_notices) { _notices.Add(notice); } } }, CancellationToken.None);
        await act(silo.Grains);
    }
}
