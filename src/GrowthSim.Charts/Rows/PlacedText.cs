namespace GrowthSim.Charts.Rows;

/// <summary>A line of text and where it stands.</summary>
/// <param name="Text">The text.</param>
/// <param name="Y">The place of its base line.</param>
/// <param name="Style">Its class; empty for none.</param>
internal sealed record PlacedText(string Text, double Y, string Style);
