using Microsoft.Playwright;

namespace GrowthSim.Browser.Tests;

/// <summary>Without script, links and forms do what they do with it.</summary>
[Collection(BrowserFixture.Tests)]
public sealed class NoScriptTests(BrowserFixture browser)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    [BrowserFact]
    public async Task A_what_if_is_asked_by_its_form()
    {
        await using Window window = await browser.Open(hasScript: false);
        await window.Go("models/bac-giang/what-if?lang=en");
        await Assertions.Expect(window.Page.Locator("#results")).ToContainTextAsync("Set what you want to try, and press Run.");

        await window.Page.Locator("#set-investment_drive").PressAsync("End");
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Run", Exact = true }).ClickAsync();

        await Assertions.Expect(window.Page.Locator("#results")).ToContainTextAsync("Changed: investment_drive = 0.3", window.Patient);
        await Assertions.Expect(window.Page.Locator("#results")).Not.ToContainTextAsync("services_promotion =");
        await Assertions.Expect(window.Page.Locator("#set-investment_drive")).ToHaveValueAsync("0.3");
    }

    [BrowserFact]
    public async Task An_assumption_is_set_by_its_form()
    {
        await using Window window = await browser.Open(hasScript: false);
        await window.Go("models/bac-giang/what-if?lang=en&show=services_trend");

        await window.Page.Locator("input[name='set.services_trend']").FillAsync("0.11");
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Run", Exact = true }).ClickAsync();

        await Assertions.Expect(window.Page.Locator("#results")).ToContainTextAsync("Changed: services_trend = 0.11", window.Patient);
    }

    [BrowserFact]
    public async Task Scenarios_are_compared()
    {
        await using Window window = await browser.Open(hasScript: false);
        await window.Go("models/bac-giang/compare?lang=en");

        await window.Page.Locator("input[value=slow-reform]").CheckAsync();
        await window.Page.Locator("#paths").FillAsync("6000");
        await window.Page.Locator("main button").ClickAsync();

        await LookUntil(window, "in percentage points");
    }

    [BrowserFact]
    public async Task A_mix_of_levers_is_sought()
    {
        await using Window window = await browser.Open(hasScript: false);
        await window.Go("models/bac-giang/seek?lang=en");

        await window.Page.Locator("#target").SelectOptionAsync("growth_2025");
        await window.Page.Locator("#chance").FillAsync("25");
        foreach ((string lever, string cost) in new[] { ("services_promotion", "100"), ("industry_promotion", "120") })
        {
            await window.Page.Locator($"#by-{lever}").CheckAsync();
            await window.Page.Locator($"[name='cost.{lever}']").FillAsync(cost);
        }

        await window.Page.Locator("main button").ClickAsync();

        await LookUntil(window, "Interval of the least cost");
    }

    [BrowserFact]
    public async Task A_figure_is_recorded()
    {
        await using Window window = await browser.Open(hasScript: false);
        await window.Go("models/bac-giang/indicators/value_added_per_head?lang=en");

        await window.Page.Locator("#record > summary").ClickAsync();
        await window.Page.Locator("#figure-year").FillAsync("2023");
        await window.Page.Locator("#value").FillAsync("4500");
        await window.Page.Locator("#source").FillAsync("Statistical office");
        await window.Page.Locator("#who").FillAsync("A reader");
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Record", Exact = true }).ClickAsync();

        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("The figure is on record");
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("Statistical office");
    }

    [BrowserFact]
    public async Task The_head_of_the_page_changes_scenario_and_language()
    {
        await using Window window = await browser.Open(hasScript: false);
        await window.Go("models/bac-giang/compare?lang=en");

        await window.Page.Locator("#scenario").SelectOptionAsync("services-push");
        await window.Page.Locator(".scenario button").ClickAsync();
        await window.Page.GetByText("Tiếng Việt").ClickAsync();

        Assert.Contains("scenario=services-push", window.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", "vi");
    }

    /// <summary>Follows the link that a page offers while something goes on, as somebody does who waits.</summary>
    private static async Task LookUntil(Window window, string words)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromMilliseconds(Window.Patience));
        while (!(await window.Page.Locator("main").InnerTextAsync()).Contains(words, StringComparison.Ordinal))
        {
            await Task.Delay(BetweenLooks, patience.Token);
            await window.Page.GetByText("Look again").ClickAsync();
        }
    }
}
