using System.Collections.Immutable;

namespace GrowthSim.Language.Syntax;

/// <summary>An operator with its one or two operands.</summary>
/// <param name="Function">What it does.</param>
/// <param name="Operands">The operands.</param>
/// <param name="At">Where the first operand begins; a sign before one operand stands itself there.</param>
/// <param name="Height">How deep it is.</param>
internal sealed record OperatorSyntax(Function Function, ImmutableArray<SyntaxNode> Operands, TextPosition At, int Height) : SyntaxNode(At, Height);
