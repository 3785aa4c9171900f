using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace GrowthSim.Server.Api.OpenApi;

/// <summary>What the interface says of itself: an OpenAPI document made of the endpoints, and a page of it that asks nobody else.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";
    private const string Key = "key";

    /// <summary>Adds the document.</summary>
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Schemas.Complete(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(Operations.Complete);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "GrowthSim",
                Version = Name,
                Description = "How likely are we to hit the targets that we promised, and what would change that? Models and scenarios on record, runs of them, and what they say.",
            };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key of the server, where it asks for one." },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
            return Task.CompletedTask;
        });
    });

    /// <summary>Serves the document at <c>/openapi/v1.json</c>, and the page at <c>/openapi</c>.</summary>
    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/openapi", page => page
            .AddDocument(Name)
            .WithTitle("GrowthSim")
            .WithOpenApiRoutePattern("/openapi/{documentName}.json")
            .DisableDefaultFonts()
            .DisableAgent()
            .DisableTelemetry()
            .HideClientButton()
            .HideDeveloperTools()
            .DisableMcp());
    }
}
