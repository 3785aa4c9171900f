namespace GrowthSim.Server.Api.Access;

/// <summary>The key of a request does not let it do that.</summary>
/// <param name="key">The key.</param>
/// <param name="needed">What it needs.</param>
internal sealed class RoleMissingException(AccessKey key, Role needed) : Exception(
    $"The key '{key.Name}' may {key.Role.ToString().ToLowerInvariant()}, and this needs one that may {needed.ToString().ToLowerInvariant()}. Ask whoever runs the server for it.");
