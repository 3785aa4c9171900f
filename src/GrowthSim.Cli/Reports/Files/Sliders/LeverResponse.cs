using System.Collections.Immutable;
using GrowthSim.Server.Dashboard.WhatIf;

namespace GrowthSim.Cli.Reports.Files.Sliders;

/// <summary>How targets respond to a lever.</summary>
/// <param name="Slider">Between which values it is set, and where it stands.</param>
/// <param name="Settings">The settings that were tried, rising.</param>
/// <param name="Scores">Of each target the normal score of its probability with each setting.</param>
internal sealed record LeverResponse(LeverSlider Slider, ImmutableArray<double> Settings, ImmutableSortedDictionary<string, double[]> Scores);
