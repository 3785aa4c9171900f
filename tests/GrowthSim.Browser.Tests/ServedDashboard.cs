using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GrowthSim.Browser.Tests;

/// <summary><c>growthsim serve</c> as a process of its own, on a free port, with a folder of its own.</summary>
internal sealed class ServedDashboard : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-browser-").FullName;
    private readonly ConcurrentQueue<string> _lines = [];
    private Process? _process;

    public ServedDashboard()
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/"));
    }

    /// <summary>Gets where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Gets what it has written.</summary>
    public string Log => string.Join('\n', _lines);

    /// <summary>Starts it, and waits until it is ready.</summary>
    public async Task Start()
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string word in new[] { "exec", Path.Combine(AppContext.BaseDirectory, "GrowthSim.Cli.dll"), "serve", "models/bac-giang", "--urls", Address.GetLeftPart(UriPartial.Authority), "--data", _folder })
        {
            start.ArgumentList.Add(word);
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Ready();
    }

    /// <summary>Ends it as a power cut does.</summary>
    public void Kill()
    {
        _process!.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            Kill();
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Ready()
    {
        using HttpClient http = new() { BaseAddress = Address };
        Stopwatch waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using HttpResponseMessage answer = await http.GetAsync(new Uri("health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            Assert.False(_process!.HasExited || waited.Elapsed > Patience, $"The dashboard did not start. It wrote:\n{Log}");
            await Task.Delay(100);
        }
    }
}
