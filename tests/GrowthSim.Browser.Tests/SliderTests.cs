using System.Globalization;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace GrowthSim.Browser.Tests;

/// <summary>Sliders under a hand that is quicker than the server.</summary>
[Collection(BrowserFixture.Tests)]
public sealed class SliderTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const string Lever = "services_promotion";

    [BrowserFact]
    public async Task Eight_quick_presses_move_eight_steps_and_end_on_the_answer_of_the_last()
    {
        await using Window window = await browser.Open();
        await window.Go("models/bac-giang/what-if?lang=en");
        ILocator slider = window.Page.Locator($"#set-{Lever}");
        await slider.FocusAsync();

        for (int press = 0; press < 8; press++)
        {
            await window.Page.Keyboard.PressAsync("ArrowRight");
        }

        double step = double.Parse((await slider.GetAttributeAsync("step"))!, CultureInfo.InvariantCulture);
        string wanted = (8 * step).ToString("0.######", CultureInfo.InvariantCulture);
        await Assertions.Expect(slider).ToHaveValueAsync(wanted);
        await Assertions.Expect(window.Page.Locator("#results")).ToContainTextAsync($"Changed: {Lever} = {wanted}", window.Patient);
        await window.Finished();
        await Assertions.Expect(slider).ToHaveValueAsync(wanted);
        await Assertions.Expect(slider).ToBeFocusedAsync();
        Assert.EndsWith($"set.{Lever}={wanted}", window.Page.Url, StringComparison.Ordinal);
        Assert.Equal("", window.Errors);
    }

    /// <summary>The time of a preview is printed: on a machine that is shared it is no measure.</summary>
    [BrowserFact]
    public async Task A_preview_stands_while_the_exact_run_is_on_its_way()
    {
        await using Window window = await browser.Open();
        Task<IResponse> curve = window.Page.WaitForResponseAsync(answer => answer.Url.Contains($"curve?lever={Lever}", StringComparison.Ordinal), new PageWaitForResponseOptions { Timeout = Window.Patience });
        await window.Go("models/bac-giang/what-if?lang=en");
        await (await curve).FinishedAsync();
        await window.Page.WaitForFunctionAsync("name => curves.has(`set-${name}`)", Lever);

        double milliseconds = await window.Page.EvaluateAsync<double>(
            """
            name => {
              const slider = document.getElementById(`set-${name}`);
              const begun = performance.now();
              slider.value = 1.3;
              slider.dispatchEvent(new Event("input", { bubbles: true }));
              document.body.offsetHeight;
              return performance.now() - begun;
            }
            """,
            Lever);
        bool isPreview = await window.Page.EvaluateAsync<bool>("document.getElementById('results').classList.contains('preview')");

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The preview of 51 targets took {milliseconds:0.0} ms, layout included."));
        Assert.True(isPreview);
        await Assertions.Expect(window.Page.Locator("#results")).ToContainTextAsync($"Changed: {Lever} = 1.3", window.Patient);
        Assert.DoesNotContain("preview", await window.Page.Locator("#results").GetAttributeAsync("class") ?? "", StringComparison.Ordinal);
    }
}
