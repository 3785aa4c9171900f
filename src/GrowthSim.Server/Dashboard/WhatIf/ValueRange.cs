namespace GrowthSim.Server.Dashboard.WhatIf;

/// <summary>Between which values something may be set.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The greatest.</param>
/// <param name="Median">The middle of what the model draws; NaN for a lever.</param>
internal sealed record ValueRange(double Least, double Most, double Median);
