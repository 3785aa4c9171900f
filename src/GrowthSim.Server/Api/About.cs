namespace GrowthSim.Server.Api;

/// <summary>What answers.</summary>
/// <param name="Product">The product.</param>
/// <param name="Version">Its version.</param>
/// <param name="Engine">The version of the engine: runs of another have other numbers.</param>
internal sealed record About(string Product, string Version, string Engine);
