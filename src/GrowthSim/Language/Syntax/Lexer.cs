using System.Globalization;
using System.Numerics;

namespace GrowthSim.Language.Syntax;

/// <summary>Parts an equation into tokens.</summary>
internal sealed class Lexer
{
    private static readonly string[] Signs = ["<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "^", "(", ")", "{", "}", ",", ":"];

    private readonly string _text;
    private readonly TextPosition[] _positions;
    private int _index;

    private Lexer(string text, TextPosition[] positions)
    {
        _text = text;
        _positions = positions;
    }

    /// <summary>Returns the tokens of an equation, the last of them its end.</summary>
    /// <param name="text">The equation.</param>
    /// <param name="positions">Where each character stands, and where the text ends.</param>
    public static Token[] Read(string text, TextPosition[] positions)
    {
        Lexer lexer = new(text, positions);
        List<Token> tokens = [];
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);
        return [.. tokens];
    }

    private Token Next()
    {
        while (char.IsWhiteSpace(Character(0)))
        {
            _index++;
        }

        int start = _index;
        if (start >= _text.Length)
        {
            return new Token(TokenKind.End, "", 0, _positions[_text.Length]);
        }

        if (char.IsAsciiDigit(_text[start]) || (_text[start] == '.' && char.IsAsciiDigit(Character(1))))
        {
            return Number(start);
        }

        if (IsNamePart(_text[start]))
        {
            while (IsNamePart(Character(0)) || (Character(0) == '.' && IsNamePart(Character(1))))
            {
                _index++;
            }

            return new Token(TokenKind.Name, _text[start.._index], 0, _positions[start]);
        }

        foreach (string sign in Signs)
        {
            if (string.CompareOrdinal(_text, start, sign, 0, sign.Length) == 0)
            {
                _index += sign.Length;
                return new Token(TokenKind.Sign, sign, 0, _positions[start]);
            }
        }

        _index += char.IsHighSurrogate(_text[start]) && char.IsLowSurrogate(Character(1)) ? 2 : 1;
        return new Token(TokenKind.Unknown, _text[start.._index], 0, _positions[start]);
    }

    private Token Number(int start)
    {
        Decimal();
        bool isComplete = !IsNamePart(Character(0)) && Character(0) != '.' && char.IsAsciiDigit(_text[start]);
        while (IsNamePart(Character(0)) || Character(0) == '.')
        {
            _index++;
        }

        string digits = _text[start.._index];
        isComplete &= !digits.Contains("__", StringComparison.Ordinal) && !digits.EndsWith('_');
        double value = 0;
        if (!isComplete || !double.TryParse(digits.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out value) || !double.IsFinite(value))
        {
            return new Token(TokenKind.Unknown, digits, 0, _positions[start]);
        }

        int afterSpace = _index;
        while (char.IsWhiteSpace(afterSpace < _text.Length ? _text[afterSpace] : '\0'))
        {
            afterSpace++;
        }

        if (afterSpace < _text.Length && _text[afterSpace] == '%')
        {
            _index = afterSpace + 1;
            return new Token(TokenKind.Number, digits + "%", Hundredth(digits.Replace("_", "", StringComparison.Ordinal)), _positions[start]);
        }

        return new Token(TokenKind.Number, digits, value, _positions[start]);
    }

    /// <summary>Returns the number nearest to a hundredth of a decimal: <c>5.05%</c> is 0.0505, and 5.05 / 100 is not.</summary>
    private static double Hundredth(string digits)
    {
        int e = digits.IndexOfAny(['e', 'E']);
        string mantissa = e < 0 ? digits : digits[..e];
        BigInteger exponent = e < 0 ? 0 : BigInteger.Parse(digits.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return double.Parse(string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{exponent - 2}"), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>Passes digits, with a fraction and an exponent where they follow.</summary>
    private void Decimal()
    {
        Digits();
        if (Character(0) == '.' && char.IsAsciiDigit(Character(1)))
        {
            _index++;
            Digits();
        }

        if (Character(0) is 'e' or 'E' && (char.IsAsciiDigit(Character(1)) || (Character(1) is '+' or '-' && char.IsAsciiDigit(Character(2)))))
        {
            _index += 2;
            Digits();
        }
    }

    private void Digits()
    {
        while (char.IsAsciiDigit(Character(0)) || (Character(0) == '_' && char.IsAsciiDigit(Character(1))))
        {
            _index++;
        }
    }

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character == '_';

    private char Character(int ahead) => _index + ahead < _text.Length ? _text[_index + ahead] : '\0';
}
