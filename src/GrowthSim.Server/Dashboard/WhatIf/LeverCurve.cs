using System.Collections.Immutable;

namespace GrowthSim.Server.Dashboard.WhatIf;

/// <summary>How targets respond to a lever, as the page's script takes it to preview what a slider does.</summary>
/// <param name="Settings">The settings, rising.</param>
/// <param name="Targets">Of each target the normal score of its probability with each setting, Φ⁻¹(p).</param>
/// <param name="Start">Of each target the score of the scenario as it stands, and half the width of its probability's interval.</param>
internal sealed record LeverCurve(ImmutableArray<double> Settings, IReadOnlyDictionary<string, double[]> Targets, IReadOnlyDictionary<string, double[]> Start);
