using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using GrowthSim.Grains;
using GrowthSim.Grains.Serialization;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace GrowthSim.Client;

/// <summary>A server, or several of one cluster, asked over HTTP: one of them at a time, another where that does not answer.</summary>
public sealed partial class HttpRunService : IRunService
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    private readonly ImmutableArray<Uri> _servers;
    private readonly HttpClient _http;
    private int _current;

    private HttpRunService(ImmutableArray<Uri> servers, string? token)
    {
        if (servers.IsDefaultOrEmpty || servers.Any(server => server is not { IsAbsoluteUri: true }))
        {
            throw new ArgumentException("Write the address of a server at least, such as http://127.0.0.1:8080.", nameof(servers));
        }

        // Without the slash the last part of a path would be replaced.
        _servers = [.. servers.Select(server => server.AbsoluteUri.EndsWith('/') ? server : new Uri(server.AbsoluteUri + "/"))];
        _http = new HttpClient(new SocketsHttpHandler { ConnectTimeout = ConnectTimeout }) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Add(ClientName.Header, Uri.EscapeDataString(ClientName.OfProcess()));
        if (!string.IsNullOrEmpty(token))
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    /// <summary>Finds a server that answers.</summary>
    /// <param name="servers">The addresses of servers of one cluster; one at least.</param>
    /// <param name="token">What the servers want to be shown; null or empty for nothing.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="RunServiceException">No server answers within <see cref="RunClient.ConnectTimeout"/>, or it wants another token, or serves no runs.</exception>
    public static async Task<HttpRunService> Connect(ImmutableArray<Uri> servers, string? token = null, CancellationToken cancellationToken = default)
    {
        HttpRunService service = new(servers, token);
        string problem = "";
        ResiliencePipeline search = new ResiliencePipelineBuilder().AddTimeout(RunClient.ConnectTimeout).AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>(),
            MaxRetryAttempts = int.MaxValue,
            Delay = BetweenAttempts,
            OnRetry = attempt =>
            {
                problem = attempt.Outcome.Exception!.Message;
                return ValueTask.CompletedTask;
            },
        }).Build();
        try
        {
            using HttpResponseMessage answer = await search.ExecuteAsync(
                async limit => await service.Send(new HttpRequestMessage(HttpMethod.Get, "api/v1"), HttpCompletionOption.ResponseContentRead, limit), cancellationToken);
            return service;
        }
        catch (TimeoutRejectedException)
        {
            service._http.Dispose();
            throw new RunServiceException(ServiceFault.ServerUnreachable, string.Join(", ", servers), problem);
        }
        catch (NotOnRecordException)
        {
            Uri silent = service._servers[service._current];
            service._http.Dispose();
            throw new RunServiceException(ServiceFault.ServerWithoutApi, silent.ToString(), "");
        }
        catch
        {
            service._http.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public bool IsInProcess => false;

    /// <inheritdoc/>
    public async Task<RunTicket> Order(string model, ModelText text, string scenario, string yaml, RunOrder order)
    {
        string place = await PutOnRecord(model, text, scenario, yaml);
        return await Ask<RunTicket>(HttpMethod.Post, $"{place}/runs", JsonContent.Create(order, options: MessageJson.Options));
    }

    private async Task<string> PutOnRecord(string model, ModelText text, string scenario, string yaml)
    {
        string place = $"api/v1/models/{Uri.EscapeDataString(model)}";
        await Ask<ModelReceipt>(HttpMethod.Put, place, JsonContent.Create(text, options: MessageJson.Options));
        place = $"{place}/scenarios/{Uri.EscapeDataString(scenario)}";
        await Ask<ScenarioReceipt>(HttpMethod.Put, place, new StringContent(yaml, Encoding.UTF8, "application/yaml"));
        return place;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RunProgress> Watch(string run, CancellationToken cancellationToken) => Told<RunProgress>($"api/v1/runs/{run}/progress", told => told.Ended, cancellationToken);

    /// <summary>Reads server-sent events until one of them says that nothing more will come.</summary>
    private async IAsyncEnumerable<T> Told<T>(string place, Func<T, bool> isEnd, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await Send(new HttpRequestMessage(HttpMethod.Get, place), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        SseParser<T> events = SseParser.Create(await answer.Content.ReadAsStreamAsync(cancellationToken), (_, data) => JsonSerializer.Deserialize<T>(data, MessageJson.Options)!);
        bool ended = false;
        await foreach (SseItem<T> item in events.EnumerateAsync(cancellationToken))
        {
            ended = isEnd(item.Data);
            yield return item.Data;
        }

        if (!ended)
        {
            throw Broken("The server stopped telling how it stands.", null);
        }
    }

    /// <inheritdoc/>
    public Task<RunStatus> Status(string run) => Ask<RunStatus>(HttpMethod.Get, $"api/v1/runs/{run}", null);

    /// <inheritdoc/>
    public Task<RunTicket> Extend(string run, long paths) => Ask<RunTicket>(HttpMethod.Post, FormattableString.Invariant($"api/v1/runs/{run}/extension?paths={paths}"), null);

    /// <inheritdoc/>
    public Task<RunStatus> Cancel(string run) => Ask<RunStatus>(HttpMethod.Post, $"api/v1/runs/{run}/cancel", null);

    /// <inheritdoc/>
    public async Task<RunOutcome> Outcome(string run, double level, ImmutableArray<double> quantiles)
    {
        string place = FormattableString.Invariant(
            $"api/v1/runs/{run}/report?lang={RunDocument.AllLanguages}&level={level:R}{(quantiles.IsEmpty ? "" : $"&quantiles={Quantiles.Text(quantiles)}")}");
        using HttpResponseMessage answer = await Send(new HttpRequestMessage(HttpMethod.Get, place), HttpCompletionOption.ResponseContentRead, CancellationToken.None);
        return RunDocument.Read(await answer.Content.ReadAsByteArrayAsync()).ToOutcome();
    }

    /// <inheritdoc/>
    public Task<TableCounts> Table(string run, string table) => Ask<TableCounts>(HttpMethod.Get, $"api/v1/runs/{run}/tables/{Uri.EscapeDataString(table)}", null);

    /// <inheritdoc/>
    public Task<ImmutableArray<ModelSummary>> Models() => Ask<ImmutableArray<ModelSummary>>(HttpMethod.Get, "api/v1/models", null);

    /// <inheritdoc/>
    public Task<ModelCatalogue> Catalogue(string model) => Ask<ModelCatalogue>(HttpMethod.Get, $"api/v1/models/{Uri.EscapeDataString(model)}", null);

    /// <inheritdoc/>
    public Task<ModelText> Text(string model) => Ask<ModelText>(HttpMethod.Get, $"api/v1/models/{Uri.EscapeDataString(model)}/text", null);

    /// <inheritdoc/>
    public Task<ImmutableArray<ModelRevision>> Revisions(string model) => Ask<ImmutableArray<ModelRevision>>(HttpMethod.Get, $"api/v1/models/{Uri.EscapeDataString(model)}/revisions", null);

    /// <inheritdoc/>
    public async Task<RunPage> Runs(RunQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        string place = string.Create(
            CultureInfo.InvariantCulture, $"api/v1/runs?limit={query.Limit}{Query("model", query.Model)}{Query("scenario", query.Scenario)}{Query("after", query.After)}");
        using HttpResponseMessage answer = await Send(new HttpRequestMessage(HttpMethod.Get, place), HttpCompletionOption.ResponseContentRead, CancellationToken.None);
        ImmutableArray<RunStatus> runs = await answer.Content.ReadFromJsonAsync<ImmutableArray<RunStatus>>(MessageJson.Options);
        return new RunPage(runs, answer.Headers.TryGetValues("Link", out IEnumerable<string>? links) ? After(string.Join(',', links)) : null);
    }

    private static string Query(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";

    // RFC 8288: <…&after=…>; rel="next"
    private static string? After(string link)
    {
        const string Name = "after=";
        int begin = link.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
        int end = begin < Name.Length ? -1 : link.AsSpan(begin).IndexOfAny('&', '>');
        return end < 0 ? null : Uri.UnescapeDataString(link.AsSpan(begin, end));
    }

    /// <inheritdoc/>
    public Task Renew(CancellationToken cancellationToken)
    {
        Next();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<T> Ask<T>(HttpMethod method, string place, HttpContent? content)
    {
        using HttpResponseMessage answer = await Send(new HttpRequestMessage(method, place) { Content = content }, HttpCompletionOption.ResponseContentRead, CancellationToken.None);
        return await answer.Content.ReadFromJsonAsync<T>(MessageJson.Options) ?? throw Broken("The answer is empty.", null);
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        using (request)
        {
            request.RequestUri = new Uri(_servers[_current], request.RequestUri!);
            HttpResponseMessage answer;
            try
            {
                answer = await _http.SendAsync(request, completion, cancellationToken);
            }
            catch (HttpRequestException)
            {
                Next();
                throw;
            }

            if (answer.IsSuccessStatusCode)
            {
                return answer;
            }

            using (answer)
            {
                throw await Failure(answer, cancellationToken);
            }
        }
    }

    private async Task<Exception> Failure(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        Problem problem = new(null, []);
        if (answer.Content.Headers.ContentType?.MediaType == "application/problem+json")
        {
            problem = await answer.Content.ReadFromJsonAsync<Problem>(MessageJson.Options, cancellationToken) ?? problem;
        }

        string detail = problem.Detail ?? $"{(int)answer.StatusCode} {answer.ReasonPhrase}";
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new RunServiceException(ServiceFault.TokenWanted, _servers[_current].ToString(), detail),
            HttpStatusCode.NotFound => new NotOnRecordException(detail),
            HttpStatusCode.UnprocessableEntity => Refused(detail, problem.Errors),
            HttpStatusCode.ServiceUnavailable when problem.Fault is { } fault && !new StoreException(fault, detail).IsTransient => new RunServiceException(ServiceFault.ServerRefused, _servers[_current].ToString(), detail),
            HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => Broken(detail, answer.StatusCode),
            _ => new RunServiceException(ServiceFault.ServerRefused, _servers[_current].ToString(), detail),
        };
    }

    // Errors of the request itself stand in no file of the model.
    private static Exception Refused(string detail, ImmutableArray<ModelError> errors) =>
        errors.IsDefaultOrEmpty || errors.All(error => error.At.File is "request" or "body" or "query" or "path") ? new OrderRefusedException(detail, []) : new ModelException(errors);

    private HttpRequestException Broken(string message, HttpStatusCode? status)
    {
        Next();
        return new HttpRequestException(message, null, status);
    }

    private void Next() => _current = (_current + 1) % _servers.Length;

    /// <summary>The part of a problem (RFC 9457) that is read.</summary>
    private sealed record Problem(string? Detail, ImmutableArray<ModelError> Errors, StoreFault? Fault = null);
}
