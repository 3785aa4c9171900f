using Microsoft.Playwright;

namespace GrowthSim.Browser.Tests;

/// <summary>With the keyboard alone: everything is reached in the order of the page, one sees where one is, and what the pages are for can be done.</summary>
[Collection(BrowserFixture.Tests)]
public sealed class KeyboardTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData("")]
    [InlineData("/what-if")]
    [InlineData("/compare")]
    [InlineData("/runs")]
    [InlineData("/text")]
    public async Task Tabs_reach_everything_in_the_order_of_the_page_and_are_seen(string place)
    {
        await using Window window = await browser.Open();
        await window.Go($"models/bac-giang{place}?lang=en");
        Keyboard keyboard = new(window.Page);
        string[] controls = await keyboard.All();

        List<string> reached = [];
        while (reached.Count <= controls.Length && await keyboard.Next() is { Length: > 0 } next)
        {
            reached.Add(next);
        }

        Assert.Equal("a #content", reached[0]);
        Assert.Equal(controls, reached);
    }

    [BrowserFact]
    public async Task The_first_stop_leads_past_the_head_of_the_page()
    {
        await using Window window = await browser.Open();
        await window.Go("models/bac-giang?lang=en");
        Keyboard keyboard = new(window.Page);

        await keyboard.Next();
        await keyboard.Press("Enter");
        await keyboard.Next();

        Assert.True(await window.Page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
    }

    [BrowserFact]
    public async Task A_target_is_opened_and_the_number_together_is_chosen()
    {
        await using Window window = await browser.Open();
        await window.Go("models/bac-giang?lang=en");
        Keyboard keyboard = new(window.Page);

        await keyboard.To("details.gs-about > summary");
        await keyboard.Press("Enter");
        await Assertions.Expect(window.Page.Locator("details.gs-about[open] code").First).ToBeVisibleAsync();
        await keyboard.To("#k");
        await keyboard.Write("20");
        await keyboard.Press("Enter");

        await Assertions.Expect(window.Page.Locator("h1")).ToContainTextAsync("at least 20 together");
        await Assertions.Expect(window.Page.Locator("#k")).ToBeFocusedAsync();
        Assert.Contains("k=20", window.Page.Url, StringComparison.Ordinal);
        Assert.Equal("", window.Errors);
    }

    [BrowserFact]
    public async Task The_focus_stays_on_a_target_while_its_run_goes_on()
    {
        await using Window window = await browser.Open();
        await window.Go("models/bac-giang/runs?lang=en&scenario=reference-cities");
        Keyboard keyboard = new(window.Page);
        await keyboard.To("#paths");
        await keyboard.Write("3000000");
        await keyboard.Press("Enter");
        ILocator target = window.Page.Locator("#live details.gs-about > summary").Nth(4);
        await Assertions.Expect(target).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = Window.Patience });
        await Assertions.Expect(window.Page.Locator("#live progress")).ToHaveCountAsync(1);
        string asked = await target.InnerTextAsync();
        await target.FocusAsync();

        await Assertions.Expect(window.Page.Locator("#live progress")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = Window.Patience });

        Assert.True(await window.Page.EvaluateAsync<bool>("document.activeElement.matches('#live details.gs-about > summary')"));
        Assert.Equal(asked.Split('\n')[0], (await window.Page.EvaluateAsync<string>("document.activeElement.innerText")).Split('\n')[0]);
        Assert.Equal("", window.Errors);
    }

    [BrowserFact]
    public async Task A_lever_is_moved_and_its_setting_saved()
    {
        await using Window window = await browser.Open();
        await window.Go("models/bac-giang/what-if?lang=en");
        Keyboard keyboard = new(window.Page);

        await keyboard.To("#set-industry_promotion");
        await keyboard.Press("ArrowRight");
        await keyboard.Press("ArrowRight");
        await Assertions.Expect(window.Page.Locator("#results")).ToContainTextAsync("Changed: industry_promotion = 0.04", window.Patient);
        await Assertions.Expect(window.Page.Locator("#set-industry_promotion")).ToBeFocusedAsync();
        await keyboard.To("#id");
        await keyboard.Write("by-keyboard");
        await keyboard.Press("Enter");

        await Assertions.Expect(window.Page.Locator("#scenario")).ToHaveValueAsync("by-keyboard", new LocatorAssertionsToHaveValueOptions { Timeout = Window.Patience });
        Assert.Equal("", window.Errors);
    }

    [BrowserFact]
    public async Task Scenarios_are_compared()
    {
        await using Window window = await browser.Open();
        await window.Go("models/bac-giang/compare?lang=en");
        Keyboard keyboard = new(window.Page);

        await keyboard.To("input[value=services-push]");
        await keyboard.Press("Space");
        await keyboard.To("#paths");
        await keyboard.Write("5000");
        await keyboard.To("main button");
        await keyboard.Press("Enter");

        await Assertions.Expect(window.Page.Locator("main h2").Filter(new LocatorFilterOptions { HasText = "in percentage points" })).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = Window.Patience });
        Assert.Equal("", window.Errors);
    }

    [BrowserFact]
    public async Task A_run_is_ordered()
    {
        await using Window window = await browser.Open();
        await window.Go("models/bac-giang/runs?lang=en&scenario=services-push");
        Keyboard keyboard = new(window.Page);

        await keyboard.To("#paths");
        await keyboard.Write("2345");
        await keyboard.Press("Enter");

        await Assertions.Expect(window.Page.Locator("main dl.facts")).ToContainTextAsync("2,345", window.Patient);
        Assert.Equal("", window.Errors);
    }
}
