namespace GrowthSim.Language;

/// <summary>An economic sector of a model.</summary>
/// <param name="Id">The identifier, such as <c>services</c>.</param>
/// <param name="Title">The name for people.</param>
/// <param name="At">Where it stands.</param>
public sealed record Sector(string Id, LocalizedText Title, TextPosition At);
