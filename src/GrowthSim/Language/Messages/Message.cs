using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace GrowthSim.Language.Messages;

/// <summary>
/// A sentence, or a part of one, that is said in two languages: the interpolated English text, and the Vietnamese one of <c>vietnamese.po</c> with the same values in it.
/// Numbers are written as the language writes them.
/// </summary>
/// <remarks>A <c>$"…"</c> becomes a message by itself; where both arms of a <c>?:</c> are texts, cast one. A test finds what is made from any other text.</remarks>
[InterpolatedStringHandler]
internal sealed class Message
{
    private readonly List<object> _values;
    private readonly bool _isSentence;
    private string _template = "";
    private string _english = "";

    /// <summary>Begins an interpolated text.</summary>
    /// <param name="literalLength">The number of its own characters.</param>
    /// <param name="formattedCount">The number of values in it.</param>
    public Message(int literalLength, int formattedCount) => _values = new List<object>(formattedCount);

    private Message(Message part)
    {
        (_template, _values, _isSentence) = (part._template, part._values, true);
        _english = Capitalized(part._english);
    }

    /// <summary>Gets the message as a sentence of its own: with a capital.</summary>
    public Message Sentence => new(this);

    /// <summary>Gets it in both languages; in English twice where no translation exists.</summary>
    public LocalizedText Text => new(_english, Vietnamese);

    private string Vietnamese
    {
        get
        {
            if (Catalogue.Vietnamese.GetValueOrDefault(_template) is not string template)
            {
                return _english;
            }

            string text = Placeholders.Fill(template, place => _values[place] is Message part ? part.Vietnamese : (string)_values[place]);
            return _isSentence ? Capitalized(text) : text;
        }
    }

    /// <summary>Makes a message of a text without values.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Message?(string? text)
    {
        if (text is null)
        {
            return null;
        }

        Message message = new(text.Length, 0);
        message.AppendLiteral(text);
        return message;
    }

    /// <summary>Makes a message of what is the same in every language: a name, or what was written.</summary>
    public static Message Verbatim(string text)
    {
        Message message = new(0, 1);
        message.AppendFormatted(text);
        return message;
    }

    /// <summary>Appends words.</summary>
    public void AppendLiteral(string words)
    {
        _template += words;
        _english += words;
    }

    /// <summary>Appends a message.</summary>
    public void AppendFormatted(Message part) => Append(part, part._english);

    /// <summary>Appends a name or a text that was written.</summary>
    public void AppendFormatted(string? text) => Append(text ?? "", text ?? "");

    /// <summary>Appends a value.</summary>
    public void AppendFormatted<T>(T value, string? format = null) =>
        AppendFormatted(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());

    /// <summary>Returns the English text.</summary>
    public override string ToString() => _english;

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private void Append(object value, string english)
    {
        _template += Placeholders.Of(_values.Count);
        _english += english;
        _values.Add(value);
    }
}
