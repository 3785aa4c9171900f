namespace GrowthSim.Language.Syntax;

/// <summary>A name: <c>cycle</c>, <c>services.growth</c>, <c>each.value_added</c>, <c>year</c>.</summary>
/// <param name="Name">The name as it was written.</param>
/// <param name="At">Where it stands.</param>
internal sealed record NameSyntax(string Name, TextPosition At) : SyntaxNode(At, 1)
{
    private const string EachPrefix = "each.";

    /// <summary>Gets the name after <c>each.</c>; null for a name without it.</summary>
    public string? OfEach => Name.StartsWith(EachPrefix, StringComparison.Ordinal) ? Name[EachPrefix.Length..] : null;
}
