using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GrowthSim.Browser.Tests;

/// <summary>Every page, in both languages and themes, on a screen, on a phone and at 400 %: whole, readable, without an error.</summary>
[Collection(BrowserFixture.Tests)]
public sealed class PageTests(BrowserFixture browser)
{
    /// <summary>Where pictures are kept, for people to look at.</summary>
    private static readonly string Pictures = Environment.GetEnvironmentVariable("GROWTHSIM_PICTURES") ?? Path.Combine(AppContext.BaseDirectory, "pictures");

    /// <summary>Rows that are made as those before them, of which an audit need not look at each of hundreds.</summary>
    private static readonly string[] Alike = ["tbody > tr:nth-child(n+16)", ".yaml > span:nth-child(n+16)", ".columns > li:nth-child(n+16)"];

    /// <summary>What a page is loaded as: each load is looked at in all forms that a window can take without another one.</summary>
    public static TheoryData<string, string> Loads
    {
        get
        {
            TheoryData<string, string> loads = [];
            foreach ((string name, _) in Pages.All)
            {
                foreach (string load in Views.Keys)
                {
                    loads.Add(name, load);
                }
            }

            return loads;
        }
    }

    /// <summary>The forms of a load. One of each language, theme and form is audited for accessibility: enough to see what a page has in all of them.</summary>
    private static readonly Dictionary<string, View[]> Views = new()
    {
        // At 400 % a window of 1,440 pixels has room for 360 of the page's.
        ["en"] = [new("light", 1440, IsAudited: true), new("light", 360, IsAudited: false)],
        ["vi"] = [new("dark", 1440, IsAudited: true), new("light", 390, IsAudited: true)],
        ["en on a phone"] = [new("dark", 390, IsAudited: false)],
    };

    [BrowserTheory]
    [MemberData(nameof(Loads))]
    public async Task A_page_is_whole_and_readable(string name, string load)
    {
        string place = Pages.All.First(page => page.Name == name).Place;
        string language = load[..2];
        View first = Views[load][0];
        await using Window window = await browser.Open(first.Width, isDark: first.Theme == "dark");
        IResponse answer = await window.Go($"{place}?lang={language}&theme={first.Theme}");

        Assert.Equal(200, answer.Status);
        Assert.Equal(language, await window.Page.Locator("html").GetAttributeAsync("lang"));
        Directory.CreateDirectory(Pictures);
        foreach (View view in Views[load])
        {
            await window.Page.SetViewportSizeAsync(view.Width, 1000);
            await window.Page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", view.Theme);
            await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}-{language}-{view.Theme}-{view.Width}.png"), FullPage = true });

            int over = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(over <= 0, $"At {view.Width} pixels the page is {over} wider than its window.");
            if (view.IsAudited)
            {
                await Audit(window);
            }
        }

        Assert.Equal("", window.Errors);
    }

    private static async Task Audit(Window window)
    {
        AxeResult seen = await window.Page.RunAxe(new AxeRunContext { Exclude = [.. Alike.Select(rows => new AxeSelector(rows))] });
        Assert.True(seen.Violations.Length == 0, string.Join('\n', seen.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(", ", violation.Nodes.Take(3).Select(node => node.Html))}")));
    }

    private sealed record View(string Theme, int Width, bool IsAudited);
}
