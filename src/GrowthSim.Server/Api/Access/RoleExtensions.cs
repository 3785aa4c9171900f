namespace GrowthSim.Server.Api.Access;

/// <summary>What requests need, and what they show.</summary>
internal static class RoleExtensions
{
    /// <summary>Says what a request to an endpoint needs. Without it reading needs <see cref="Role.Read"/>, and all else <see cref="Role.Edit"/>.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Role role)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RoleNeeded(role));

    /// <summary>Says what some requests to an endpoint need: a page that is read, but orders a run where its address asks for one.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Role role, Func<HttpContext, bool> when)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RoleNeeded(role) { When = when });

    /// <summary>Returns what a request needs.</summary>
    public static Role Needed(this HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<RoleNeeded>() is RoleNeeded needed && needed.When(http) ? needed.Role : http.IsReading() ? Role.Read : Role.Edit;

    /// <summary>Returns whether a request may change nothing.</summary>
    public static bool IsReading(this HttpContext http) => HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);

    /// <summary>Returns the key that a request has shown; null on a server that asks for none.</summary>
    public static AccessKey? Key(this HttpContext http) => http.Features.Get<AccessKey>();

    /// <summary>Returns whether a request may change what is on record.</summary>
    public static bool MayEdit(this HttpContext http) => http.May(Role.Edit);

    /// <summary>Returns whether a request may do what needs a role.</summary>
    public static bool May(this HttpContext http, Role role) => http.Key() is not AccessKey key || key.Role >= role;

    private sealed record RoleNeeded(Role Role)
    {
        public Func<HttpContext, bool> When { get; init; } = _ => true;
    }
}
