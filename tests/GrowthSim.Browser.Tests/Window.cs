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
        page.RequestFailed += (_, request) =>
        {
            // A question that another has overtaken is taken back.
            if (request.Failure != "net::ERR_ABORTED")
            {
                _errors.Enqueue($"request: {request.Url} {request.Failure}");
            }
        };
    }

    /// <summary>Gets how long is waited for what is simulated, in milliseconds.</summary>
    public const float Patience = 120_000;

    /// <summary>Gets the options of waiting for a text that long.</summary>
    public LocatorAssertionsToContainTextOptions Patient { get; } = new() { Timeout = Patience };

    /// <summary>Gets its page.</summary>
    public IPage Page { get; }

    /// <summary>Gets what went wrong.</summary>
    public string Errors => string.Join('\n', _errors);

    /// <summary>Goes to an address, and waits until what it shows is there and not on its way.</summary>
    public async Task<IResponse> Go(string place)
    {
        IResponse? answer = await Page.GotoAsync(place, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await Finished();
        return answer!;
    }

    /// <summary>Waits until nothing is on its way.</summary>
    public Task Finished() => Assertions.Expect(Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = Patience });

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
