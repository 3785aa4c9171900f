using System.Globalization;
using System.Net;
using System.Text.Json;

namespace GrowthSim.Server.Tests.Dashboard;

public sealed class PageTests(PageServer server) : IClassFixture<PageServer>
{
    private const string City = "/models/bac-giang";

    [Theory]
    [InlineData("", "targets are likely to be met", "mục tiêu có khả năng đạt")]
    [InlineData("/what-if", "What if?", "Nếu như?")]
    [InlineData("/compare", "Scenarios side by side", "So sánh các kịch bản")]
    [InlineData("/drivers", "What drives the targets", "Điều gì chi phối các mục tiêu")]
    [InlineData("/seek", "What would it take?", "Cần gì để đạt?")]
    [InlineData("/review", "Looking back", "Nhìn lại")]
    [InlineData("/indicators/value_added_per_head", "Value added per head", "Giá trị tăng thêm bình quân đầu người")]
    [InlineData("/sectors/services", "Services", "Dịch vụ")]
    [InlineData("/runs", "the scenario as it stands", "kịch bản như hiện có")]
    [InlineData("/text", "Assumptions and their sources", "Các giả định và nguồn")]
    public async Task Each_page_is_there_in_both_languages(string page, string english, string vietnamese)
    {
        await server.Start();

        string first = await server.Http.GetStringAsync(PageServer.Place($"{City}{page}?lang=en"));
        string second = await server.Http.GetStringAsync(PageServer.Place($"{City}{page}?lang=vi&theme=dark"));

        Assert.Contains(english, first, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<html lang=\"en\"", first, StringComparison.Ordinal);
        Assert.Contains(vietnamese, second, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<html lang=\"vi\" data-theme=\"dark\"", second, StringComparison.Ordinal);
        Assert.EndsWith("</html>", second.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outlook_has_the_numbers_of_the_runs_json()
    {
        await server.Start();
        JsonElement rung = server.Report.GetProperty("joint").GetProperty("at_least").EnumerateArray().First(entry => entry.GetProperty("count").GetInt32() == 15);

        string page = await server.Http.GetStringAsync(PageServer.Place($"{City}?k=15"));

        string chance = (rung.GetProperty("probability").GetDouble() * 100).ToString("0", CultureInfo.InvariantCulture);
        Assert.Contains($"at least 15 together is", page, StringComparison.Ordinal);
        Assert.Contains($"({chance} %)", page, StringComparison.Ordinal);
        Assert.Contains("20,000", page, StringComparison.Ordinal);
        Assert.All(server.Report.GetProperty("targets").EnumerateArray(), target => Assert.Contains($"about-{target.GetProperty("id").GetString()}\"", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?k=abc", "'k' is 'abc'. Write a whole number from 1 to")]
    [InlineData("?k=0", "'k' is '0'")]
    [InlineData("?lang=fr", "'lang' is 'fr'. Write one of en, vi")]
    [InlineData("?scenario=nope", "The model has no scenario 'nope'. It has as-written")]
    [InlineData("?run=nope", "There is no run 'nope'")]
    [InlineData("?order=up", "'order' is 'up'. Write one of due, chance")]
    [InlineData("?k=3&k=4", "'k' stands in the address twice")]
    [InlineData("/what-if?set.nope=1", "The model has no lever or parameter 'nope'")]
    [InlineData("/what-if?set.services_promotion=99", "Promotion of services: ")]
    [InlineData("/what-if?set.services_promotion.2024=-1", "Promotion of services: ")]
    [InlineData("/what-if?set.services_trend=normal(", "Trend of services: ")]
    [InlineData("/what-if/results?set.services_promotion=99", "Promotion of services: ")]
    [InlineData("/drivers?target=nope", "The model has no scored target 'nope'")]
    [InlineData("/review?analysis=nope", "There is no review 'nope' of this scenario")]
    [InlineData("/compare?comparison=a~b", "There is no comparison 'a~b'")]
    [InlineData("/seek?target=nope&chance=50&by=services_trend", "The model has no scored target 'nope'")]
    [InlineData("/seek?analysis=nope", "There is no search 'nope' of this scenario")]
    [InlineData("/review?as_of=1066", "'as_of' is '1066'")]
    public async Task What_cannot_be_read_of_an_address_is_named_on_the_page(string query, string words)
    {
        await server.Start();

        using HttpResponseMessage answer = await server.Http.GetAsync(PageServer.Place(City + query));
        string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_that_cannot_be_is_named_beside_its_slider_in_the_language_of_the_reader()
    {
        await server.Start();

        using HttpResponseMessage answer = await server.Http.GetAsync(PageServer.Place($"{City}/what-if?lang=vi&set.services_promotion=99"));
        string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        string beside = page.Split("id=\"wrong-services_promotion\">")[1].Split('<')[0];
        Assert.Contains("99", beside, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"wrong-services_promotion\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("must", beside, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_and_dates_are_those_of_the_language()
    {
        await server.Start();

        string vietnamese = WebUtility.HtmlDecode(await server.Http.GetStringAsync(PageServer.Place($"{City}/indicators/value_added?lang=vi")));
        string english = WebUtility.HtmlDecode(await server.Http.GetStringAsync(PageServer.Place(City)));

        Assert.Contains("tỷ đồng", vietnamese, StringComparison.Ordinal);
        Assert.DoesNotContain("bn VND", vietnamese.Split("<main")[1].Split("id=\"record\"")[0], StringComparison.Ordinal);
        Assert.Contains("before October 2021", english, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/models/nope")]
    [InlineData("/models/bac-giang/nope")]
    [InlineData("/models/bac-giang/runs/nope")]
    [InlineData("/models/bac-giang/indicators/nope")]
    public async Task What_is_not_there_is_a_page_that_says_so(string place)
    {
        await server.Start();

        using HttpResponseMessage answer = await server.Http.GetAsync(PageServer.Place(place));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Page_that_has_not_changed_is_not_sent_again()
    {
        await server.Start();
        using HttpResponseMessage first = await server.Http.GetAsync(PageServer.Place(City));
        using HttpRequestMessage again = new(HttpMethod.Get, PageServer.Place(City));
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());

        using HttpResponseMessage second = await server.Http.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task First_load_is_small()
    {
        await server.Start();
        long bytes = 0;
        using HttpResponseMessage page = await Compressed(City);
        bytes += (await page.Content.ReadAsByteArrayAsync()).Length;
        string html = await server.Http.GetStringAsync(PageServer.Place(City));
        foreach (string asset in html.Split('"').Where(text => text.StartsWith("/assets/", StringComparison.Ordinal)))
        {
            using HttpResponseMessage file = await Compressed(asset);
            Assert.Contains("immutable", file.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            bytes += (await file.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(bytes, 1_000, 110 * 1024);
    }

    [Fact]
    public async Task Page_tells_browsers_that_nothing_comes_from_elsewhere()
    {
        await server.Start();
        using HttpResponseMessage answer = await server.Http.GetAsync(PageServer.Place(City));
        string html = await answer.Content.ReadAsStringAsync();

        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain(" style=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Compressed(string place)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, PageServer.Place(place));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        HttpResponseMessage answer = await server.Http.SendAsync(request);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        return answer;
    }
}
