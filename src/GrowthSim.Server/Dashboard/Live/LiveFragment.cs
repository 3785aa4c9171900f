namespace GrowthSim.Server.Dashboard.Live;

/// <summary>A fragment of a page at one moment.</summary>
/// <param name="Version">Grows with every change.</param>
/// <param name="Html">The fragment.</param>
/// <param name="IsLast">Whether nothing more will come.</param>
internal sealed record LiveFragment(long Version, string Html, bool IsLast);
