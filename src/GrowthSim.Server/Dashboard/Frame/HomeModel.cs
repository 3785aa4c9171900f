namespace GrowthSim.Server.Dashboard.Frame;

/// <summary>The model that the root leads to.</summary>
/// <param name="Id">Its identifier.</param>
internal sealed record HomeModel(string Id);
