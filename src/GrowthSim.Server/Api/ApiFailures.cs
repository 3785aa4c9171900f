using System.Collections.Immutable;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Api.Requests;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using StackExchange.Redis;

namespace GrowthSim.Server.Api;

/// <summary>What a failure is in HTTP (RFC 9457): 400 for a request that cannot be read, 404 for what is not on record, 413 for a run that can never fit, 422 for a model or an order with errors, 429 where too many runs wait, 503 for what passes.</summary>
internal sealed class ApiFailures : IExceptionHandler
{
    private static readonly TimeSpan BeforeRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BeforeNextOrder = TimeSpan.FromSeconds(10);

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ProblemHttpResult problem = Of(httpContext, exception);
        if (problem.StatusCode is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
        {
            httpContext.Response.Headers[HeaderNames.RetryAfter] = Math.Ceiling(Math.Max(1, Wait(problem, exception).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        await problem.ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>Returns the answer to a text or an order with errors; where there is but the message, it is the one error.</summary>
    public static ProblemHttpResult Refused(string message, ImmutableArray<ModelError> errors) =>
        Problem(StatusCodes.Status422UnprocessableEntity, message, errors.IsDefaultOrEmpty ? [new ModelError(new TextPosition("request", 1, 1), "", message, "")] : errors);

    private static ProblemHttpResult Of(HttpContext httpContext, Exception exception) => exception switch
    {
        RequestRefusedException refused => Problem(refused.Status, refused.Message, refused.Errors),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            Of(RequestExtensions.TooLarge(httpContext.Request.ContentLength, httpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? 0)),
        BadHttpRequestException unreadable => TypedResults.Problem($"The request cannot be read: {FirstLine(unreadable)}", statusCode: unreadable.StatusCode),
        NotOnRecordException missing => TypedResults.Problem(missing.Message, statusCode: StatusCodes.Status404NotFound),
        RoleMissingException missing => TypedResults.Problem(missing.Message, statusCode: StatusCodes.Status403Forbidden),
        LimitReachedException reached => TypedResults.Problem(reached.Message, statusCode: StatusCodes.Status429TooManyRequests),
        OrderRefusedException refused => Of(refused),
        StoreException store => TypedResults.Problem(
            store.Message, statusCode: StatusCodes.Status503ServiceUnavailable, extensions: [new KeyValuePair<string, object?>("fault", store.Fault)]),
        _ when TransientFault.Is(exception) || exception is RedisException or DbException =>
            TypedResults.Problem($"The cluster is in trouble: {FirstLine(exception)} Ask again.", statusCode: StatusCodes.Status503ServiceUnavailable),
        _ => TypedResults.Problem(
            $"The server failed at this request. Its log says why, beside the trace {Activity.Current?.Id ?? httpContext.TraceIdentifier}.", statusCode: StatusCodes.Status500InternalServerError),
    };

    private static ProblemHttpResult Of(OrderRefusedException refused) => refused.Reason switch
    {
        RefusalReason.TooLarge => TypedResults.Problem(refused.Message, statusCode: StatusCodes.Status413PayloadTooLarge, title: "Too large a run"),
        RefusalReason.QueueFull => TypedResults.Problem(refused.Message, statusCode: StatusCodes.Status429TooManyRequests),
        _ => Refused(refused.Message, refused.Errors),
    };

    private static TimeSpan Wait(ProblemHttpResult problem, Exception exception) => exception is LimitReachedException { After: TimeSpan known } ? known
        : problem.StatusCode == StatusCodes.Status429TooManyRequests ? BeforeNextOrder : BeforeRetry;

    private static ProblemHttpResult Of(RequestRefusedException refused) => Problem(refused.Status, refused.Message, refused.Errors);

    private static ProblemHttpResult Problem(int status, string message, ImmutableArray<ModelError> errors) =>
        TypedResults.Problem(message, statusCode: status, extensions: [new KeyValuePair<string, object?>("errors", errors)]);

    // Where exceptions of silos are passed on, the stacks of those silos may follow.
    private static string FirstLine(Exception exception) => exception.Message.Split('\n')[0].Trim();
}
