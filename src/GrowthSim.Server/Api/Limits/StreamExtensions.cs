namespace GrowthSim.Server.Api.Limits;

/// <summary>Marks what is followed for long.</summary>
internal static class StreamExtensions
{
    /// <summary>Says that an endpoint tells of something as long as it goes on.</summary>
    public static TBuilder IsStream<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Stream());

    /// <summary>Returns whether a request is for such an endpoint.</summary>
    public static bool IsStream(this HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<Stream>() is not null;

    private sealed record Stream;
}
