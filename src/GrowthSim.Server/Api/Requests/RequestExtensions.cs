using System.Globalization;
using System.Text.Json;
using GrowthSim.Language;
using GrowthSim.Server.Json;
using Microsoft.Extensions.Primitives;

namespace GrowthSim.Server.Api.Requests;

/// <summary>Reads what requests say, by the shapes that are declared for them.</summary>
internal static class RequestExtensions
{
    private const int ReadingLength = 81_920;
    private const string Yaml = "application/yaml";

    /// <summary>Declares what the query of an endpoint may say. Without it none is permitted.</summary>
    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder endpoint, RequestShape shape) => endpoint.WithMetadata(shape);

    /// <summary>Says what an endpoint is called, and what it does.</summary>
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder endpoint, string name, string summary) => endpoint.WithName(name).WithSummary(summary);

    /// <summary>Declares what the body of JSON says that an endpoint reads.</summary>
    public static RouteHandlerBuilder WithBody(this RouteHandlerBuilder endpoint, RequestShape shape) => endpoint.WithMetadata(new RequestBody("application/json", shape));

    /// <summary>Declares that an endpoint reads a body of YAML.</summary>
    public static RouteHandlerBuilder WithYamlBody(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new RequestBody(Yaml, null));

    /// <summary>Checks path and query of every request to some endpoints before it is handled.</summary>
    public static RouteGroupBuilder CheckRequests(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter((invocation, next) =>
        {
            HttpContext http = invocation.HttpContext;
            RequestShapes.Place.Check(http.Place());
            (http.GetEndpoint()?.Metadata.GetMetadata<RequestShape>() ?? RequestShape.Nothing).Check(http.Query());
            return next(invocation);
        });
        return group;
    }

    /// <summary>Returns the year in the path.</summary>
    public static int Year(this HttpContext http) => (int)http.Place()["year"]!.WholeNumber!;

    /// <summary>Returns what the query says.</summary>
    public static JsonEntry Query(this HttpContext http) => Entry(
        "query", http.Request.Query.SelectMany<KeyValuePair<string, StringValues>, (string, string?)>(value => value.Value.Select(text => (value.Key, text))));

    /// <summary>Reads a body of JSON.</summary>
    /// <exception cref="RequestRefusedException">It is of another type, too large, not JSON, or says what it may not.</exception>
    public static async Task<JsonEntry> Json(this HttpContext http, RequestShape shape, int maxLength)
    {
        if (!http.Request.HasJsonContentType())
        {
            throw Refused(
                StatusCodes.Status415UnsupportedMediaType,
                "Content-Type",
                http.Request.ContentType is { Length: > 0 } type ? $"{Wording.Quote(type)} is not JSON." : "It is missing.",
                "Send JSON, with the header Content-Type: application/json.");
        }

        ReadOnlyMemory<byte> body = await http.Read(maxLength);
        JsonEntry entry;
        try
        {
            entry = JsonReading.Read(body.Span, "body");
        }
        catch (ModelException unreadable)
        {
            throw new RequestRefusedException(StatusCodes.Status400BadRequest, unreadable.Errors);
        }

        shape.Check(entry);
        return entry;
    }

    /// <summary>Reads a body of YAML.</summary>
    /// <exception cref="RequestRefusedException">It is too large or not UTF-8.</exception>
    public static async Task<string> YamlText(this HttpContext http, int maxLength)
    {
        if (http.Request.HasJsonContentType())
        {
            throw Refused(StatusCodes.Status415UnsupportedMediaType, "Content-Type", "A scenario is YAML, and this is JSON.", $"Send its YAML, with the header Content-Type: {Yaml}.");
        }

        ReadOnlyMemory<byte> body = await http.Read(maxLength);
        return System.Text.Unicode.Utf8.IsValid(body.Span)
            ? System.Text.Encoding.UTF8.GetString(body.Span)
            : throw Refused(StatusCodes.Status400BadRequest, "", "The text is not UTF-8.", "Send it in UTF-8.");
    }

    /// <summary>Throws where a request that needs no body brings one that is not JSON: forms of foreign pages look like that.</summary>
    public static void WantsNoForm(this HttpContext http)
    {
        if (!string.IsNullOrEmpty(http.Request.ContentType) && !http.Request.HasJsonContentType())
        {
            throw Refused(
                StatusCodes.Status415UnsupportedMediaType, "Content-Type", $"{Wording.Quote(http.Request.ContentType)} is not JSON.", "Send no body, or the header Content-Type: application/json.");
        }
    }

    public static RequestRefusedException Refused(int status, string field, string problem, string remedy) =>
        new(status, [new ModelError(new TextPosition("request", 1, 1), field, problem, remedy)]);

    // A body that is too large is read to its end, and forgotten: who is still sending would see a broken connection and not the answer.
    private static async Task<ReadOnlyMemory<byte>> Read(this HttpContext http, int maxLength)
    {
        maxLength = (int)Math.Min(maxLength, http.RequestServices.GetRequiredService<BodyLimit>().Bytes);
        using MemoryStream kept = new();
        byte[] part = new byte[ReadingLength];
        long length = 0;
        for (int read; (read = await http.Request.Body.ReadAsync(part, http.RequestAborted)) > 0;)
        {
            length += read;
            if (length <= maxLength)
            {
                kept.Write(part, 0, read);
            }
        }

        return length <= maxLength
            ? kept.GetBuffer().AsMemory(0, (int)kept.Length)
            : throw TooLarge(length, maxLength);
    }

    /// <summary>Says that a body is too large.</summary>
    public static RequestRefusedException TooLarge(long? length, long maxLength) => Refused(
        StatusCodes.Status413PayloadTooLarge,
        "",
        string.Create(CultureInfo.InvariantCulture, $"The body has {(length is long known ? $"{known}" : "too many")} bytes; at most {maxLength} are read here."),
        "Send less: move what is large out of the text, or split it.");

    private static JsonEntry Place(this HttpContext http) => Entry("path", http.Request.RouteValues.Select(value => (value.Key, value.Value as string)));

    private static JsonEntry Entry(string where, IEnumerable<(string Name, string? Text)> values)
    {
        TextPosition at = new(where, 1, 1);
        return new JsonEntry(at, JsonValueKind.Object, "") { Members = [.. values.Select(value => (value.Name, at, new JsonEntry(at, JsonValueKind.Undefined, value.Text ?? "")))] };
    }
}
