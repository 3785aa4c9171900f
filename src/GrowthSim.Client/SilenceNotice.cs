namespace GrowthSim.Client;

/// <summary>Nothing is heard of who simulates; it is asked again.</summary>
/// <param name="Since">How long that has gone on.</param>
/// <param name="Left">After which time it is given up.</param>
/// <param name="Reason">What the last call broke with.</param>
public sealed record SilenceNotice(TimeSpan Since, TimeSpan Left, string Reason);
