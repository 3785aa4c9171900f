namespace GrowthSim.Server.Api.Requests;

/// <summary>The most bytes that a body may have, whatever it is.</summary>
internal sealed record BodyLimit(long Bytes);
