using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GrowthSim.Browser.Tests;

/// <summary>Tabs that stay open while the server is killed and started again.</summary>
[Collection(BrowserFixture.Tests)]
public sealed partial class RestartTests(BrowserFixture browser)
{
    private const string Lost = "#lost";

    /// <summary>A run that lasts for some seconds at least.</summary>
    private const int Paths = 4_000_000;

    [BrowserFact]
    public async Task Open_tabs_say_that_the_server_is_lost_and_show_the_truth_once_it_is_back()
    {
        using ServedDashboard server = new();
        await server.Start();
        await using Window run = await browser.Open(at: server.Address);
        await using Window levers = await browser.Open(at: server.Address);
        await levers.Go("models/bac-giang/what-if?lang=en");
        await run.Go("models/bac-giang/runs?lang=en");
        await run.Page.Locator("#paths").FillAsync(Paths.ToString(CultureInfo.InvariantCulture));
        await run.Page.Locator("main form button").ClickAsync();
        await Assertions.Expect(run.Page.Locator(".progress label")).ToHaveTextAsync(Some(), new LocatorAssertionsToHaveTextOptions { Timeout = Window.Patience });

        server.Kill();
        await levers.Page.Locator("#set-services_promotion").PressAsync("ArrowRight");

        await Assertions.Expect(run.Page.Locator(Lost)).ToContainTextAsync("The connection to the server is lost", run.Patient);
        await Assertions.Expect(levers.Page.Locator(Lost)).ToContainTextAsync("The connection to the server is lost", levers.Patient);
        await Assertions.Expect(run.Page.Locator(".progress")).ToBeVisibleAsync();

        await server.Start();

        // The run went on by itself, and so did the pages.
        await Assertions.Expect(run.Page.Locator(".progress")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = Window.Patience });
        await Assertions.Expect(run.Page.Locator("main dl.facts")).ToContainTextAsync("4,000,000");
        await Assertions.Expect(run.Page.Locator(Lost)).ToBeEmptyAsync();
        await Assertions.Expect(levers.Page.Locator("#results")).ToContainTextAsync("Changed: services_promotion = 0.02", levers.Patient);
        await Assertions.Expect(levers.Page.Locator(Lost)).ToBeEmptyAsync();
    }

    [GeneratedRegex("^[1-9][0-9,]* of")]
    private static partial Regex Some();
}
