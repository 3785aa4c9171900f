namespace GrowthSim.Server.Dashboard.Rendering;

/// <summary>After a form has changed something: leads to a page that may be loaded again.</summary>
/// <param name="address">The page.</param>
internal sealed class SeeOther(string address) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
