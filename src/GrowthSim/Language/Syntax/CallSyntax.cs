using System.Collections.Immutable;

namespace GrowthSim.Language.Syntax;

/// <summary>A function or a distribution with its arguments.</summary>
/// <param name="Name">The name as it was written.</param>
/// <param name="Arguments">The arguments in the order of the text.</param>
/// <param name="At">Where the name stands.</param>
/// <param name="Height">How deep it is.</param>
internal sealed record CallSyntax(string Name, ImmutableArray<ArgumentSyntax> Arguments, TextPosition At, int Height) : SyntaxNode(At, Height);
