using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GrowthSim.Browser.Tests;

/// <summary>A window of the browser, which remembers what went wrong in it.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _errors = [];

    public Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _errors.Enqueue($"console {message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _errors.Enqueue($"script: {error}");
        page.RequestFailed += (_, request) => _errors.Enqueue($"request: {request.Url} {request.Failure}");
    }

    /// <summary>Gets its page.</summary>
    public IPage Page { get; }

    /// <summary>Gets what went wrong.</summary>
    public string Errors => string.Join('\n', _errors);

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
