using Orleans.Storage;

namespace GrowthSim.Server.Tests.PostgreSql;

[Collection(PostgreSqlTests.Name)]
public sealed class PostgreSqlGrainStateTests(PostgreSqlServer server)
{
    private const int Writers = 32;

    private const int Rounds = 10;

    [PostgreSqlFact]
    public async Task Of_writers_with_one_version_exactly_one_wins()
    {
        await using PostgreSqlCluster cluster = await PostgreSqlCluster.Start(server);
        GrainId grain = GrainId.Create("racer", "one");
        GrainState<NotebookState> stored = new() { State = new NotebookState { Text = "start" } };
        await cluster.Storage(0).WriteStateAsync("text", grain, stored);
        for (int round = 0; round < Rounds; round++)
        {
            string winner = await Race(cluster, grain, stored.ETag, (storage, state) => storage.WriteStateAsync("text", grain, state));
            stored = await Read(cluster, grain);
            Assert.Equal(winner, stored.State!.Text);
        }

        Assert.Equal($"{Rounds + 1}", stored.ETag);
    }

    [PostgreSqlFact]
    public async Task Of_first_writers_exactly_one_wins()
    {
        await using PostgreSqlCluster cluster = await PostgreSqlCluster.Start(server);
        for (int round = 0; round < Rounds; round++)
        {
            GrainId grain = GrainId.Create("racer", $"first-{round}");
            string winner = await Race(cluster, grain, null, (storage, state) => storage.WriteStateAsync("text", grain, state));
            GrainState<NotebookState> stored = await Read(cluster, grain);
            Assert.Equal((winner, "1"), (stored.State!.Text, stored.ETag));
        }
    }

    [PostgreSqlFact]
    public async Task Keys_of_every_kind_are_kept_apart()
    {
        await using PostgreSqlCluster cluster = await PostgreSqlCluster.Start(server);
        GrainType type = GrainType.Create("racer");
        Guid guid = new("0b1d6ac5-9a86-4ba4-8a9c-5a3f3ab1f3a8");
        GrainId[] grains =
        [
            GrainId.Create(type, GrainIdKeyExtensions.CreateIntegerKey(0)),
            GrainId.Create(type, GrainIdKeyExtensions.CreateIntegerKey(7)),
            GrainId.Create(type, GrainIdKeyExtensions.CreateIntegerKey(-7)),
            GrainId.Create(type, GrainIdKeyExtensions.CreateIntegerKey(7, "Hà Nội")),
            GrainId.Create(type, GrainIdKeyExtensions.CreateGuidKey(guid, "Hà Nội")),
            GrainId.Create(type, GrainIdKeyExtensions.CreateGuidKey(guid)),
            GrainId.Create("racer", "Hà Nội"),
            GrainId.Create("racer", "hà nội"),
            GrainId.Create("racer", "'; DROP TABLE orleans_grain_state; --"),
        ];
        foreach (GrainId grain in grains)
        {
            await cluster.Storage(0).WriteStateAsync("text", grain, new GrainState<NotebookState> { State = new NotebookState { Text = $"of {grain}" } });
        }

        foreach (GrainId grain in grains)
        {
            GrainState<NotebookState> stored = await Read(cluster, grain);
            Assert.Equal(($"of {grain}", "1"), (stored.State!.Text, stored.ETag));
        }
    }

    // All start at one gate, half of them on each silo. Returns the text of the one that won.
    private static async Task<string> Race(PostgreSqlCluster cluster, GrainId grain, string? version, Func<IGrainStorage, GrainState<NotebookState>, Task> act)
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<string?>[] writers = [.. Enumerable.Range(0, Writers).Select(Writer)];
        gate.SetResult();
        string?[] results = await Task.WhenAll(writers);
        return Assert.Single(results, result => result is not null)!;

        async Task<string?> Writer(int number)
        {
            GrainState<NotebookState> state = new() { State = new NotebookState { Text = $"{grain} by {number}" }, ETag = version, RecordExists = version is not null };
            string text = state.State.Text;
            await gate.Task;
            try
            {
                await act(cluster.Storage(number % 2), state);
                return text;
            }
            catch (InconsistentStateException)
            {
                return null;
            }
        }
    }

    private static async Task<GrainState<NotebookState>> Read(PostgreSqlCluster cluster, GrainId grain)
    {
        GrainState<NotebookState> state = new();
        await cluster.Storage(1).ReadStateAsync("text", grain, state);
        return state;
    }
}
