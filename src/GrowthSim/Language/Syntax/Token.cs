using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Syntax;

/// <summary>The smallest part of an equation that has a meaning.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Value">A number's value.</param>
/// <param name="At">Where it stands.</param>
internal readonly record struct Token(TokenKind Kind, string Text, double Value, TextPosition At)
{
    /// <summary>Gets the token in words, for a message.</summary>
    public Message Said => Kind == TokenKind.End ? "the end" : Message.Verbatim(Wording.Quote(Text));

    /// <summary>Returns whether it is a certain sign or word.</summary>
    public bool Is(string text) => Kind is TokenKind.Sign or TokenKind.Name && Text == text;
}
