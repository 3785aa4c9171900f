using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Rendering;
using GrowthSim.Server.Failures;

namespace GrowthSim.Server.Dashboard.Guarding;

/// <summary>What a failure is as a page.</summary>
internal sealed partial class PageFailures(ILogger<PageFailures> logger)
{
    /// <summary>Goes on, and turns what fails into a page that says why.</summary>
    public async Task Catch(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound, ContentLength: null } && http.Response.ContentType is null)
            {
                await Answer(http, StatusCodes.Status404NotFound, PageContexts.Of(http).Say(FrameWords.NotFound), []);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to read it.
        }
#pragma warning disable CA1031 // The last place that can say what went wrong.
        catch (Exception failure) when (!http.Response.HasStarted)
#pragma warning restore CA1031
        {
            (int status, string message, ImmutableArray<ModelError> errors) = Of(http, failure);

            // The first error of a model stands in the message.
            string language = PageContexts.Of(http).Locale.Code;
            string said = errors.IsDefaultOrEmpty ? message : message.Replace(errors[0].ToString(), errors[0].In(language), StringComparison.Ordinal);
            await Answer(http, status, SpokenFailures.In(said, language), errors);
        }
    }

    private (int Status, string Message, ImmutableArray<ModelError> Errors) Of(HttpContext http, Exception failure)
    {
        switch (failure)
        {
            case NotOnRecordException missing:
                return (StatusCodes.Status404NotFound, missing.Message, []);
            case LimitReachedException reached:
                string seconds = Math.Ceiling(Math.Max(1, reached.After.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                http.Response.Headers.RetryAfter = seconds;
                return (StatusCodes.Status429TooManyRequests, PageContexts.Of(http).Say(FrameWords.LimitReached, reached.Message, seconds), []);
            case OrderRefusedException { Reason: RefusalReason.QueueFull } full:
                return (StatusCodes.Status429TooManyRequests, PageContexts.Of(http).Say(FrameWords.QueueFull, full.Message), []);
            case OrderRefusedException refused:
                return (StatusCodes.Status422UnprocessableEntity, refused.Message, refused.Errors.IsDefault ? [] : refused.Errors);
            case ModelException wrong:
                return (StatusCodes.Status422UnprocessableEntity, wrong.Message.Split('\n')[0], wrong.Errors);
            case BadHttpRequestException unreadable:
                return (unreadable.StatusCode, unreadable.Message, []);
            case StoreException store:
                return (StatusCodes.Status503ServiceUnavailable, store.Message, []);
            case not null when TransientFault.Is(failure):
                return (StatusCodes.Status503ServiceUnavailable, failure.Message.Split('\n')[0], []);
            default:
                string trace = Activity.Current?.Id ?? http.TraceIdentifier;
                LogFailed(logger, failure!, GrowthSim.Language.Wording.Clip(http.Request.Path), trace);
                return (StatusCodes.Status500InternalServerError, PageContexts.Of(http).Say(FrameWords.ServerFailed, trace), []);
        }
    }

    private static async Task Answer(HttpContext http, int status, string message, ImmutableArray<ModelError> errors)
    {
        PageContext page = PageContexts.Of(http);
        string html = await PageRenderer.Render<FailurePage>((nameof(FailurePage.Page), page), (nameof(FailurePage.Message), message), (nameof(FailurePage.Errors), errors));
        await new PageAnswer(html, status).ExecuteAsync(http);
    }

    [LoggerMessage(1, LogLevel.Error, "The page {Path} failed ({Trace}).")]
    private static partial void LogFailed(ILogger logger, Exception failure, string path, string trace);
}
