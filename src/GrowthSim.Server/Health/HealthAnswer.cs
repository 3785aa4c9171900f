using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GrowthSim.Server.Health;

/// <summary>The answer to a question for health: one word, and a line for each thing that is not well.</summary>
internal static class HealthAnswer
{
    public static Task Write(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        IEnumerable<string> lines = report.Entries
            .Where(entry => entry.Value.Status != HealthStatus.Healthy)
            .Select(entry => $"\n{entry.Key}: {entry.Value.Description ?? "It does not answer."}");
        return http.Response.WriteAsync(report.Status + string.Concat(lines), http.RequestAborted);
    }
}
