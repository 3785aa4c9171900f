using System.Net;

namespace GrowthSim.Server.Tests.Dashboard;

public sealed class FormTests(PageServer server) : IClassFixture<PageServer>
{
    private const string City = "/models/bac-giang";

    [Fact]
    public async Task Run_is_ordered_by_a_form_and_shown()
    {
        await server.Start();

        using HttpResponseMessage ordered = await Send("/runs", "paths=1000", ("Origin", server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)));

        Assert.Equal(HttpStatusCode.SeeOther, ordered.StatusCode);
        Assert.Contains("run=", ordered.Headers.Location!.ToString(), StringComparison.Ordinal);
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(2));
        while (!(await server.Http.GetStringAsync(ordered.Headers.Location, limit.Token)).Contains("Will the targets be met?", StringComparison.Ordinal))
        {
            await Task.Delay(100, limit.Token);
        }
    }

    [Theory]
    [InlineData("Origin", "http://attacker.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Page_of_another_origin_orders_nothing(string header, string value)
    {
        await server.Start();

        using HttpResponseMessage refused = await Send("/runs", "paths=1000", (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Page_is_not_there_under_another_name()
    {
        await server.Start();
        using HttpRequestMessage rebound = new(HttpMethod.Get, PageServer.Place(City)) { Headers = { Host = "attacker.example" } };

        using HttpResponseMessage refused = await server.Http.SendAsync(rebound);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Theory]
    [InlineData("/runs", "paths=many", "'paths' is 'many'")]
    [InlineData("/compare", "paths=1000", "Choose one scenario at least")]
    [InlineData("/seek", "target=growth_2025&chance=500&by=services_promotion", "'chance' is '500'")]
    [InlineData("/seek", "target=growth_2025&chance=50&lever.services_promotion=1&lever.industry_promotion=1&cost.services_promotion=100", "Say what a unit of it costs: Promotion of industry.")]
    [InlineData("/seek", "target=growth_2025&chance=50&lever.services_promotion=1&by=services_trend", "Choose levers or one assumption, and not both.")]
    [InlineData("/seek", "target=growth_2025&lever.services_promotion=1", "Choose a target, a chance from 1 to 99 % or a budget")]
    [InlineData("/seek", "target=growth_2025&chance=50&lever.nope=1", "The model has no lever or parameter 'nope'")]
    [InlineData("/review", "as_of=1066", "'as_of' is '1066'")]
    [InlineData("/what-if?set.services_promotion=1", "id=Bad+Name", "The short name 'Bad Name' cannot be used")]
    [InlineData("/what-if?set.services_promotion=1", "id=baseline", "There is a scenario 'baseline' already")]
    [InlineData("/indicators/value_added_per_head/figures", "variable=value_added_per_head&year=2023&value=x&source=s&who=w", "'value' is 'x'")]
    public async Task Form_that_cannot_be_read_is_answered_with_what_would_do(string place, string form, string words)
    {
        await server.Start();

        using HttpResponseMessage answer = await Send(place, form);
        string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_are_saved_as_a_scenario()
    {
        await server.Start();

        using HttpResponseMessage saved = await Send("/what-if?set.services_promotion=2&set.services_trend=0.1&from=2026", "id=more-services&name=More");
        string yaml = await server.Http.GetStringAsync(PageServer.Place("/api/v1/models/bac-giang/scenarios/more-services"));

        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Contains("scenario=more-services", saved.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("services_promotion: {2026: 2}", yaml, StringComparison.Ordinal);
        Assert.Contains("services_trend: \"0.1\"", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_single_years_are_run_and_saved()
    {
        await server.Start();
        const string Settings = "/what-if?set.services_promotion=1&set.services_promotion.2024=2&set.services_promotion.2027=0.5&from=2022";

        string page = await server.Http.GetStringAsync(PageServer.Place(City + Settings));
        using HttpResponseMessage saved = await Send(Settings, "id=in-steps");
        string yaml = await server.Http.GetStringAsync(PageServer.Place("/api/v1/models/bac-giang/scenarios/in-steps"));

        Assert.Contains("Changed: services_promotion = {2022: 1, 2024: 2, 2027: 0.5}", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Contains("services_promotion: {2022: 1, 2024: 2, 2027: 0.5}", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_as_it_stands_changes_nothing()
    {
        await server.Start();

        string page = await server.Http.GetStringAsync(PageServer.Place($"{City}/what-if?answer=1&set.services_promotion=0&set.reform_pace=1"));

        Assert.Contains("Nothing is changed yet", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/text/check?lang=vi", "base=x&yaml=growthsim%3A+1%0D%0Aid%3A+Bad+Name", HttpStatusCode.OK, "chỗ trước khi lưu")]
    [InlineData("/text/errors", "base=x&yaml=growthsim%3A+1", HttpStatusCode.OK, "to mend before it can be saved")]
    [InlineData("/text", "base=x&yaml=growthsim%3A+1", HttpStatusCode.Conflict, "Somebody else has put revision")]
    public async Task Text_that_cannot_be_saved_is_kept_and_told_why(string place, string form, HttpStatusCode status, string words)
    {
        await server.Start();

        using HttpResponseMessage answer = await Send(place, form);
        string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "29.500", "29500")]
    [InlineData("vi", "29.500,5", "29500.5")]
    [InlineData("en", "29,500", "29500")]
    [InlineData("en", "29.500", "29.5")]
    [InlineData("vi", "29.5", null)]
    [InlineData("en", "29,5", null)]
    [InlineData("en", "1e400", null)]
    public async Task Figure_is_read_as_the_language_of_the_page_writes_numbers(string language, string written, string? recorded)
    {
        await server.Start();

        using HttpResponseMessage answer = await Send($"/indicators/hotels/figures?lang={language}", $"variable=hotels&year=2027&value={Uri.EscapeDataString(written)}&source={language}{Uri.EscapeDataString(written)}&who=me");
        string figures = await server.Http.GetStringAsync(PageServer.Place("/api/v1/models/bac-giang/indicators/hotels/figures"));

        Assert.Equal(recorded is null ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(recorded is not null, figures.Contains($"\"source\":\"{language}{written}\"", StringComparison.Ordinal));
        Assert.True(recorded is null || figures.Contains($"\"value\":{recorded},", StringComparison.Ordinal), figures);
        Assert.True(recorded is not null || WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).Contains(language == "vi" ? "29.500,5" : "29,500.5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Review_knows_a_figure_that_was_recorded_by_hand()
    {
        await server.Start();
        using HttpResponseMessage recorded = await Send("/indicators/value_added_per_head/figures", "variable=value_added_per_head&year=2022&value=3900&source=Yearbook&who=me");
        Assert.Equal(HttpStatusCode.SeeOther, recorded.StatusCode);

        using HttpResponseMessage ordered = await Send("/review", "as_of=2022");
        string place = ordered.Headers.Location!.ToString();
        string page;
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(3));
        while (!(page = WebUtility.HtmlDecode(await server.Http.GetStringAsync(PageServer.Place(place), limit.Token))).Contains("What was expected, and what came", StringComparison.Ordinal))
        {
            await Task.Delay(300, limit.Token);
        }

        Assert.Equal(HttpStatusCode.SeeOther, ordered.StatusCode);
        Assert.Contains("3,900", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_if_answers_without_script()
    {
        await server.Start();

        string page = await server.Http.GetStringAsync(PageServer.Place($"{City}/what-if?set.services_promotion=1"));

        Assert.Contains("targets are met in the mean, against", page, StringComparison.Ordinal);
        Assert.Contains("Changed: services_promotion = 1", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_comes_as_fragments_and_ends()
    {
        await server.Start();
        using HttpResponseMessage ordered = await Send("/runs", "paths=3000&seed=9");
        string run = ordered.Headers.Location!.ToString().Split("run=")[1];

        string events = await server.Http.GetStringAsync(PageServer.Place($"{City}/runs/{run}/live"));

        Assert.Contains("event: fragment", events, StringComparison.Ordinal);
        Assert.Contains("event: ended", events, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Send(string place, string form, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, PageServer.Place(City + place))
        {
            Content = new StringContent(form, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await server.Http.SendAsync(request);
    }
}
