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
    internal async Task<Window> Open(int width = 1440, int height = 1000, bool isDark = false, bool hasScript = true)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = hasScript,
            IsMobile = width < 600 && hasScript,
        });
        return new Window(context, await context.NewPageAsync());
    }
}
