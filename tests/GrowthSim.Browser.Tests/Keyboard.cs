using Microsoft.Playwright;

namespace GrowthSim.Browser.Tests;

/// <summary>A page as somebody goes through it who has no mouse.</summary>
/// <param name="page">The page.</param>
internal sealed class Keyboard(IPage page)
{
    private const int MaxStops = 400;

    /// <summary>Names an element: its kind, and what tells it from others.</summary>
    private const string Naming = "const name = e => e.tagName.toLowerCase() + ' ' + (e.id || e.getAttribute('href') || e.name || (e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 40));";

    private const string Controls = "() => { " + Naming + """
          const shown = e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.type !== "hidden" && e.getClientRects().length > 0;
          return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(shown).map(name);
        }
        """;

    private const string Focused = "() => { " + Naming + """
          const e = document.activeElement;
          const style = getComputedStyle(e);
          const box = e.getBoundingClientRect();
          const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
          const isInside = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return e === document.body ? "" : (isOutlined && isInside ? "" : "hidden: ") + name(e);
        }
        """;

    /// <summary>Returns all that can be operated on the page, in its order.</summary>
    public Task<string[]> All() => page.EvaluateAsync<string[]>(Controls);

    /// <summary>Goes on to the next, and returns which it is: <c>hidden:</c> stands before where one does not see it; empty past the last.</summary>
    public async Task<string> Next()
    {
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<string>(Focused);
    }

    /// <summary>Goes on until an element is reached.</summary>
    /// <param name="selector">What the element is.</param>
    public async Task To(string selector)
    {
        for (int stop = 0; stop < MaxStops; stop++)
        {
            string reached = await Next();
            Assert.DoesNotContain("hidden: ", reached, StringComparison.Ordinal);
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"No number of tabs leads to '{selector}'.");
    }

    /// <summary>Presses a key.</summary>
    public Task Press(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Writes over what stands in a field.</summary>
    public async Task Write(string text)
    {
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }
}
