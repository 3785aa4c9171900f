namespace GrowthSim.Server.Api.Access;

/// <summary>What requests need, and what they show.</summary>
internal static class RoleExtensions
{
    /// <summary>Says what a request to an endpoint needs. Without it reading needs <see cref="Role.Read"/>, and all else <see cref="Role.Edit"/>.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Role role)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RoleNeeded(role));

    /// <summary>Returns what a request needs.</summary>
    public static Role Needed(this HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<RoleNeeded>()?.Role ?? (http.IsReading() ? Role.Read : Role.Edit);

    /// <summary>Returns whether a request may change nothing.</summary>
    public static bool IsReading(this HttpContext http) => HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);

    /// <summary>Returns the key that a request has shown; null on a server that asks for none.</summary>
    public static AccessKey? Key(this HttpContext http) => http.Features.Get<AccessKey>();

    /// <summary>Returns whether a request may change what is on record.</summary>
    public static bool MayEdit(this HttpContext http) => http.Key() is null or { Role: Role.Edit };

    private sealed record RoleNeeded(Role Role);
}
