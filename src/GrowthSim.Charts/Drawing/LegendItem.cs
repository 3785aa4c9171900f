namespace GrowthSim.Charts.Drawing;

/// <summary>An entry of a legend.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Style">The class of its sample.</param>
/// <param name="IsArea">Whether the sample is an area; else a line.</param>
public sealed record LegendItem(string Text, string Style, bool IsArea);
