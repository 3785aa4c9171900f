using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Telemetry;

/// <summary>Takes what is sent by OTLP over HTTP, and looks for names in it: they stand in its binary form as they are.</summary>
internal sealed class TelemetryReceiver : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, string> _received = [];

    public TelemetryReceiver()
    {
        Address = $"http://127.0.0.1:{FreePort.Next().ToString(CultureInfo.InvariantCulture)}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Receive();
    }

    /// <summary>Gets the address to send to.</summary>
    public string Address { get; }

    /// <summary>Returns what was sent to a path.</summary>
    public string Received(string path) => _received.GetValueOrDefault(path, "");

    /// <summary>Waits until a word was sent to a path.</summary>
    public async Task Until(string path, string word)
    {
        using CancellationTokenSource limit = new(Patience);
        while (!Received(path).Contains(word, StringComparison.Ordinal))
        {
            Assert.False(limit.IsCancellationRequested, $"Nobody sent {word} to {path}.");
            await Task.Delay(BetweenLooks, CancellationToken.None);
        }
    }

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task Receive()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext request;
            try
            {
                request = await _listener.GetContextAsync();
            }
            catch (Exception) when (!_listener.IsListening)
            {
                return;
            }

            using MemoryStream body = new();
            await request.Request.InputStream.CopyToAsync(body);
            string text = Encoding.Latin1.GetString(body.ToArray());
            _received.AddOrUpdate(request.Request.Url!.AbsolutePath, text, (_, earlier) => earlier + text);
            request.Response.ContentType = "application/x-protobuf";
            request.Response.Close();
        }
    }
}
