using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace GrowthSim.Browser.Tests;

/// <summary>The report of a run, opened as a file and without a network.</summary>
[Collection(BrowserFixture.Tests)]
public sealed class ReportTests(BrowserFixture fixture) : IDisposable
{
    private const string Paths = "20000";

    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [BrowserFact]
    public async Task Sliders_tell_offline_what_the_exact_run_says_within_their_error_and_charts_are_kept_as_pictures()
    {
        await Run("run", "models/bac-giang", "--paths", Paths, "--output", Path.Combine(_folder, "report"), "--data", Path.Combine(_folder, "data"));
        using JsonDocument exact = JsonDocument.Parse(await Run("run", "models/bac-giang", "--paths", Paths, "--set", "services_promotion=1", "--set", "reform_pace=1.2", "--format", "json", "--data", Path.Combine(_folder, "data")));
        await using Window window = await fixture.Open();
        IPage page = window.Page;
        await page.Context.SetOfflineAsync(true);
        string report = new Uri(Path.Combine(_folder, "report", "report.html")).AbsoluteUri;
        await page.GotoAsync(report);

        await Set(page, "Promotion of services", "1");
        await Set(page, "Pace of reform", "1.2");

        Dictionary<string, JsonElement> targets = exact.RootElement.GetProperty("targets").EnumerateArray()
            .ToDictionary(target => $"{target.GetProperty("name").GetString()} ({target.GetProperty("group").GetString()})");
        IReadOnlyList<ILocator> rows = await page.Locator("#what-if tbody tr").AllAsync();
        Assert.InRange(rows.Count, 5, targets.Count);
        foreach (ILocator row in rows)
        {
            IReadOnlyList<string> cells = await row.Locator("td").AllInnerTextsAsync();
            JsonElement target = targets[cells[0]];
            double half = (target.GetProperty("upper").GetDouble() - target.GetProperty("lower").GetDouble()) / 2;
            const double written = 0.01; // "<1 %" is as near as a chance is told.
            Assert.InRange(Number(cells[2]) / 100, target.GetProperty("probability").GetDouble() - half - written - (Number(cells[4]) / 100), target.GetProperty("probability").GetDouble() + half + written + (Number(cells[4]) / 100));
        }

        Assert.EndsWith("--set services_promotion=1 --set reform_pace=1.2", await page.Locator("#what-if code").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to the scenario" }).ClickAsync();
        Assert.False(await page.Locator("#what-if table").IsVisibleAsync());

        IDownload picture = await page.RunAndWaitForDownloadAsync(() => page.Locator("#targets button.save").ClickAsync());
        Assert.Equal("targets.png", picture.SuggestedFilename);
        byte[] png = await File.ReadAllBytesAsync(await picture.PathAsync());
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.True(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)) >= 1280, "A picture has twice the size of the drawing.");
        Assert.Equal("", window.Errors);
        await using Window scriptless = await fixture.Open(390, hasScript: false);
        await IsWholeWithoutScript(scriptless, report);
    }

    /// <summary>Without script a report has all but the sliders and buttons, on a phone too.</summary>
    private static async Task IsWholeWithoutScript(Window window, string report)
    {
        await window.Page.GotoAsync(report);

        Assert.Equal(51, await window.Page.Locator("#targets tr[data-target]").CountAsync());
        Assert.Equal(0, await window.Page.Locator("button:visible, input:visible").CountAsync());
        Assert.True(await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The report is wider than the window.");
    }

    private static async Task Set(IPage page, string lever, string value)
    {
        ILocator slider = page.GetByLabel(lever);
        await slider.FillAsync(value);
        Assert.Equal(value, await slider.InputValueAsync());
    }

    private static double Number(string text) => double.Parse(text.Replace("\u2212", "-", StringComparison.Ordinal).Trim('%', ' ', '\u00a0', '±', '<', '>'), CultureInfo.InvariantCulture);

    private static async Task<string> Run(params string[] words)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string word in words.Prepend(Path.Combine(AppContext.BaseDirectory, "GrowthSim.Cli.dll")).Prepend("exec"))
        {
            start.ArgumentList.Add(word);
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string written = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return written;
    }
}
