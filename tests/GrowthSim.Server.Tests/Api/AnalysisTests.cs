using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using GrowthSim.Analysis.Audit;
using GrowthSim.Cli;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Grains.Serialization;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Api;

/// <summary>Analyses over HTTP: ordered, followed, found again, refused, and the documents of the command line.</summary>
[Collection(ApiServer.Tests)]
public sealed partial class AnalysisTests(ApiServer server) : IDisposable
{
    private const string Model = "/api/v1/models/bac-giang";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-analysis-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string, string, string[]> Asked => new()
    {
        { $"{Model}/scenarios/baseline/sensitivity", """{ "paths": 20000, "seed": 5, "targets": ["growth_2025"], "total": true }""", ["sensitivity", "--target", "growth_2025", "--paths", "20000", "--seed", "5", "--total"] },
        { $"{Model}/scenarios/services-push/audit", """{ "paths": 2000, "seed": 5 }""", ["audit", "--scenario", "services-push", "--paths", "2000", "--seed", "5"] },
        { $"{Model}/review", """{ "as_of": 2021, "by": "date", "paths": 2000, "seed": 5 }""", ["review", "--as-of", "2021", "--by", "date", "--paths", "2000", "--seed", "5"] },
        { $"{Model}/scenarios/baseline/value", """{ "targets": ["growth_2025"], "paths": 20000, "as_of": 2021 }""", ["value", "--target", "growth_2025", "--paths", "20000", "--as-of", "2021"] },
        { $"{Model}/scenarios/baseline/value", """{ "targets": ["growth_2025"], "against": ["services-push", { "scenario": "baseline", "settings": { "services_promotion": "1" } }], "by": "measure", "paths": 20000 }""", ["value", "--target", "growth_2025", "--among", "baseline", "services-push", "baseline+services_promotion=1", "--by", "measure", "--paths", "20000"] },
        { $"{Model}/scenarios/baseline/discover", """{ "target": "growth_2025", "of": "met", "boxes": 2, "factors": 3, "paths": 20000, "seed": 5 }""", ["discover", "--target", "growth_2025", "--of", "met", "--boxes", "2", "--factors", "3", "--paths", "20000", "--seed", "5"] },
        { $"{Model}/scenarios/baseline/seek", """{ "target": "growth_2025", "probability": 0.3, "by": ["services_promotion"], "from": 2022, "paths": 5000, "seed": 5 }""", ["seek", "--target", "growth_2025", "--probability", "30%", "--by", "services_promotion", "--from", "2022", "--paths", "5000", "--seed", "5"] },
        { $"{Model}/scenarios/baseline/seek", """{ "target": "growth_2025", "probability": 0.3, "budget": 150, "by": [{ "name": "services_promotion", "cost": 100 }, { "name": "industry_promotion", "between": [0, 2], "cost": 120 }], "paths": 5000 }""", ["seek", "--target", "growth_2025", "--probability", "30%", "--budget", "150", "--by", "services_promotion", "--by", "industry_promotion", "--between", "industry_promotion=0:2", "--cost", "services_promotion=100", "--cost", "industry_promotion=120", "--paths", "5000"] },
        { $"{Model}/scores", """{ "as_of": [2021], "paths": 2000, "seed": 5 }""", ["score", "--as-of", "2021", "--paths", "2000", "--seed", "5"] },
        { $"{Model}/scenarios/baseline/sensitivity", """{ "targets": ["growth_2025"], "explore": ["services_promotion", "industry_promotion"], "paths": 20000, "seed": 5 }""", ["sensitivity", "--target", "growth_2025", "--explore", "services_promotion", "--explore", "industry_promotion", "--paths", "20000", "--seed", "5"] },
        { $"{Model}/scenarios/baseline/deadlines", """{ "targets": ["growth_2025", "provincial_share_2025"], "by": ["services_promotion"], "paths": 2000, "seed": 5 }""", ["deadlines", "--target", "growth_2025", "--target", "provincial_share_2025", "--by", "services_promotion", "--paths", "2000", "--seed", "5"] },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Document_over_HTTP_is_that_of_the_command_line(string place, string body, string[] words)
    {
        await server.Start();

        JsonElement first = await Finished(HttpMethod.Post, place, body);
        (HttpStatusCode again, JsonElement found) = await server.Send(HttpMethod.Post, place, body);
        string[] verb = [words[0], Path.Combine(TestCity.Root, "models", TestCity.Id), .. words[1..]];
        string[] there = ["--server", server.Http.BaseAddress!.ToString()];
        (int code, string printed, string error) = await Run([.. verb, "--format", "json", "--data", _folder]);

        Assert.True(code == 0, error);
        Assert.Equal(HttpStatusCode.OK, again);
        Assert.Equal((code, printed, error), await Run([.. verb, "--format", "json", .. there]));
        Assert.Equal(await Run([.. verb, "--lang", "vi", "--data", _folder]), await Run([.. verb, "--lang", "vi", .. there]));
        using JsonDocument expected = JsonDocument.Parse(printed);
        Assert.Equal(Compact(expected.RootElement), Compact(first));
        Assert.Equal(Compact(first), Compact(found));
    }

    [Fact]
    public async Task Analysis_over_a_gateway_and_over_HTTP_is_the_same_one()
    {
        await server.Start();
        string[] words = ["deadlines", Path.Combine(TestCity.Root, "models", TestCity.Id), "--target", "growth_2025", "--paths", "3000", "--format", "csv"];

        (int Code, string Out, string Error) overGateway = await Run([.. words, "--cluster", server.Gateway]);
        (int Code, string Out, string Error) overHttp = await Run([.. words, "--server", server.Http.BaseAddress!.ToString()]);
        (int Code, string Out, string Error) both = await Run([.. words, "--cluster", server.Gateway, "--server", server.Http.BaseAddress!.ToString()]);
        (int Code, string Out, string Error) lost = await Run([.. words, "--cluster-id", "town"]);

        Assert.Equal((0, ""), (overGateway.Code, overGateway.Error));
        Assert.Equal(overGateway, overHttp);
        Assert.Equal((ExitCode.Wrong, ""), (both.Code, both.Out));
        Assert.Contains("--server", both.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Wrong, lost.Code);
        Assert.Contains("--cluster", lost.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_is_read_at_its_address()
    {
        await server.Start();

        JsonElement audit = await Finished(HttpMethod.Get, $"{Model}/audit?paths=0&lang=vi", null);

        Assert.Equal(0, audit.GetProperty("audit").GetProperty("paths").GetInt64());
        Assert.NotEqual(0, audit.GetProperty("audit").GetProperty("targets").GetArrayLength());
    }

    [Fact]
    public async Task Client_gets_what_the_record_of_analyses_says()
    {
        await server.Start();
        await using RunClient client = await RunClient.Http([server.Http.BaseAddress!]);

        AuditOutcome audit = await client.Audit(TestCity.Text, "baseline", new RunOrder { Paths = 2_000, Seed = 7 });
        AuditOutcome again = await client.Audit(TestCity.Text, "baseline", new RunOrder { Paths = 2_000, Seed = 7 });

        Assert.Equal(2_000, audit.Run!.Paths);
        Assert.Equal(audit.Targets.Select(target => target.Probability), again.Targets.Select(target => target.Probability));
    }

    [Fact]
    public async Task Progress_is_told_to_the_end_with_phases_and_paths()
    {
        await server.Start();
        (_, JsonElement ordered) = await server.Send(HttpMethod.Post, $"{Model}/scenarios/baseline/value", """{ "targets": ["growth_2025"], "paths": 400000, "seed": 17 }""");

        string events = await server.Http.GetStringAsync(new Uri($"/api/v1/analyses/{ordered.GetProperty("analysis_id").GetString()}/progress", UriKind.Relative));

        AnalysisStatus[] told = [.. events.Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(line => JsonSerializer.Deserialize<AnalysisStatus>(line[6..], MessageJson.Options)!)];
        Assert.Equal((RunState.Finished, 1, (AnalysisPhase?)null), (told[^1].State, told[^1].Done, told[^1].Phase));
        Assert.All(told[..^1], status => Assert.True(status is { Ended: false, Phase: not null, Total: 400_000 }));
        Assert.Contains(told, status => status is { Phase: AnalysisPhase.Simulating, Paths: > 0 });
        Assert.Equal(told.Select(status => status.OrderedAt), Enumerable.Repeat(told[0].OrderedAt, told.Length));
    }

    [Fact]
    public async Task Cancelled_analysis_says_what_is_known_and_goes_on_when_it_is_ordered_again()
    {
        await server.Start();
        string place = $"{Model}/review";
        const string Body = """{ "as_of": 2024, "by": "date", "paths": 400000, "seed": 11 }""";

        (HttpStatusCode status, JsonElement ordered) = await server.Send(HttpMethod.Post, place, Body);
        string analysis = ordered.GetProperty("analysis_id").GetString()!;
        await server.Send(HttpMethod.Post, $"/api/v1/analyses/{analysis}/cancel");
        string state = await Ended(analysis);
        (HttpStatusCode again, _) = await server.Send(HttpMethod.Post, place, Body);
        await server.Send(HttpMethod.Post, $"/api/v1/analyses/{analysis}/cancel");

        Assert.Equal((HttpStatusCode.Accepted, "cancelled", HttpStatusCode.Accepted), (status, state, again));
        Assert.True(ordered.GetProperty("runs").GetInt32() > 1);
    }

    [Theory]
    [InlineData("scenarios/baseline/sensitivity", """{ "targets": ["growth_2205"] }""", HttpStatusCode.UnprocessableEntity, "There is no scored target 'growth_2205'. Did you mean 'growth_2025'?")]
    [InlineData("scenarios/baseline/deadlines", """{ "by": ["services_promotio"] }""", HttpStatusCode.UnprocessableEntity, "There is no lever 'services_promotio' with a greatest setting.")]
    [InlineData("scenarios/nowhere/sensitivity", "{}", HttpStatusCode.NotFound, "nowhere")]
    [InlineData("review", "{}", HttpStatusCode.BadRequest, "'as_of' is missing")]
    [InlineData("review", """{ "as_of": 1990 }""", HttpStatusCode.UnprocessableEntity, "is not on the grid")]
    [InlineData("scores", """{ "outcomes": "target,outcome\nnothing,1" }""", HttpStatusCode.UnprocessableEntity, "There is no target 'nothing'")]
    [InlineData("scores", """{ "as_of": 2021 }""", HttpStatusCode.BadRequest, "a list of times")]
    [InlineData("scenarios/baseline/value", "{}", HttpStatusCode.UnprocessableEntity, "Nothing to decide")]
    [InlineData("scenarios/baseline/value", """{ "against": ["baseline"] }""", HttpStatusCode.UnprocessableEntity, "A scenario is named twice")]
    [InlineData("scenarios/baseline/value", """{ "against": ["nowhere"] }""", HttpStatusCode.NotFound, "The model 'bac-giang' has no scenario 'nowhere'.")]
    [InlineData("scenarios/baseline/value", """{ "against": ["services-push"], "by": "measure" }""", HttpStatusCode.UnprocessableEntity, "one target is valued, and here are 0")]
    [InlineData("scenarios/baseline/discover", """{ "target": "growth_2205" }""", HttpStatusCode.UnprocessableEntity, "Did you mean 'growth_2025'?")]
    [InlineData("scenarios/baseline/discover", "{}", HttpStatusCode.BadRequest, "'target' is missing")]
    [InlineData("scenarios/baseline/discover", """{ "target": "growth_2025", "paths": 200000 }""", HttpStatusCode.UnprocessableEntity, "131072")]
    [InlineData("scenarios/baseline/seek", """{ "target": "growth_2025", "probability": 0.5 }""", HttpStatusCode.BadRequest, "'by' is missing")]
    [InlineData("scenarios/baseline/seek", """{ "target": "growth_2025", "probability": 1, "by": ["services_promotion"] }""", HttpStatusCode.UnprocessableEntity, "a probability between 0 and 1")]
    [InlineData("scenarios/baseline/seek", """{ "target": "growth_2025", "by": ["services_promotion"] }""", HttpStatusCode.UnprocessableEntity, "wants a probability between 0 and 1, or a budget")]
    [InlineData("scenarios/baseline/seek", """{ "target": "growth_2025", "probability": 0.5, "by": ["services_promotion", "industry_promotion"] }""", HttpStatusCode.UnprocessableEntity, "'services_promotion' has no cost in the model")]
    [InlineData("scenarios/baseline/seek", """{ "target": "growth_2025", "probability": 0.5, "by": [{ "name": "services_promotion", "between": [0, 9] }] }""", HttpStatusCode.UnprocessableEntity, "outside the lever's bounds")]
    [InlineData("scenarios/baseline/seek", """{ "target": "growth_2025", "probability": 0.5, "by": [{ "name": "services_promotion", "between": [0] }] }""", HttpStatusCode.BadRequest, "the lever's name in quotes, or an object")]
    [InlineData("scenarios/baseline/sensitivity", """{ "half_width": 0.01 }""", HttpStatusCode.BadRequest, "half_width")]
    public async Task What_cannot_be_analysed_is_refused_with_its_reason(string place, string body, HttpStatusCode expected, string words)
    {
        await server.Start();

        (HttpStatusCode status, JsonElement problem) = await server.Send(HttpMethod.Post, $"{Model}/{place}", body);

        Assert.Equal(expected, status);
        Assert.Contains(words, problem.GetRawText().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analysis_that_nobody_ordered_is_not_on_record()
    {
        await server.Start();

        (HttpStatusCode status, _) = await server.Send(HttpMethod.Get, "/api/v1/analyses/review-0123456789abcdef");

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    private async Task<JsonElement> Finished(HttpMethod method, string place, string? body)
    {
        using CancellationTokenSource patience = new(Patience);
        while (true)
        {
            (HttpStatusCode status, JsonElement answer) = body is null ? await server.Send(method, place) : await server.Send(method, place, body);
            if (status == HttpStatusCode.OK)
            {
                return answer;
            }

            Assert.True(status == HttpStatusCode.Accepted, answer.GetRawText());
            await Task.Delay(200, patience.Token);
        }
    }

    private async Task<string> Ended(string analysis)
    {
        using CancellationTokenSource patience = new(Patience);
        while (true)
        {
            (_, JsonElement status) = await server.Send(HttpMethod.Get, $"/api/v1/analyses/{analysis}/status");
            if (status.GetProperty("ended").GetBoolean())
            {
                return status.GetProperty("state").GetString()!;
            }

            await Task.Delay(200, patience.Token);
        }
    }

    /// <summary>The same values, each as it was written, in the same order, without the space between them.</summary>
    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static async Task<(int Code, string Out, string Error)> Run(string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Surroundings surroundings = new() { Out = output, Error = error, Folder = TestCity.Root, Variable = _ => null };
        int code = await CommandLine.Run(arguments, surroundings, CancellationToken.None);
        return (code, output.ToString(), Progress().Replace(error.ToString(), ""));
    }

    // How far the work is, is said where it takes long: what is looked at here is all else.
    [GeneratedRegex("^[ ▏▎▍▌▋▊▉█·]{24} .*\\r?\\n", RegexOptions.Multiline)]
    private static partial Regex Progress();
}
