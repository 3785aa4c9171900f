using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using GrowthSim.Server.Configuration;

namespace GrowthSim.Server.Tests.Clusters;

/// <summary>The server as a process of its own.</summary>
internal sealed partial class SiloProcess : IDisposable
{
    private const int SigStop = 19;
    private const int SigContinue = 18;
    private const int SigTerminate = 15;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly string[] _arguments;
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SiloProcess(string[] arguments, params (string Name, string Value)[] environment)
        : this(arguments, "", environment)
    {
    }

    private SiloProcess(string[] arguments, string folder, (string Name, string Value)[] environment)
    {
        _arguments = arguments;
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(ServerSettings).Assembly.Location);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Exited += (_, _) => _started.TrySetException(new InvalidOperationException("The server ended before it was ready."));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int SiloPort { get; private init; }

    public int GatewayPort { get; private init; }

    public int HttpPort { get; private init; }

    public bool HasExited => _process.HasExited;

    /// <summary>Gets the most bytes of memory that it had at a time.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Gets the bytes of memory that it has now.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What it has written.</summary>
    public string Log => string.Join('\n', _lines);

    /// <summary>Starts a silo on free ports.</summary>
    public static SiloProcess Start(string[] store, int threads = 1, params (string Name, string Value)[] environment)
    {
        (int silo, int gateway, int http) = (FreePort.Next(), FreePort.Next(), FreePort.Next());
        return new SiloProcess([
            .. store,
            "--silo-port", Text(silo),
            "--gateway-port", Text(gateway),
            "--threads", Text(threads),
            "--urls", $"http://127.0.0.1:{Text(http)}"], environment)
        {
            SiloPort = silo,
            GatewayPort = gateway,
            HttpPort = http,
        };
    }

    /// <summary>Starts another one like it, on its ports, which it must have left.</summary>
    public SiloProcess Successor() => new(_arguments) { SiloPort = SiloPort, GatewayPort = GatewayPort, HttpPort = HttpPort };

    /// <summary>Starts the program with these words alone, and returns how it ended and what it wrote.</summary>
    public static async Task<(int ExitCode, string Text)> End(params string[] arguments)
    {
        using SiloProcess program = new(arguments);
        await program.Exit();
        return (program._process.ExitCode, program.Log);
    }

    /// <summary>Starts the program in a folder, and returns how it ended and what it wrote.</summary>
    public static async Task<(int ExitCode, string Text)> EndIn(string folder)
    {
        using SiloProcess program = new([], folder, []);
        await program.Exit();
        return (program._process.ExitCode, program.Log);
    }

    /// <summary>Waits until the silo takes part in its cluster.</summary>
    public async Task Ready()
    {
        try
        {
            await _started.Task.WaitAsync(Patience);
        }
        catch (Exception failure)
        {
            if (_process.HasExited)
            {
                // Until all that it wrote has been read.
                await _process.WaitForExitAsync();
            }

            throw new InvalidOperationException($"The silo did not start. It wrote:\n{Log}", failure);
        }
    }

    /// <summary>Waits until it has written these words.</summary>
    public async Task Wrote(string words)
    {
        using CancellationTokenSource limit = new(Patience);
        while (!Log.Contains(words, StringComparison.OrdinalIgnoreCase))
        {
            Assert.False(limit.IsCancellationRequested, $"It never wrote '{words}', but:\n{Log}");
            await Task.Delay(BetweenLooks, CancellationToken.None);
        }
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> Exit()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Ends it as a power cut does.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Freezes it.</summary>
    public void Pause() => Signal(SigStop);

    /// <summary>Lets it go on.</summary>
    public void Continue() => Signal(SigContinue);

    /// <summary>Asks it to stop.</summary>
    public void Terminate() => Signal(SigTerminate);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Take(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
            if (line.Contains("Application started", StringComparison.Ordinal))
            {
                _started.TrySetResult();
            }
        }
    }

    private void Signal(int number) => Assert.Equal(0, Send(_process.Id, number));

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Send(int process, int signal);
}
