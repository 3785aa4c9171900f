using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using GrowthSim.Language;

namespace GrowthSim.Server.Json;

/// <summary>Reads a JSON text with the places of its values; what cannot be read is named with its field, line and column.</summary>
internal ref struct JsonReading
{
    // The bytes of a character after its first, in UTF-8.
    private const int ContinuationMask = 0xC0;
    private const int Continuation = 0x80;

    // Of System.Text.Json, where no other is said.
    private const int MaxDepth = 64;

    // A value of two bytes takes a hundred in memory.
    private const int MaxElements = 1_000;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly string _file;
    private readonly Stack<string> _names = [];
    private Utf8JsonReader _reader;
    private long _counted;
    private int _line = 1;
    private int _column = 1;

    private JsonReading(ReadOnlySpan<byte> utf8, string file, JsonReaderOptions options)
    {
        _utf8 = utf8;
        _file = file;
        _reader = new Utf8JsonReader(utf8, options);
    }

    /// <summary>Reads the one value of a text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="options">Whether comments and the like are permitted.</param>
    /// <exception cref="ModelException">The text is not JSON in UTF-8.</exception>
    public static JsonEntry Read(ReadOnlySpan<byte> utf8, string file, JsonReaderOptions options = default)
    {
        ReadOnlySpan<byte> text = utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        JsonReading reading = new(text, file, options);
        if (!Utf8.IsValid(text))
        {
            throw reading.Wrong(new TextPosition(file, 1, 1), "The text is not UTF-8.", "Send it in UTF-8.");
        }

        if (text.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw reading.Wrong(new TextPosition(file, 1, 1), "The text is empty.", "Write a JSON object, such as {}.");
        }

        try
        {
            reading._reader.Read();
            JsonEntry entry = reading.Value();
            reading._reader.Read();
            return entry;
        }
        catch (JsonException failure)
        {
            throw reading.Broken(failure);
        }
    }

    private JsonEntry Value()
    {
        TextPosition at = Position(_reader.TokenStartIndex);
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new JsonEntry(at, JsonValueKind.Object, "") { Members = Members() };
            case JsonTokenType.StartArray:
                return new JsonEntry(at, JsonValueKind.Array, "") { Elements = Elements() };
            case JsonTokenType.String:
                return new JsonEntry(at, JsonValueKind.String, Text());
            case JsonTokenType.Number:
                return new JsonEntry(at, JsonValueKind.Number, Encoding.UTF8.GetString(_reader.ValueSpan));
            case JsonTokenType.True:
                return new JsonEntry(at, JsonValueKind.True, "");
            case JsonTokenType.False:
                return new JsonEntry(at, JsonValueKind.False, "");
            default:
                return new JsonEntry(at, JsonValueKind.Null, "");
        }
    }

    private ImmutableArray<JsonEntry> Elements()
    {
        ImmutableArray<JsonEntry>.Builder elements = ImmutableArray.CreateBuilder<JsonEntry>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (elements.Count == MaxElements)
            {
                throw Wrong(Position(_reader.TokenStartIndex), $"The list has more than {MaxElements} values.", "Nothing that is read here needs that: send fewer.");
            }

            elements.Add(Value());
        }

        return elements.ToImmutable();
    }

    private ImmutableArray<(string, TextPosition, JsonEntry)> Members()
    {
        ImmutableArray<(string, TextPosition, JsonEntry)>.Builder members = ImmutableArray.CreateBuilder<(string, TextPosition, JsonEntry)>();
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            TextPosition at = Position(_reader.TokenStartIndex);
            string name = Text();
            _names.Push(name);
            _reader.Read();
            members.Add((name, at, Value()));
            _names.Pop();
        }

        return members.ToImmutable();
    }

    // Half of a character, written as \ud800, is refused by the reader here only.
    private string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong(Position(_reader.TokenStartIndex), "The text holds half of a character (\\ud800 to \\udfff alone).", "Write the whole character, or both of its halves.");
        }
    }

    // Places are asked for in the order of the text: each byte is looked at once.
    private TextPosition Position(long index)
    {
        for (; _counted < index; _counted++)
        {
            byte next = _utf8[(int)_counted];
            (_line, _column) = next == '\n' ? (_line + 1, 1)
                : (next & ContinuationMask) == Continuation ? (_line, _column)
                : (_line, _column + 1);
        }

        return new TextPosition(_file, _line, _column);
    }

    private readonly ModelException Broken(JsonException failure)
    {
        int line = (int)(failure.LineNumber ?? 0);
        int start = 0;
        for (int i = 0; i < line; i++)
        {
            start += _utf8[start..].IndexOf((byte)'\n') + 1;
        }

        int end = (int)Math.Min(_utf8.Length, start + (failure.BytePositionInLine ?? 0));
        TextPosition at = new(_file, line + 1, 1 + Encoding.UTF8.GetCharCount(_utf8[start..end]));
        string rest = Encoding.UTF8.GetString(_utf8[end..Math.Min(_utf8.Length, end + 20)]).Split('\n')[0].Trim();

        // The token that opens a level counts as outside of it.
        int depth = _reader.CurrentDepth + (_reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);
        return depth >= MaxDepth ? Wrong(at, $"Objects and lists are nested more than {MaxDepth} deep.", "Nothing that is read here needs that: send fewer levels.")
            : rest.Length == 0 ? Wrong(at, "The JSON breaks off here.", "Close every text, list and object.")
            : Wrong(at, $"The JSON cannot be read from {Wording.Quote(rest)} on.", "Names and texts stand in double quotes, numbers are like 12.5, entries have commas between them and none behind the last.");
    }

    private readonly ModelException Wrong(TextPosition at, string problem, string remedy) =>
        new([new ModelError(at, Wording.Clip(string.Join('.', _names.Reverse())), problem, remedy)]);
}
