namespace GrowthSim.Charts.Rows;

/// <summary>A tick of the axis above rows.</summary>
/// <param name="Value">The value.</param>
/// <param name="Text">The value as the reader's language has it.</param>
public sealed record AxisTick(double Value, string Text);
