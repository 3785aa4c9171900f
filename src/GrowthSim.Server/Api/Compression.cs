using Microsoft.AspNetCore.ResponseCompression;

namespace GrowthSim.Server.Api;

/// <summary>Answers in Brotli or gzip for whoever takes them. Events are sent as they are: they would wait for the end of a block.</summary>
internal static class Compression
{
    private static readonly string[] Types =
    [
        "application/json", "application/problem+json", "application/yaml", "application/xml",
        "text/html", "text/css", "text/plain", "text/csv", "text/javascript", "image/svg+xml",
    ];

    /// <summary>Adds it. Nothing that is answered holds a secret beside what a stranger wrote, so TLS is no obstacle.</summary>
    public static void AddCompression(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.MimeTypes = Types;
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
    });
}
