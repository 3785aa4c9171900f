using System.Diagnostics;
using System.Globalization;
using GrowthSim.Server.Tests.Clusters;
using StackExchange.Redis;

namespace GrowthSim.Server.Tests.Redis;

/// <summary>A Redis server of the tests' own, that writes each change to disk.</summary>
public sealed class RedisServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _directory = Directory.CreateTempSubdirectory("growthsim-redis-").FullName;
    private readonly int _port = FreePort.Next();
    private Process? _process;

    /// <summary>Gets what starts a silo on it; the server is started where it is not running.</summary>
    public string[] Store
    {
        get
        {
            Start();
            return ["--store", "redis", "--connection", $"127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}"];
        }
    }

    /// <summary>Gets the program; null where it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "redis-server"))
        .FirstOrDefault(File.Exists);

    /// <summary>Starts the server, and waits until it answers.</summary>
    public void Start()
    {
        if (_process is not null)
        {
            return;
        }

        ProcessStartInfo start = new(Program ?? throw new FileNotFoundException("There is no redis-server on the path.")) { RedirectStandardOutput = true };
        foreach (string word in new[] { "--port", _port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--appendonly", "yes", "--appendfsync", "always", "--dir", _directory })
        {
            start.ArgumentList.Add(word);
        }

        _process = Process.Start(start)!;
        while (_process.StandardOutput.ReadLineAsync().WaitAsync(Patience).GetAwaiter().GetResult() is string line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.OrdinalIgnoreCase))
            {
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException($"redis-server ended with {_process.ExitCode}.");
    }

    /// <summary>Runs a command.</summary>
    /// <returns>What it answers, each part of it.</returns>
    public string[] Execute(string command, params object[] arguments)
    {
        using ConnectionMultiplexer connection = ConnectionMultiplexer.Connect($"127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)},allowAdmin=true");
        RedisResult answer = connection.GetDatabase().Execute(command, arguments);
        return answer.Resp2Type == ResultType.Array ? (string[])answer! : [(string?)answer ?? ""];
    }

    /// <summary>Ends the server as a power cut does.</summary>
    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Kill();
        Directory.Delete(_directory, recursive: true);
    }
}
