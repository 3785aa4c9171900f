using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using GrowthSim.Grains;
using GrowthSim.Language;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using StackExchange.Redis;

namespace GrowthSim.Server.Api;

/// <summary>What a failure is in HTTP (RFC 9457): 400 for a request that cannot be read, 404 for what is not on record, 422 for a model or an order with errors, 503 for what passes.</summary>
internal sealed class ApiFailures : IExceptionHandler
{
    private static readonly TimeSpan BeforeRetry = TimeSpan.FromSeconds(1);

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ProblemHttpResult? problem = exception switch
        {
            BadHttpRequestException unreadable => TypedResults.Problem(unreadable.InnerException?.Message ?? unreadable.Message, statusCode: unreadable.StatusCode),
            NotOnRecordException missing => TypedResults.Problem(missing.Message, statusCode: StatusCodes.Status404NotFound),
            OrderRefusedException refused => Refused(refused.Message, refused.Errors),
            _ when PassingFailure.Is(exception) || exception is RedisException or DbException =>
                TypedResults.Problem($"The cluster is in trouble: {exception.Message} Ask again.", statusCode: StatusCodes.Status503ServiceUnavailable),
            _ => null,
        };
        if (problem is null)
        {
            return false;
        }

        if (problem.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers[HeaderNames.RetryAfter] = BeforeRetry.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }

        await problem.ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>Returns the answer to a text or an order with errors.</summary>
    public static ProblemHttpResult Refused(string message, ImmutableArray<ModelError> errors) => TypedResults.Problem(
        message,
        statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: [new KeyValuePair<string, object?>("errors", errors.IsDefault ? [] : errors)]);
}
