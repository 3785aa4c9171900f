namespace GrowthSim.Charts.Pictures;

/// <summary>A letter at a size of one: how far the next one stands, and its outline, downwards positive.</summary>
internal sealed record GlyphShape(double Advance, Point[][] Contours);
