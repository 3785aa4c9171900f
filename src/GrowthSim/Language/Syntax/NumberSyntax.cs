namespace GrowthSim.Language.Syntax;

/// <summary>A number; a per cent is already divided by 100.</summary>
/// <param name="Value">The number; finite and not negative.</param>
/// <param name="IsWhole">Whether it was written with digits only.</param>
/// <param name="At">Where it stands.</param>
internal sealed record NumberSyntax(double Value, bool IsWhole, TextPosition At) : SyntaxNode(At, 1)
{
    /// <summary>Gets whether the number reads as a year: four digits.</summary>
    public bool IsYear => IsWhole && Value is >= 1000 and <= 9999;
}
