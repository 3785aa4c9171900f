using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using GrowthSim.Cli.Tests.Processes;

namespace GrowthSim.Cli.Tests.Models;

/// <summary>
/// The page about Bắc Giang is written by its commands: each block of a shell that an answer follows is run, and says what stands there. With <c>GROWTHSIM_RENEW</c> set the answers are written anew.
/// </summary>
public sealed partial class BacGiangDocumentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    [Trait("Length", "Long")]
    public async Task Every_answer_is_what_its_commands_say()
    {
        string page = Path.Combine(Repository.Root, "docs", "bac-giang.md");
        string written = await File.ReadAllTextAsync(page);
        StringBuilder renewed = new();
        int end = 0;
        int blocks = 0;
        foreach (Match block in Block().Matches(written))
        {
            Group answer = block.Groups["answer"];
            renewed.Append(written, end, answer.Index - end).Append(await Answer(block.Groups["commands"].Value));
            end = answer.Index + answer.Length;
            blocks++;
        }

        renewed.Append(written, end, written.Length - end);
        Assert.True(blocks >= 8, $"{blocks} blocks");
        if (Environment.GetEnvironmentVariable("GROWTHSIM_RENEW") is { Length: > 0 })
        {
            await File.WriteAllTextAsync(page, renewed.ToString());
            return;
        }

        Assert.Equal(written, renewed.ToString());
    }

    // A shell of the user's: the command by its name, wide as a page.
    private async Task<string> Answer(string commands)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "GrowthSim.Cli");
        ProcessStartInfo start = new("sh", ["-c", $"set -e\ngrowthsim() {{ '{program}' \"$@\"; }}\n{commands}"]) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GROWTHSIM_DATA"] = Path.Combine(_folder.Path, "data");
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process shell = Process.Start(start)!;
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(8));
        Task<string> errors = shell.StandardError.ReadToEndAsync(patience.Token);
        string answer = await shell.StandardOutput.ReadToEndAsync(patience.Token);
        await shell.WaitForExitAsync(patience.Token);
        Assert.True(shell.ExitCode == 0, $"{commands}\n{shell.ExitCode}\n{await errors}");
        return string.Join('\n', answer.TrimEnd().Split('\n').Select(line => line.TrimEnd())) + "\n";
    }

    [GeneratedRegex("```sh\n(?<commands>[^`]*)```\n\n```text\n(?<answer>[^`]*)```\n")]
    private static partial Regex Block();
}
