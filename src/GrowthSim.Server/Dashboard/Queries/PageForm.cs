using GrowthSim.Charts.Wording;
using Microsoft.AspNetCore.Http.Features;

namespace GrowthSim.Server.Dashboard.Queries;

/// <summary>Reads the form that a request sends.</summary>
internal static class PageForm
{
    private const int MaxBody = 1024 * 1024;

    private static readonly FormOptions Options = new() { BufferBody = true, BufferBodyLengthLimit = MaxBody, MultipartBodyLengthLimit = MaxBody, ValueLengthLimit = MaxBody, ValueCountLimit = 2_000 };

    /// <summary>Returns the fields of the form.</summary>
    /// <exception cref="BadHttpRequestException">It is no form, or too large.</exception>
    public static async Task<PageQuery> Read(HttpContext http, Locale locale)
    {
        if (http.Request.ContentLength > MaxBody)
        {
            throw TooLarge(locale);
        }

        if (!http.Request.HasFormContentType)
        {
            return new PageQuery([], locale);
        }

        try
        {
            return new PageQuery(await new FormFeature(http.Request, Options).ReadFormAsync(http.RequestAborted), locale);
        }
        catch (InvalidDataException)
        {
            throw TooLarge(locale);
        }
    }

    private static BadHttpRequestException TooLarge(Locale locale) => new(locale.Say(QueryWords.TooLarge, locale.Count(MaxBody / 1024)), StatusCodes.Status413PayloadTooLarge);
}
