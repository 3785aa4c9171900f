using YamlDotNet.Core;

namespace GrowthSim.Language.Yaml;

/// <summary>Walks over a file's text and keeps count of line and column.</summary>
internal sealed class SourceCursor(SourcePlace start)
{
    private readonly string _text = start.Text;
    private int _index = start.Index;
    private int _line = start.At.Line;
    private int _column = start.At.Column;

    /// <summary>Gets the place.</summary>
    public TextPosition At => new(start.At.File, _line, _column);

    /// <summary>Gets the place with the text that it is in.</summary>
    public SourcePlace Place => new(_text, _index, At);

    /// <summary>Gets whether white space stands here.</summary>
    public bool IsSpace => _index < _text.Length && char.IsWhiteSpace(_text[_index]);

    /// <summary>Moves on by a number of characters, at most to the end.</summary>
    public void Advance(int count)
    {
        for (; count > 0 && _index < _text.Length; count--)
        {
            bool endsLine = _text[_index] == '\n' || (_text[_index] == '\r' && Character(1) != '\n');
            _index++;
            _line += endsLine ? 1 : 0;
            _column = endsLine ? 1 : _column + 1;
        }
    }

    /// <summary>Moves on to the beginning of the next line.</summary>
    public void AdvancePastLine()
    {
        int line = _line;
        while (_line == line && _index < _text.Length)
        {
            Advance(1);
        }
    }

    /// <summary>Moves on to the next character that is not white space.</summary>
    /// <param name="continuesLines">Whether a backslash at the end of a line is white space.</param>
    public void SkipSpace(bool continuesLines)
    {
        while (IsSpace || (continuesLines && Character(0) == '\\' && Character(1) is '\r' or '\n'))
        {
            Advance(1);
        }
    }

    /// <summary>Returns how many characters of the file make the character here: more than one for an escape.</summary>
    public int Length(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted when Character(0) == '\'' => 2,
        ScalarStyle.DoubleQuoted when Character(0) == '\\' => Character(1) switch
        {
            'x' => 4,
            'u' => 6,
            'U' => 10,
            _ => 2,
        },
        _ => 1,
    };

    private char Character(int ahead) => _index + ahead < _text.Length ? _text[_index + ahead] : '\0';
}
