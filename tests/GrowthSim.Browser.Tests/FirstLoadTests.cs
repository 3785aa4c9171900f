using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace GrowthSim.Browser.Tests;

/// <summary>What a first visit costs.</summary>
[Collection(BrowserFixture.Tests)]
public sealed class FirstLoadTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const int MaxBytes = 110 * 1024;

    /// <summary>The time to the first paint is printed: on a machine that is shared it is no measure.</summary>
    [BrowserTheory]
    [InlineData("models/bac-giang?lang=en")]
    [InlineData("models/bac-giang?lang=vi")]
    [InlineData("models/bac-giang/what-if?lang=vi")]
    public async Task First_load_is_small_and_asks_for_nothing_elsewhere(string place)
    {
        await using Window warm = await browser.Open();
        await warm.Go(place);
        await using Window window = await browser.Open();
        ConcurrentQueue<IResponse> answers = [];
        window.Page.Response += (_, answer) => answers.Enqueue(answer);

        await window.Page.GotoAsync(place, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        double painted = 0;
        while (painted == 0)
        {
            painted = await window.Page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0");
        }

        IResponse[] first = [.. answers.Where(answer => answer.Request.ResourceType is "document" or "stylesheet" or "script")];
        int bytes = 0;
        foreach (IResponse answer in first)
        {
            RequestSizesResult sizes = await answer.Request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
            Assert.Contains((await answer.AllHeadersAsync()).GetValueOrDefault("content-encoding"), new[] { "br", "gzip" });
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{place}: {bytes / 1024.0:0.0} KiB in {first.Length} answers, painted after {painted:0} ms."));
        Assert.Equal(3, first.Length);
        Assert.InRange(bytes, 1, MaxBytes);
        Assert.All(answers, answer => Assert.StartsWith(browser.Address.ToString(), answer.Url, StringComparison.Ordinal));
    }
}
