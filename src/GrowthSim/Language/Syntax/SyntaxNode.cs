namespace GrowthSim.Language.Syntax;

/// <summary>An equation as it was written, before its names have a meaning.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Height">How deep it is; 1 for a number or a name.</param>
internal abstract record SyntaxNode(TextPosition At, int Height);
