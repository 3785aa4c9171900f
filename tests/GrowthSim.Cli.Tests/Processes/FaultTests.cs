using System.Diagnostics;

namespace GrowthSim.Cli.Tests.Processes;

/// <summary>What fails around the program is said in words, and nothing waits for ever.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_data_folder_that_cannot_be_used_is_said_to_be_and_the_answer_is_printed()
    {
        string file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "no folder");

        CapturedProgram without = await CapturedProgram.Run(Run(file));
        CapturedProgram with = await CapturedProgram.Run(Run(Path.Combine(_folder.Path, "data")));

        Assert.Equal((ExitCode.Done, with.Out), (without.ExitCode, without.Out));
        Assert.StartsWith($"The data folder {file} cannot be used:", without.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot be used", with.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_pipe_that_nobody_writes_to_is_refused()
    {
        using ChildProgram program = ChildProgram.Start(["validate", await Pipe()]);

        AssertWords(ExitCode.Wrong, "Nothing came from", await program.End());
    }

    [UnixFact]
    public async Task Interrupt_while_a_pipe_is_read_ends_the_process()
    {
        string pipe = await Pipe();
        using ChildProgram program = ChildProgram.Start(["run", pipe, "--data", _folder.Path]);

        // Opened once there is a reader.
        await using FileStream writer = await Task.Run(() => new FileStream(pipe, FileMode.Open, FileAccess.Write));

        await program.Signal("INT");

        AssertWords(ExitCode.Cancelled, "Cancelled before anything was known; nothing is printed.", await program.End());
    }

    [UnixFact]
    public async Task A_current_folder_that_was_deleted_is_said_to_be()
    {
        using ChildProgram program = ChildProgram.StartInShell($"mkdir '{_folder.Path}/gone' && cd '{_folder.Path}/gone' && rmdir '{_folder.Path}/gone' && exec", Run(_folder.Path));

        AssertWords(ExitCode.Wrong, "The current folder was deleted", await program.End());
    }

    [UnixFact]
    public async Task Too_few_open_files_are_said_to_be()
    {
        using ChildProgram program = ChildProgram.StartInShell("ulimit -n 60 && exec", Run(_folder.Path));
        CapturedProgram end = await program.End();

        if (OperatingSystem.IsLinux())
        {
            AssertWords(ExitCode.Failed, "This program may open 60 files at a time, and needs 256.", end);
        }
    }

    [UnixFact]
    public async Task A_model_from_a_pipe_or_by_a_link_is_that_of_its_file()
    {
        const string Yaml = """
            growthsim: 1
            id: village
            name: { en: Village, vi: Làng }
            base_year: 2020
            last_year: 2022
            indicators:
              income: { initial: 100, equation: prev(income) * (1 + normal(5%, 2%)), unit: bn VND }
            targets:
              growth: { clause: I.1, group: 2022, measure: "at(income, 2022)", at_least: 110 }
            """;
        string file = Path.Combine(_folder.Path, "village.yaml");
        await File.WriteAllTextAsync(file, Yaml);
        string pipe = await Pipe();
        string link = Path.Combine(_folder.Path, "link");
        File.CreateSymbolicLink(link, file);
        using ChildProgram named = ChildProgram.StartInShell($"cat '{file}' > '{pipe}' & exec", ["targets", pipe, "--format", "json"]);
        using ChildProgram standard = ChildProgram.StartInShell($"cat '{file}' |", ["targets", "/dev/stdin", "--format", "json"]);
        CapturedProgram expected = await CapturedProgram.Run("targets", file, "--format", "json");

        Assert.Equal("", expected.Error);
        Assert.Equal(expected, await named.End());
        Assert.Equal(expected, await standard.End());
        Assert.Equal(expected, await CapturedProgram.Run("targets", link, "--format", "json"));
    }

    private static void AssertWords(int exitCode, string words, CapturedProgram end)
    {
        Assert.Equal(exitCode, end.ExitCode);
        Assert.Contains(words, end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", end.Error, StringComparison.Ordinal);
        Assert.Empty(end.Out);
    }

    private static string[] Run(string data) => ["run", CapturedProgram.Harbour, "--paths", "5000", "--format", "json", "--data", data];

    private async Task<string> Pipe()
    {
        string pipe = Path.Combine(_folder.Path, "pipe");
        using Process made = Process.Start("mkfifo", [pipe]);
        await made.WaitForExitAsync();
        return pipe;
    }
}
