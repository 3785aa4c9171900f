using System.Text.RegularExpressions;

namespace GrowthSim.Cli.Tests.Models;

/// <summary>The tutorial: every command of it is run, in the order of the page.</summary>
public sealed partial class TutorialTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_command_of_the_tutorial_answers()
    {
        string tutorial = Path.Combine(Repository.Root, "models", "example-city", "README.md");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "models"), Path.Combine(Repository.Root, "models"));
        string[] commands = [.. Block().Matches(await File.ReadAllTextAsync(tutorial)).SelectMany(block => block.Groups[1].Value.Split('\n')).Where(line => line.StartsWith("growthsim ", StringComparison.Ordinal))];

        Assert.True(commands.Length >= 12, string.Join('\n', commands));
        foreach (string command in commands)
        {
            string[] words = [.. Word().Matches(command).Skip(1).Select(word => word.Value.Trim('"'))];
            string[] data = words[0] is "validate" or "samples" ? [] : ["--data", Path.Combine(_folder.Path, "data")];
            CapturedProgram program = await CapturedProgram.RunIn(_folder.Path, [.. words, .. data]);
            Assert.True(program.ExitCode == ExitCode.Done, $"{command}: {program.ExitCode} {program.Error}");
        }

        Assert.Equal(1_001, (await File.ReadAllLinesAsync(Path.Combine(_folder.Path, "paths.csv"))).Length);
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
