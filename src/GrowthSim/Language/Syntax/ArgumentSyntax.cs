namespace GrowthSim.Language.Syntax;

/// <summary>An argument of a call: <c>10%</c> or <c>mean: 10%</c>.</summary>
/// <param name="Name">The name; null where it stands by its place.</param>
/// <param name="Value">The value.</param>
/// <param name="At">Where the argument begins.</param>
internal sealed record ArgumentSyntax(string? Name, SyntaxNode Value, TextPosition At);
