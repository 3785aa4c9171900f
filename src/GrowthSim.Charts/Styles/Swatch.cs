namespace GrowthSim.Charts.Styles;

/// <summary>A colour by what it is for.</summary>
/// <param name="Role">The role, which is the name of its custom property without <c>--gs-</c>.</param>
/// <param name="Light">The colour on a light ground, as <c>#rrggbb</c>.</param>
/// <param name="Dark">The colour on a dark ground, as <c>#rrggbb</c>.</param>
public sealed record Swatch(string Role, string Light, string Dark);
