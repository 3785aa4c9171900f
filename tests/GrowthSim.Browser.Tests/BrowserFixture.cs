using Microsoft.Playwright;

namespace GrowthSim.Browser.Tests;

/// <summary>One dashboard and one browser for all tests that only look and try.</summary>
public sealed class BrowserFixture : IAsyncLifetime, IDisposable
{
    /// <summary>The tests that share it.</summary>
    public const string Tests = "A dashboard in a browser";

    private ServedDashboard? _dashboard;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Gets where the dashboard is.</summary>
    public Uri Address => _dashboard!.Address;

    public async Task InitializeAsync()
    {
        if (Chromium.Program is not null)
        {
            _dashboard = new ServedDashboard();
            await _dashboard.Start();
            _playwright = await Playwright.CreateAsync();
            _browser = await Chromium.Start(_playwright);
        }
        else
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "CI has no Chromium: apt-get install chromium.");
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }

    public void Dispose()
    {
        _playwright?.Dispose();
        _dashboard?.Dispose();
    }

    /// <summary>Opens a window of its own, with nothing remembered.</summary>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height.</param>
    /// <param name="isDark">Whether the reader's system is dark.</param>
    /// <param name="hasScript">Whether script runs.</param>
    /// <param name="at">The dashboard that it is for; null for the one that is shared.</param>
    internal async Task<Window> Open(int width = 1440, int height = 1000, bool isDark = false, bool hasScript = true, Uri? at = null)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (at ?? Address).ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = hasScript,
            IsMobile = width < 600 && hasScript,
        });
        return new Window(context, await context.NewPageAsync());
    }
}
