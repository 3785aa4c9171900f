using System.Globalization;
using System.Text.Json;

namespace GrowthSim.Cli.Tests.Commands;

public sealed class ReplayCommandTests
{
    [Fact]
    public async Task Replay_of_every_path_gives_the_hits_of_the_run()
    {
        const int Paths = 40;
        using TemporaryFolder data = new();
        CapturedProgram run = await CapturedProgram.Run("run", CapturedProgram.Harbour, "--data", data.Path, "--paths", Paths.ToString(CultureInfo.InvariantCulture), "--format", "json", "--seed", "7");
        Dictionary<string, int> hits = [];
        for (int path = 0; path < Paths; path++)
        {
            using JsonDocument replay = await Replay("--path", path.ToString(CultureInfo.InvariantCulture), "--seed", "7");
            foreach (JsonElement target in replay.RootElement.GetProperty("targets").EnumerateArray())
            {
                string id = target.GetProperty("id").GetString()!;
                hits[id] = hits.GetValueOrDefault(id) + (target.GetProperty("met").GetBoolean() ? 1 : 0);
            }
        }

        using JsonDocument document = JsonDocument.Parse(run.Out);
        Assert.All(document.RootElement.GetProperty("targets").EnumerateArray(), target => Assert.Equal(target.GetProperty("hits").GetInt32(), hits[target.GetProperty("id").GetString()!]));
    }

    [Fact]
    public async Task Replay_has_every_variable_in_every_year()
    {
        using JsonDocument replay = await Replay("--path", "3", "--scenario", "services-push");

        JsonElement variables = replay.RootElement.GetProperty("variables");
        Assert.Equal(11, variables.GetProperty("services.value_added").GetProperty("years").EnumerateObject().Count());
        Assert.Equal(2, variables.GetProperty("promotion").GetProperty("years").GetProperty("2026").GetDouble());
        Assert.InRange(variables.GetProperty("plan_approved").GetProperty("value").GetDouble(), 2022.5, 2030);
    }

    [Fact]
    public async Task Replay_as_text_shows_sectors_indicators_and_targets()
    {
        CapturedProgram program = await CapturedProgram.Run("replay", CapturedProgram.Harbour, "--path", "3");

        Assert.Equal(ExitCode.Done, program.ExitCode);
        foreach (string word in new[] { "Path 3", "Once per path", "hotel_start", "Services", "Industry", "Indicators", "2030", "plan_approved", "More than 30 hotels" })
        {
            Assert.Contains(word, program.Out, StringComparison.Ordinal);
        }

        Assert.All(program.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
    }

    [Fact]
    public async Task Replay_as_csv_is_a_row_for_each_value()
    {
        CapturedProgram program = await CapturedProgram.Run("replay", CapturedProgram.Harbour, "--path", "3", "--format", "csv");

        Assert.Contains("\nhotels,indicator,hotels,2020,24\n", program.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> Replay(params string[] args)
    {
        CapturedProgram program = await CapturedProgram.Run(["replay", CapturedProgram.Harbour, "--format", "json", .. args]);
        Assert.Equal(ExitCode.Done, program.ExitCode);
        return JsonDocument.Parse(program.Out);
    }
}
