using System.Text.Json;

namespace GrowthSim.Cli.Tests.Processes;

public sealed class ProcessTests : IDisposable
{
    /// <summary>The most paths that one run may have: minutes of work.</summary>
    private const string Long = "1e8";

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Run_prints_one_json_document()
    {
        using ChildProgram program = ChildProgram.Start(Run("5000", _data.Path));

        CapturedProgram end = await program.End();

        Assert.Equal(ExitCode.Done, end.ExitCode);
        using JsonDocument document = JsonDocument.Parse(end.Out);
        Assert.Equal(5_000, document.RootElement.GetProperty("run").GetProperty("paths").GetInt64());
    }

    [UnixFact]
    public async Task Interrupt_in_the_middle_prints_what_is_known_marked_partial()
    {
        using ChildProgram program = ChildProgram.Start(Run(Long, _data.Path));
        await program.FirstPaths;

        await program.Signal("INT");
        CapturedProgram end = await program.End();

        Assert.Equal(ExitCode.Cancelled, end.ExitCode);
        using JsonDocument document = JsonDocument.Parse(end.Out);
        JsonElement run = document.RootElement.GetProperty("run");
        Assert.True(run.GetProperty("partial").GetBoolean());
        Assert.InRange(run.GetProperty("paths").GetInt64(), 1, 99_999_999);
    }

    [UnixTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Signal_in_the_middle_says_what_was_cancelled_and_prints_what_is_known(string signal)
    {
        using ChildProgram program = ChildProgram.Start(["run", CapturedProgram.Harbour, "--paths", Long, "--data", _data.Path]);
        await program.FirstPaths;

        await program.Signal(signal);
        CapturedProgram end = await program.End();

        Assert.Equal(ExitCode.Cancelled, end.ExitCode);
        Assert.Matches(@"^Cancelled after [\d,]+ of 100,000,000 paths; what is known so far is printed\.$", end.Error.TrimEnd().Split('\n')[^1]);
        Assert.Equal("PARTIAL: the run was stopped before its last path.", end.Out.Split('\n')[1]);
        Assert.Contains("Probability", end.Out, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Interrupt_again_ends_the_process_at_once()
    {
        using ChildProgram program = ChildProgram.Start(Run(Long, _data.Path));
        await program.FirstErrorLine;

        await program.Signal("TERM");
        await program.Signal("INT");
        CapturedProgram end = await program.End();

        Assert.Equal(ExitCode.Cancelled, end.ExitCode);
    }

    [UnixFact]
    public async Task Interrupt_before_the_first_path_is_130()
    {
        using ChildProgram holder = ChildProgram.Start(Run(Long, _data.Path));
        await holder.FirstErrorLine;
        using ChildProgram waiting = ChildProgram.Start(Run("5000", _data.Path));
        await waiting.FirstErrorLine;

        await waiting.Signal("INT");
        CapturedProgram end = await waiting.End();

        Assert.Equal(ExitCode.Cancelled, end.ExitCode);
        Assert.Empty(end.Out);
        Assert.Contains("is in use by", end.Error, StringComparison.Ordinal);
        await holder.Signal("KILL");
    }

    [Fact]
    public async Task Two_processes_on_one_data_folder_take_turns()
    {
        using ChildProgram first = ChildProgram.Start(Run("20000", _data.Path));
        using ChildProgram second = ChildProgram.Start(Run("20000", _data.Path));

        CapturedProgram[] ends = await Task.WhenAll(first.End(), second.End());

        Assert.All(ends, end => Assert.Equal(ExitCode.Done, end.ExitCode));
        Assert.Equal(ends[0].Out, ends[1].Out);
    }

    [Theory]
    [InlineData("--threads", "1")]
    [InlineData("--threads", "2")]
    [InlineData("--threads", "7")]
    public async Task Run_gives_the_same_bytes_on_any_number_of_threads(params string[] threads) => await AssertSame(await Default.Value, threads);

    // The names of .NET 10; older ones are set along with them, so that the test still means something there.
    [Theory]
    [InlineData("DOTNET_EnableAVX512", "DOTNET_EnableAVX512F")]
    [InlineData("DOTNET_EnableAVX2", "DOTNET_EnableAVX")]
    [InlineData("DOTNET_EnableHWIntrinsic", "DOTNET_EnableHWIntrinsic")]
    public async Task Run_gives_the_same_bytes_without_the_wider_instructions(string knob, string other) =>
        await AssertSame(await Default.Value, [], (knob, "0"), (other, "0"));

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "DOTNET_EnableAVX512F")]
    [InlineData("DOTNET_EnableAVX2", "DOTNET_EnableAVX")]
    [InlineData("DOTNET_EnableHWIntrinsic", "DOTNET_EnableHWIntrinsic")]
    public async Task Rare_events_have_the_same_bytes_without_the_wider_instructions(string knob, string other)
    {
        string[] words = [.. Run("20000", _data.Path), "--rare", "--set", "hotel_start=10"];
        using ChildProgram wide = ChildProgram.Start(words);
        string expected = (await wide.End()).Out;
        using TemporaryFolder narrowData = new();
        words[^4] = narrowData.Path;
        using ChildProgram narrow = ChildProgram.Start(words, (knob, "0"), (other, "0"));

        string actual = (await narrow.End()).Out;

        Assert.Contains("relative_error", expected, StringComparison.Ordinal);
        Assert.Equal(expected, actual);
    }

    private static Lazy<Task<string>> Default { get; } = new(async () =>
    {
        using TemporaryFolder data = new();
        using ChildProgram program = ChildProgram.Start(Run("300000", data.Path));
        CapturedProgram end = await program.End();
        Assert.Equal(ExitCode.Done, end.ExitCode);
        return end.Out;
    });

    private async Task AssertSame(string expected, string[] args, params (string Name, string Value)[] environment)
    {
        using ChildProgram program = ChildProgram.Start([.. Run("300000", _data.Path), .. args], environment);
        CapturedProgram end = await program.End();

        Assert.Equal(ExitCode.Done, end.ExitCode);
        Assert.Equal(expected, end.Out);
    }

    private static string[] Run(string paths, string data) =>
        ["run", CapturedProgram.Harbour, "--paths", paths, "--format", "json", "--data", data];
}
