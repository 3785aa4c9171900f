using GrowthSim.Language;
using Microsoft.Net.Http.Headers;

namespace GrowthSim.Server.Api.Access;

/// <summary>Who did what over HTTP, and from where: a line of the log for everything that changes something, and for every key that is not ours or may not do that.</summary>
internal sealed partial class ApiLog(ILogger<ApiLog> logger)
{
    private const int MaxClient = 80;

    public void Refused(HttpContext http, string why) => LogRefused(logger, http.Request.Method, Wording.Clip(http.Request.Path), From(http), Client(http), why);

    public void Imported(HttpContext http, string model, string revision) => LogImported(logger, model, revision, From(http), Client(http));

    public void Saved(HttpContext http, string model, string scenario) => LogSaved(logger, model, scenario, From(http), Client(http));

    public void Ordered(HttpContext http, string model, string scenario, string run) => LogOrdered(logger, run, model, scenario, From(http), Client(http));

    public void Extended(HttpContext http, string run, string longer) => LogExtended(logger, run, longer, From(http), Client(http));

    public void Cancelled(HttpContext http, string run) => LogCancelled(logger, run, From(http), Client(http));

    public void Recorded(HttpContext http, string variable, int year, string who) => LogRecorded(logger, variable, year, who, From(http), Client(http));

    public void Retracted(HttpContext http, string variable, int year, string who) => LogRetracted(logger, variable, year, who, From(http), Client(http));

    private static string From(HttpContext http) => http.Connection.RemoteIpAddress is { } address ? $"{address}" : "";

    private static string Client(HttpContext http)
    {
        string program = Wording.Clip(http.Request.Headers[HeaderNames.UserAgent].ToString(), MaxClient);
        return http.Key() is AccessKey key ? $"key {key.Name}; {program}" : program;
    }

    [LoggerMessage(1, LogLevel.Warning, "{Method} {Path} from {Address} ({Client}) is refused: {Why}")]
    private static partial void LogRefused(ILogger logger, string method, string path, string address, string client, string why);

    [LoggerMessage(2, LogLevel.Information, "Model {Model}: revision {Revision} was put on record from {Address} ({Client}).")]
    private static partial void LogImported(ILogger logger, string model, string revision, string address, string client);

    [LoggerMessage(3, LogLevel.Information, "Scenario {Model}/{Scenario} was saved from {Address} ({Client}).")]
    private static partial void LogSaved(ILogger logger, string model, string scenario, string address, string client);

    [LoggerMessage(4, LogLevel.Information, "Run {Run} of {Model}/{Scenario} was ordered from {Address} ({Client}).")]
    private static partial void LogOrdered(ILogger logger, string run, string model, string scenario, string address, string client);

    [LoggerMessage(5, LogLevel.Information, "Run {Run} was extended to {Longer} from {Address} ({Client}).")]
    private static partial void LogExtended(ILogger logger, string run, string longer, string address, string client);

    [LoggerMessage(6, LogLevel.Information, "Run {Run} was cancelled from {Address} ({Client}).")]
    private static partial void LogCancelled(ILogger logger, string run, string address, string client);

    [LoggerMessage(7, LogLevel.Information, "A figure of {Variable} in {Year} was recorded by {Who} from {Address} ({Client}).")]
    private static partial void LogRecorded(ILogger logger, string variable, int year, string who, string address, string client);

    [LoggerMessage(8, LogLevel.Information, "A figure of {Variable} in {Year} was taken back by {Who} from {Address} ({Client}).")]
    private static partial void LogRetracted(ILogger logger, string variable, int year, string who, string address, string client);
}
