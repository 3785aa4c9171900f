using GrowthSim.Language.Messages;
using YamlDotNet.Core;

namespace GrowthSim.Language.Yaml;

/// <summary>A text, a number or nothing.</summary>
/// <param name="Value">The text, without quotes, with escapes replaced and lines folded.</param>
/// <param name="Style">How it was written.</param>
/// <param name="Origin">The file's text and where in it the scalar begins.</param>
internal sealed record YamlScalar(string Value, ScalarStyle Style, SourcePlace Origin) : YamlNode(Origin.At, 1, 1)
{
    /// <inheritdoc/>
    public override Message Description => IsNothing ? "nothing" : Message.Verbatim(Wording.Quote(Value));

    /// <summary>Gets whether nothing was written: no text, <c>~</c> or <c>null</c>, without quotes.</summary>
    public bool IsNothing => Style == ScalarStyle.Plain && Value is "" or "~" or "null";

    /// <summary>Returns where each character of <see cref="Value"/> stands in the file, and where it ends.</summary>
    /// <remarks>
    /// The characters that are not white space stand in the file in the same order, whatever the style; only white space is folded.
    /// </remarks>
    public TextPosition[] Positions()
    {
        SourceCursor cursor = new(Origin);
        switch (Style)
        {
            case ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted:
                cursor.Advance(1);
                break;
            case ScalarStyle.Literal or ScalarStyle.Folded:
                cursor.AdvancePastLine();
                break;
        }

        TextPosition[] positions = new TextPosition[Value.Length + 1];
        for (int i = 0; i < Value.Length; i++)
        {
            bool isSpace = char.IsWhiteSpace(Value[i]);
            if (!isSpace)
            {
                cursor.SkipSpace(Style == ScalarStyle.DoubleQuoted);
            }

            positions[i] = cursor.At;
            int length = cursor.Length(Style);
            if (!isSpace || length > 1 || cursor.IsSpace)
            {
                cursor.Advance(length);
            }
        }

        positions[^1] = cursor.At;
        return positions;
    }
}
