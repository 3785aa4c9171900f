using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using GrowthSim.Analysis.Previews;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;
using MathNet.Numerics.Distributions;
using Xunit.Abstractions;

namespace GrowthSim.Browser.Tests;

/// <summary>What the page's script tells before the exact run is there, in the browser: the same as <see cref="Preview"/> tells, and within its stated error of exact runs.</summary>
[Collection(BrowserFixture.Tests)]
public sealed class PreviewTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const string City = "models/bac-giang";

    /// <summary>What the script's Φ is off by, in each of the terms of a preview.</summary>
    private const double Tolerance = 1e-5;

    private static readonly ImmutableArray<(string Lever, double Before)> Levers = [("services_promotion", 0), ("investment_drive", 0), ("reform_pace", 1)];

    /// <summary>Settings of the levers, in their order; alone and together.</summary>
    private static readonly ImmutableArray<double[]> Grid = [[0.4, 0, 1], [1.7, 0, 1], [3, 0, 1], [0, -0.17, 1], [0, 0.12, 1], [0, 0, 0.3], [0, 0, 1.6], [1.3, 0.14, 1], [2.2, 0, 1.7], [0, -0.08, 0.6]];

    [BrowserFact]
    public async Task Previews_of_the_script_are_those_of_the_library_and_within_their_error_of_exact_runs()
    {
        await using Window window = await browser.Open();
        using HttpClient http = new() { BaseAddress = browser.Address, Timeout = TimeSpan.FromMinutes(5) };
        await window.Go($"{City}/what-if?lang=en");
        Dictionary<string, ResponseCurve> curves = [];
        foreach ((string lever, _) in Levers)
        {
            string text = await http.GetStringAsync(new Uri($"{City}/what-if/curve?lever={lever}", UriKind.Relative));
            curves.Add(lever, Curve(lever, JsonDocument.Parse(text).RootElement));
            await window.Page.EvaluateAsync("([id, text]) => { curves.set(id, JSON.parse(text)); }", new[] { $"set-{lever}", text });
        }

        RunOutcome start = await Exact(http, null);
        List<(double Apart, double Error, string What)> seen = [];
        foreach (double[] settings in Grid)
        {
            RunOutcome exact = await Exact(http, settings);
            (ResponseCurve Curve, double From, double To)[] moves = [.. Levers.Select((lever, place) => (curves[lever.Lever], lever.Before, settings[place])).Where(move => move.Item2 != move.Item3)];
            Dictionary<string, double[]> told = await Told(window, settings, start);
            foreach (TargetOutcome target in exact.Targets.Where(target => told.ContainsKey(target.Id)))
            {
                Preview expected = Preview.Of(start.Target(target.Id), start.Paths, moves)!;
                (double now, double error) = (told[target.Id][0], told[target.Id][1]);
                Assert.Equal(expected.Probability, now, Tolerance);
                Assert.Equal(expected.Error, error, Tolerance);
                seen.Add((Math.Abs(now - target.Probability.Value), error + target.Probability.HalfWidth, $"{target.Id} {string.Join(", ", settings)}"));
            }
        }

        double[] apart = [.. seen.Select(entry => entry.Apart).Order()];
        int beyond = seen.Count(entry => entry.Apart > entry.Error);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{apart.Length} previews: off by {apart[apart.Length / 2]:0.0000} in the median, {apart[(int)(apart.Length * 0.95)]:0.0000} at 95 %, {apart[^1]:0.0000} at most; beyond their error {beyond}."));
        Assert.True(apart.Length > 300, "Hardly a target was previewed.");

        // Both intervals are of 95 %.
        Assert.True(beyond <= 0.05 * seen.Count, string.Join('\n', seen.Where(entry => entry.Apart > entry.Error)));
    }

    /// <summary>Asks the script for all targets: what they are about, and the error.</summary>
    private static Task<Dictionary<string, double[]>> Told(Window window, double[] settings, RunOutcome start) =>
        window.Page.EvaluateAsync<Dictionary<string, double[]>>(
            """
            ([levers, settings, before, targets]) => {
              const sliders = levers.map((lever, place) => ({ id: `set-${lever}`, value: String(settings[place]), dataset: { baseline: String(before[place]) } })).filter(slider => slider.value !== slider.dataset.baseline);
              const told = targets.map(target => [target, previewOf(target, sliders)]).filter(([, answer]) => answer);
              return Object.fromEntries(told.map(([target, answer]) => [target, [answer.now, answer.error]]));
            }
            """,
            new object[] { Levers.Select(lever => lever.Lever).ToArray(), settings, Levers.Select(lever => lever.Before).ToArray(), start.Targets.Select(target => target.Id).ToArray() });

    private static ResponseCurve Curve(string lever, JsonElement served) => new(
        lever,
        [.. served.GetProperty("settings").EnumerateArray().Select(setting => setting.GetDouble())],
        served.GetProperty("targets").EnumerateObject().ToImmutableDictionary(target => target.Name, target => ImmutableArray.CreateRange(target.Value.EnumerateArray().Select(score => Normal.CDF(0, 1, score.GetDouble())))));

    /// <summary>Makes a run of a hundred thousand paths over HTTP, as the page does; null for the scenario as it stands.</summary>
    private static async Task<RunOutcome> Exact(HttpClient http, double[]? settings)
    {
        Dictionary<string, string> set = settings is null ? [] : Levers.Select((lever, place) => (lever.Lever, lever.Before, settings[place]))
            .Where(lever => lever.Item2 != lever.Item3)
            .ToDictionary(lever => lever.Item1, lever => lever.Item3.ToString("R", CultureInfo.InvariantCulture));
        using HttpResponseMessage ordered = await http.PostAsync(new Uri($"api/v1/{City}/scenarios/baseline/runs", UriKind.Relative), JsonContent.Create(new { paths = 100_000, targets_only = true, settings = set }));
        Assert.True(ordered.IsSuccessStatusCode, await ordered.Content.ReadAsStringAsync());
        string run = ordered.Headers.Location!.ToString();
        await http.GetStringAsync(new Uri($"{run}/progress", UriKind.Relative));
        return RunDocument.Read(await http.GetByteArrayAsync(new Uri($"{run}/report", UriKind.Relative))).ToOutcome();
    }
}
