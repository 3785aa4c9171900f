using System.Diagnostics;

namespace GrowthSim.Server.Tests.Clients;

/// <summary>A script in another language, run in a process of its own.</summary>
internal static class Script
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Runs it to its end, and returns what it wrote to standard output; where it fails, the test does with what it said.</summary>
    public static async Task<string> Run(string program, string text, string ending, params (string Name, string Value)[] environment)
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}{ending}");
        await File.WriteAllTextAsync(file, text);
        try
        {
            ProcessStartInfo start = new(program, [file]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["LC_ALL"] = "C.UTF-8";
            foreach ((string name, string value) in environment)
            {
                start.Environment[name] = value;
            }

            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> error = process.StandardError.ReadToEndAsync();
            using CancellationTokenSource limit = new(Patience);
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0, await error + await output);
            return await output;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
