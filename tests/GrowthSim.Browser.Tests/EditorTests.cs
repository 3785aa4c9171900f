using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace GrowthSim.Browser.Tests;

/// <summary>A model's text is written in the browser.</summary>
[Collection(BrowserFixture.Tests)]
public sealed class EditorTests(BrowserFixture browser)
{
    private const string Yaml = "growthsim: 1\nid: edited\nname: Edited\nbase_year: 2020\nlast_year: 2022\nparameters:\n  a: normal(1, 1)\nindicators:\n  b: a\ntargets:\n  t: { measure: \"at(b, 2022)\", at_least: 1 }\n";

    [BrowserFact]
    public async Task Errors_are_shown_at_their_line_as_one_writes_and_what_is_saved_is_told_from_what_was()
    {
        using HttpClient http = new() { BaseAddress = browser.Address };
        string first = await Import(http);
        await using Window window = await browser.Open();
        await window.Go("models/edited/text?lang=en");
        await window.Page.GetByText("Edit the text").ClickAsync();
        ILocator text = window.Page.Locator("#yaml");
        await Assertions.Expect(text).ToHaveValueAsync(Yaml);

        await text.FillAsync(Yaml.Replace("b: a", "b: nobody", StringComparison.Ordinal));
        ILocator error = window.Page.Locator("#errors li").First;
        await Assertions.Expect(error).ToContainTextAsync("nobody");
        await error.Locator("button").ClickAsync();
        string selected = await window.Page.EvaluateAsync<string>("(() => { const e = document.activeElement; return e.value.slice(e.selectionStart, e.selectionEnd); })()");
        Assert.Equal("  b: nobody", selected);

        await text.FillAsync(Yaml.Replace("b: a", "b: 2 * a", StringComparison.Ordinal));
        await Assertions.Expect(window.Page.Locator("#errors")).ToContainTextAsync("The text has no errors.");
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save as a new revision" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("is on record.");

        await window.Page.GetByText("what changed").First.ClickAsync();
        await Assertions.Expect(window.Page.Locator("tr.gone code")).ToHaveTextAsync("  b: a");
        await Assertions.Expect(window.Page.Locator("tr.new code")).ToHaveTextAsync("  b: 2 * a");
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("New lines: 1; lines taken out: 1.");
        JsonElement kept = await http.GetFromJsonAsync<JsonElement>(new Uri($"api/v1/models/edited/text?revision={first}", UriKind.Relative));
        Assert.Equal(Yaml, kept.GetProperty("yaml").GetString());
        Assert.Equal("", window.Errors);
    }

    [BrowserFact]
    public async Task Without_script_a_button_checks_and_what_was_written_stays()
    {
        using HttpClient http = new() { BaseAddress = browser.Address };
        await Import(http);
        await using Window window = await browser.Open(hasScript: false);
        await window.Go("models/edited/text?lang=vi&edit=1");

        await window.Page.Locator("#yaml").FillAsync(Yaml.Replace("b: a", "b: nobody", StringComparison.Ordinal));
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Kiểm tra" }).ClickAsync();

        await Assertions.Expect(window.Page.Locator("#errors li").First).ToContainTextAsync("Dòng 9");
        await Assertions.Expect(window.Page.Locator("#yaml")).ToHaveValueAsync(Yaml.Replace("b: a", "b: nobody", StringComparison.Ordinal));
    }

    private static async Task<string> Import(HttpClient http)
    {
        using HttpResponseMessage put = await http.PutAsync(new Uri("api/v1/models/edited", UriKind.Relative), JsonContent.Create(new { file = "edited.yaml", yaml = Yaml }));
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        return (await put.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("revision").GetString()!;
    }
}
