using GrowthSim.Server.Api.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GrowthSim.Server.Api.OpenApi;

/// <summary>Says of each endpoint what its shapes say: query, body, what it answers when something is wrong, and examples.</summary>
internal static class Operations
{
    private const string Problem = "application/problem+json";

    private static readonly (int Status, string Means)[] OfAll =
    [
        (StatusCodes.Status400BadRequest, "The request cannot be read."),
        (StatusCodes.Status401Unauthorized, "It carries no key of the server."),
        (StatusCodes.Status403Forbidden, "Its key may not do that, or it comes from a page of another origin."),
        (StatusCodes.Status404NotFound, "That is not on record."),
        (StatusCodes.Status422UnprocessableEntity, "A value is out of range, or a text has errors: all are in `errors`."),
        (StatusCodes.Status429TooManyRequests, "That was too much at once; `Retry-After` says when to ask again."),
        (StatusCodes.Status503ServiceUnavailable, "Silos or the store are in trouble for a moment; `Retry-After` says when to ask again."),
    ];

    private static readonly (int Status, string Means)[] OfBodies =
    [
        (StatusCodes.Status413PayloadTooLarge, "The body is too large, or the run needs more memory than there is."),
        (StatusCodes.Status415UnsupportedMediaType, "The body is of a type that is not read here."),
    ];

    public static async Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        IList<object> metadata = context.Description.ActionDescriptor.EndpointMetadata;
        string name = operation.OperationId ?? "";
        Parameters(operation, metadata.OfType<RequestShape>().LastOrDefault()?.Fields ?? []);
        RequestBody? body = metadata.OfType<RequestBody>().LastOrDefault();
        if (body is not null)
        {
            OpenApiSchema schema = body.Shape is RequestShape shape ? Schemas.Of(shape) : new OpenApiSchema { Type = JsonSchemaType.String };
            OpenApiMediaType content = new() { Schema = schema, Example = ApiExamples.Body(name) };
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { [body.Type] = content } };
        }

        Examples(operation.Responses ??= new OpenApiResponses(), name);
        OpenApiSchema problem = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), cancellationToken: cancellationToken);
        foreach ((int status, string means) in body is null ? OfAll : [.. OfAll, .. OfBodies])
        {
            operation.Responses.TryAdd($"{status}", new OpenApiResponse { Description = means, Content = new Dictionary<string, OpenApiMediaType> { [Problem] = new() { Schema = problem } } });
        }
    }

    private static void Parameters(OpenApiOperation operation, IReadOnlyList<RequestField> queried)
    {
        operation.Parameters ??= [];
        foreach (OpenApiParameter place in operation.Parameters.OfType<OpenApiParameter>())
        {
            if (Array.Find(RequestShapes.Place.Fields, field => field.Name == place.Name) is RequestField field)
            {
                place.Schema = Schemas.Of(field);
            }
        }

        foreach (RequestField field in queried)
        {
            operation.Parameters.Add(new OpenApiParameter { Name = field.Name, In = ParameterLocation.Query, Required = field.IsRequired, Schema = Schemas.Of(field) });
        }
    }

    private static void Examples(OpenApiResponses responses, string name)
    {
        bool isAnalysis = responses.ContainsKey($"{StatusCodes.Status200OK}") && responses.ContainsKey($"{StatusCodes.Status202Accepted}");
        foreach ((string status, IOpenApiResponse response) in responses)
        {
            foreach (OpenApiMediaType answer in response.Content?.Values ?? [])
            {
                answer.Example = ApiExamples.Answer(isAnalysis && status == $"{StatusCodes.Status202Accepted}" ? "analysis-status" : name);
            }
        }
    }
}
