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

    public static TheoryData<string, string, string, int> Views
    {
        get
        {
            TheoryData<string, string, string, int> views = [];
            foreach ((string name, _) in Pages.All)
            {
                // At 400 % a window of 1,440 pixels has room for 360 of the page's.
                foreach ((string language, string theme, int width) in new[] { ("en", "light", 1440), ("vi", "dark", 1440), ("vi", "light", 390), ("en", "dark", 390), ("en", "light", 360) })
                {
                    views.Add(name, language, theme, width);
                }
            }

            return views;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Views))]
    public async Task A_page_is_whole_and_readable(string name, string language, string theme, int width)
    {
        string place = Pages.All.First(page => page.Name == name).Place;
        await using Window window = await browser.Open(width, isDark: theme == "dark");
        IResponse answer = await window.Go($"{place}?lang={language}&theme={theme}");

        Assert.Equal(200, answer.Status);
        Assert.Equal(language, await window.Page.Locator("html").GetAttributeAsync("lang"));
        Directory.CreateDirectory(Pictures);
        await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}-{language}-{theme}-{width}.png"), FullPage = true });

        int over = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"The page is {over} pixels wider than its window.");
        if (IsAudited(language, theme, width))
        {
            await Audit(window);
        }

        Assert.Equal("", window.Errors);
    }

    /// <summary>Returns whether a view is audited for accessibility: one of each language, theme and form is enough to see what a page has in all of them.</summary>
    private static bool IsAudited(string language, string theme, int width) => (language, theme, width) is ("en", "light", 1440) or ("vi", "dark", 1440) or ("vi", "light", 390);

    private static async Task Audit(Window window)
    {
        AxeResult seen = await window.Page.RunAxe();
        Assert.True(seen.Violations.Length == 0, string.Join('\n', seen.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(", ", violation.Nodes.Take(3).Select(node => node.Html))}")));
    }
}
