using System.Globalization;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Words;

namespace GrowthSim.Language.Syntax;

/// <summary>Says what would mend an equation that cannot be read.</summary>
internal static class EquationRemedy
{
    private static readonly Dictionary<string, Message> Instead = new(StringComparer.Ordinal)
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
    /// <param name="after">The token after it; null where there is none.</param>
    /// <param name="function">The function whose arguments are read; null outside brackets.</param>
    public static Message For(Token found, Token? before, Token? after, string? function) => found switch
    {
        { Kind: TokenKind.Unknown, Text: "[" } when function is not null && ForeignFunctions.Remedy(function) is Message instead => instead,
        { Kind: TokenKind.Unknown, Text: "[" } => "There are no lists in equations: write sum(a, b), discrete({value: probability, …}), or an entry for each value.",
        { Kind: TokenKind.Unknown, Text: "%" } when after is { Kind: TokenKind.Name or TokenKind.Number } or { Kind: TokenKind.Sign, Text: "(" } =>
            "The remainder of x by y is x - y * floor(x / y); a per cent sign stands after a number: 14.5%.",
        { Kind: TokenKind.Name, Text: "to" } when before is { Kind: TokenKind.Number } low && after is { Kind: TokenKind.Number } high =>
            (Message)$"For a range write uniform({low.Text}, {high.Text}), or normal(mean, sd) for what lies around its middle.",
        { Kind: TokenKind.Sign, Text: "," } when before is { Kind: TokenKind.Number } whole && after is { Kind: TokenKind.Number } fraction && IsAdjacent(found, fraction) && whole.Text.All(char.IsAsciiDigit) && fraction.Text.Length != 3 =>
            $"Decimals take a point: {whole.Text}.{fraction.Text}.",
        { Kind: TokenKind.Sign, Text: "," } when before is { Kind: TokenKind.Number } whole && after is { Kind: TokenKind.Number } fraction && IsAdjacent(found, fraction) =>
            $"Decimals take a point, and thousands no sign or '_': {whole.Text.Replace(".", "", StringComparison.Ordinal)}{(whole.Text.Contains('.', StringComparison.Ordinal) ? "." : "")}{fraction.Text}.",
        { Kind: TokenKind.Unknown } when Instead.TryGetValue(found.Text, out Message? known) => known,
        { Kind: TokenKind.Unknown } when found.Text[0] == '.' => "Write a digit before the point: 0.5.",
        { Kind: TokenKind.Unknown } when IsBeyond(found.Text) => "The largest number is 1.8e308.",
        { Kind: TokenKind.Unknown } when char.IsAsciiDigit(found.Text[0]) => "Write numbers such as 1200, 1_200, 0.5, 1.2e6 or 14.5%; a product needs '*'.",
        { Kind: TokenKind.Unknown } => "Equations have numbers, names, + - * / ^, comparisons, 'and', 'or', 'not' and functions.",
        { Kind: TokenKind.Sign, Text: "," } when before is { Kind: TokenKind.Number } => "Decimals take a point: 14.5.",
        { Kind: TokenKind.Name or TokenKind.Number } or { Kind: TokenKind.Sign, Text: "(" } when before is { Kind: TokenKind.Number or TokenKind.Name } or { Kind: TokenKind.Sign, Text: ")" } => "A product needs '*'.",
        { Kind: TokenKind.End } => "Complete the equation.",
        { Kind: TokenKind.Sign, Text: ")" } => "Check the brackets.",
        _ => "Check what stands before it.",
    };

    /// <summary>Returns whether a text is written as a number is, and means one too large to be held.</summary>
    private static bool IsBeyond(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double value) && double.IsInfinity(value);

    /// <summary>Returns whether no blank stands after a comma: <c>1,5</c> is one number, <c>1, 5</c> are two.</summary>
    private static bool IsAdjacent(Token comma, Token after) => after.At == comma.At with { Column = comma.At.Column + 1 };
}
