using System.Security.Cryptography;
using System.Text;
using GrowthSim.Outcomes.Documents;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace GrowthSim.Server.Api;

/// <summary>Tags of what is answered (RFC 9110, ETag): who shows one again is told by 304 that nothing has changed. They are weak, since answers are compressed for who wants it.</summary>
internal static class EntityTags
{
    private const int Length = 16;

    // What is written of a run may be another with another build of the server.
    private static readonly string Build = typeof(RunDocument).Module.ModuleVersionId.ToString("N");

    /// <summary>Returns the tag of an answer.</summary>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> answer) => Tag(SHA256.HashData(answer));

    /// <summary>Returns the tag of what is said of finished runs: they do not change any more, so it is known before anything is read.</summary>
    /// <param name="http">The request, whose path and query decide what is said.</param>
    public static EntityTagHeaderValue OfFinished(HttpContext http) =>
        Tag(SHA256.HashData(Encoding.UTF8.GetBytes($"{Build}\n{http.Request.Path}\n{http.Request.QueryString}")));

    /// <summary>Tags the answer, and returns whether the client has it already: then it is answered with 304 alone.</summary>
    public static bool IsKnown(this HttpContext http, EntityTagHeaderValue tag)
    {
        ResponseHeaders headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true, Private = true };
        IList<EntityTagHeaderValue> known = http.Request.GetTypedHeaders().IfNoneMatch;
        if (!known.Any(other => other.Equals(EntityTagHeaderValue.Any) || other.Compare(tag, useStrongComparison: false)))
        {
            return false;
        }

        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static EntityTagHeaderValue Tag(byte[] digest) => new($"\"{Convert.ToHexStringLower(digest.AsSpan(0, Length))}\"", isWeak: true);
}
