using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace GrowthSim.Server.Tests.Api;

/// <summary>What has not changed is not sent again, and what is sent is sent short.</summary>
[Collection(ApiServer.Tests)]
public sealed class CachingTests(ApiServer server)
{
    [Theory]
    [InlineData("/api/v1/models")]
    [InlineData("/api/v1/models/bac-giang")]
    [InlineData("/api/v1/models/bac-giang/text")]
    [InlineData("/api/v1/models/bac-giang/revisions")]
    [InlineData("/api/v1/models/bac-giang/targets")]
    [InlineData("/api/v1/models/bac-giang/scenarios")]
    [InlineData("/api/v1/models/bac-giang/scenarios/baseline")]
    [InlineData("/api/v1/models/bac-giang/sectors/services/assumptions")]
    [InlineData("RUN")]
    [InlineData("RUN/report")]
    [InlineData("RUN/report?lang=vi&level=0.9&quantiles=5,50,95")]
    [InlineData("RUN/tables/pair")]
    public async Task Answer_is_tagged_and_told_unchanged_to_whoever_shows_the_tag(string place)
    {
        await server.Start();
        Uri asked = new(place.Replace("RUN", await Run(), StringComparison.Ordinal), UriKind.Relative);

        using HttpResponseMessage first = await Get(asked, null);
        using HttpResponseMessage again = await Get(asked, first.Headers.ETag);
        using HttpResponseMessage other = await Get(asked, new EntityTagHeaderValue("\"another\"", isWeak: true));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.NotNull(first.Headers.ETag);
        Assert.True(first.Headers.CacheControl is { NoCache: true, Private: true }, $"{first.Headers.CacheControl}");
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await other.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Tags_of_a_report_tell_its_questions_apart_and_one_of_a_run_that_goes_on_has_none()
    {
        await server.Start();
        string run = await Run();
        using HttpResponseMessage english = await Get(new Uri($"{run}/report", UriKind.Relative), null);
        using HttpResponseMessage vietnamese = await Get(new Uri($"{run}/report?lang=vi", UriKind.Relative), null);
        Assert.NotEqual(english.Headers.ETag, vietnamese.Headers.ETag);

        (_, JsonElement ticket) = await server.Send(HttpMethod.Post, "/api/v1/models/bac-giang/scenarios/baseline/runs", """{"paths":100000000,"seed":77}""");
        string endless = $"/api/v1/runs/{ticket.GetProperty("run_id").GetString()}";
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(2));
        HttpResponseMessage report;
        while ((report = await Get(new Uri($"{endless}/report", UriKind.Relative), EntityTagHeaderValue.Any)).StatusCode == HttpStatusCode.NotFound)
        {
            report.Dispose();
            await Task.Delay(100, limit.Token);
        }

        await server.Send(HttpMethod.Post, $"{endless}/cancel");
        using (report)
        {
            Assert.Equal(HttpStatusCode.OK, report.StatusCode);
            Assert.Null(report.Headers.ETag);
            Assert.True(report.Headers.CacheControl!.NoStore);
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Report_is_compressed_for_whoever_takes_it_so(string encoding)
    {
        await server.Start();
        string run = await Run();
        string plain = await server.Http.GetStringAsync(new Uri($"{run}/report", UriKind.Relative));
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri($"{run}/report", UriKind.Relative));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));

        using HttpResponseMessage answer = await server.Http.SendAsync(request);
        byte[] packed = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.InRange(packed.Length, 1, plain.Length * 2 / 3);
        using MemoryStream source = new(packed);
        using Stream unpacked = encoding == "br" ? new BrotliStream(source, CompressionMode.Decompress) : new GZipStream(source, CompressionMode.Decompress);
        using StreamReader reader = new(unpacked, Encoding.UTF8);
        Assert.Equal(plain, await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Events_are_not_compressed()
    {
        await server.Start();
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri($"{await Run()}/progress", UriKind.Relative));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));

        using HttpResponseMessage answer = await server.Http.SendAsync(request);

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("identity", Assert.Single(answer.Content.Headers.ContentEncoding));
    }

    private async Task<string> Run()
    {
        (_, JsonElement ticket) = await server.Send(HttpMethod.Post, "/api/v1/models/bac-giang/scenarios/baseline/runs", """{"paths":2000,"seed":31,"tables":["pair"]}""");
        string run = $"/api/v1/runs/{ticket.GetProperty("run_id").GetString()}";
        await server.Http.GetStringAsync(new Uri($"{run}/progress", UriKind.Relative));

        // Handing over what a run says to sectors and indicators shows in how it stands.
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(2));
        while (!(await server.Send(HttpMethod.Get, run)).Body.GetProperty("handed_over").GetBoolean())
        {
            await Task.Delay(100, limit.Token);
        }

        return run;
    }

    private Task<HttpResponseMessage> Get(Uri place, EntityTagHeaderValue? tag)
    {
        HttpRequestMessage request = new(HttpMethod.Get, place);
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        return server.Http.SendAsync(request);
    }
}
