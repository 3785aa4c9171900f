namespace GrowthSim.Server.Api.Requests;

/// <summary>What the body of a request is.</summary>
/// <param name="Type">Its type, such as <c>application/json</c>.</param>
/// <param name="Shape">What it says; null for a text.</param>
internal sealed record RequestBody(string Type, RequestShape? Shape);
