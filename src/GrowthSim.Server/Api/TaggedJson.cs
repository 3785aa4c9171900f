using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace GrowthSim.Server.Api;

/// <summary>An answer as JSON, with the tag of what it says (<see cref="EntityTags"/>).</summary>
internal sealed class TaggedJson<T>(T value) : IResult, IEndpointMetadataProvider
{
    private const string Json = "application/json";

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        JsonSerializerOptions options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        byte[] text = JsonSerializer.SerializeToUtf8Bytes(value, options);
        if (!httpContext.IsKnown(EntityTags.Of(text)))
        {
            httpContext.Response.ContentType = $"{Json}; charset=utf-8";
            httpContext.Response.ContentLength = text.Length;
            await httpContext.Response.Body.WriteAsync(text, httpContext.RequestAborted);
        }
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [Json]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }
}
