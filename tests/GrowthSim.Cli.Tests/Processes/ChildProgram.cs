using System.Diagnostics;

namespace GrowthSim.Cli.Tests.Processes;

/// <summary>The built program as a process of its own.</summary>
internal sealed class ChildProgram : IDisposable
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "GrowthSim.Cli.exe" : "GrowthSim.Cli");

    private readonly Process _process;
    private readonly Task<string> _out;
    private readonly TaskCompletionSource _firstError = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _firstPaths = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task<string> _error;

    private ChildProgram(Process process)
    {
        _process = process;
        _out = process.StandardOutput.ReadToEndAsync();
        _error = ReadErrors();
    }

    /// <summary>Gets a task that ends with the first line on standard error, or with the stream.</summary>
    public Task FirstErrorLine => _firstError.Task;

    /// <summary>Gets a task that ends with the first line on standard error that counts paths, or with the stream.</summary>
    public Task FirstPaths => _firstPaths.Task;

    public static ChildProgram Start(IEnumerable<string> args, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        ProcessStartInfo start = new(Executable) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ChildProgram(Process.Start(start)!);
    }

    /// <summary>Starts the program from a shell.</summary>
    /// <param name="before">What the shell does first, up to the word <c>exec</c>.</param>
    /// <param name="args">The program's arguments.</param>
    public static ChildProgram StartInShell(string before, IEnumerable<string> args)
    {
        ProcessStartInfo start = new("sh") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string word in new[] { "-c", $"{before} \"$0\" \"$@\"", Executable }.Concat(args))
        {
            start.ArgumentList.Add(word);
        }

        return new ChildProgram(Process.Start(start)!);
    }

    /// <summary>Sends a signal, as a terminal does on Ctrl-C.</summary>
    public async Task Signal(string name)
    {
        using Process kill = Process.Start("kill", ["-" + name, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async Task<CapturedProgram> End()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(8));
        await _process.WaitForExitAsync(patience.Token);
        return new CapturedProgram(_process.ExitCode, await _out, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task<string> ReadErrors()
    {
        StringWriter text = new();
        while (await _process.StandardError.ReadLineAsync() is string line)
        {
            await text.WriteLineAsync(line);
            _firstError.TrySetResult();
            if (line.Contains(" paths", StringComparison.Ordinal))
            {
                _firstPaths.TrySetResult();
            }
        }

        _firstError.TrySetResult();
        _firstPaths.TrySetResult();
        return text.ToString();
    }
}
