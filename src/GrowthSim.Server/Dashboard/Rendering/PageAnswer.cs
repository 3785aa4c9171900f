using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using GrowthSim.Server.Dashboard.Frame;
using Microsoft.Net.Http.Headers;

namespace GrowthSim.Server.Dashboard.Rendering;

/// <summary>An answer of HTML, or of another text: compressed where the reader takes that, with a digest by which he asks whether it has changed.</summary>
/// <param name="text">The text.</param>
/// <param name="status">The status.</param>
/// <param name="type">What it is.</param>
/// <param name="cache">How long it may be kept.</param>
internal sealed class PageAnswer(string text, int status = StatusCodes.Status200OK, string type = "text/html; charset=utf-8", string cache = "no-cache") : IResult
{
    private const int WorthCompressing = 1_024;

    /// <summary>Returns the answer of a page: where something of its address could not be read, that is a fault of the request, and the page says which.</summary>
    public static PageAnswer Of(string html, PageContext page) => new(html, page.Problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        byte[] body = Encoding.UTF8.GetBytes(text);
        HttpResponse response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = type;
        response.Headers.CacheControl = cache;
        response.Headers.Vary = "Accept-Encoding, Accept-Language";
        string tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body))[..20]}\"";
        if (status == StatusCodes.Status200OK)
        {
            response.Headers.ETag = tag;
            if (httpContext.Request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.Headers.Remove(HeaderNames.ContentType);
                return;
            }
        }

        (body, string? encoding) = Encoded(body, httpContext.Request.Headers.AcceptEncoding.ToString());
        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }

        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }

    private static (byte[] Body, string? Encoding) Encoded(byte[] body, string accepted)
    {
        string? encoding = body.Length < WorthCompressing ? null
            : accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : null;
        if (encoding is null)
        {
            return (body, null);
        }

        using MemoryStream written = new();
        using (Stream stream = encoding == "br" ? new BrotliStream(written, CompressionLevel.Optimal) : new GZipStream(written, CompressionLevel.Optimal))
        {
            stream.Write(body);
        }

        return (written.ToArray(), encoding);
    }
}
