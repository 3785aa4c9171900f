using System.Collections.Immutable;

namespace GrowthSim.Language.Syntax;

/// <summary>Values with their probabilities: <c>{0: 0.25, 1: 0.75}</c>.</summary>
/// <param name="Rows">The values and probabilities.</param>
/// <param name="At">Where the brace stands.</param>
/// <param name="Height">How deep it is.</param>
internal sealed record TableSyntax(ImmutableArray<(SyntaxNode Value, SyntaxNode Probability)> Rows, TextPosition At, int Height) : SyntaxNode(At, Height);
