namespace GrowthSim.Language.Syntax;

/// <summary>Says what would mend an equation that cannot be read.</summary>
internal static class EquationRemedy
{
    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["="] = "Write '==' to compare.",
        ["&"] = "Write 'and'.",
        ["|"] = "Write 'or'.",
        ["!"] = "Write 'not'.",
        ["×"] = "Write '*'.",
        ["·"] = "Write '*'.",
        ["÷"] = "Write '/'.",
        ["−"] = "Write '-'.",
        ["–"] = "Write '-'.",
        ["≤"] = "Write '<='.",
        ["≥"] = "Write '>='.",
        ["≠"] = "Write '!='.",
        ["["] = "Use round brackets.",
        ["]"] = "Use round brackets.",
        ["%"] = "'%' stands after a number: 14.5%.",
        ["?"] = "Write if(condition, then, otherwise).",
        ["#"] = "Name the draw as an entry of its own.",
        ["$"] = "State the unit as 'unit'.",
        ["."] = "Write a digit before and after the point: 0.5.",
    };

    /// <summary>Returns the remedy for a token that does not fit.</summary>
    /// <param name="found">The token.</param>
    /// <param name="before">The token before it; null where there is none.</param>
    public static string For(Token found, Token? before) => found switch
    {
        { Kind: TokenKind.Unknown } when Instead.TryGetValue(found.Text, out string? known) => known,
        { Kind: TokenKind.Unknown } when found.Text[0] == '.' => "Write a digit before the point: 0.5.",
        { Kind: TokenKind.Unknown } when char.IsAsciiDigit(found.Text[0]) => "Write numbers such as 1200, 1_200, 0.5, 1.2e6 or 14.5%; a product needs '*'.",
        { Kind: TokenKind.Unknown } => "Equations have numbers, names, + - * / ^, comparisons, 'and', 'or', 'not' and functions.",
        { Kind: TokenKind.Sign, Text: "," } when before is { Kind: TokenKind.Number } => "Decimals take a point: 14.5.",
        { Kind: TokenKind.Name or TokenKind.Number } or { Kind: TokenKind.Sign, Text: "(" } when before is { Kind: TokenKind.Number or TokenKind.Name } or { Kind: TokenKind.Sign, Text: ")" } => "A product needs '*'.",
        { Kind: TokenKind.End } => "Complete the equation.",
        { Kind: TokenKind.Sign, Text: ")" } => "Check the brackets.",
        _ => "Check what stands before it.",
    };
}
