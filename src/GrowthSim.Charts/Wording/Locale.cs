using System.Globalization;
using GrowthSim.Language;

namespace GrowthSim.Charts.Wording;

/// <summary>The language that a reader sees: its words, and how it writes numbers. What a drawing is made of is written by <c>Pixels</c>, and never passes through here.</summary>
public sealed class Locale
{
    private const string Minus = "−";

    private readonly NumberFormatInfo _numbers;

    private Locale(string code, string decimalSign, string groupSign, string percentSign)
    {
        Code = code;
        PercentSign = percentSign;
        _numbers = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        _numbers.NumberDecimalSeparator = decimalSign;
        _numbers.NumberGroupSeparator = groupSign;
        _numbers.NegativeSign = Minus;
    }

    /// <summary>Gets English: 8,500.5 and 23.4 %.</summary>
    public static Locale English { get; } = new("en", ".", ",", " %");

    /// <summary>Gets Vietnamese: 8.500,5 and 23,4%.</summary>
    public static Locale Vietnamese { get; } = new("vi", ",", ".", "%");

    /// <summary>Gets <c>en</c> or <c>vi</c>.</summary>
    public string Code { get; }

    /// <summary>Gets the sign before decimals.</summary>
    public char DecimalSign => _numbers.NumberDecimalSeparator[0];

    /// <summary>Gets what stands after a number in per cent: in English with a space before it.</summary>
    public string PercentSign { get; }

    /// <summary>Returns the language of a code.</summary>
    /// <param name="code"><c>vi</c> for Vietnamese; anything else is English.</param>
    public static Locale Of(string code) => code == "vi" ? Vietnamese : English;

    /// <summary>Returns a text, its <c>{0}</c>, <c>{1}</c> … filled in.</summary>
    /// <param name="text">The text in both languages.</param>
    /// <param name="values">What is filled in; numbers as texts already.</param>
    public string Say(LocalizedText text, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(text);
        return values.IsEmpty ? text.In(Code) : string.Format(_numbers, text.In(Code), values);
    }

    /// <summary>Writes a whole number with grouped thousands.</summary>
    /// <param name="value">The number.</param>
    public string Count(long value) => value.ToString("N0", _numbers);

    /// <summary>Writes a number with so many decimals and grouped thousands. What rounds to zero has no sign.</summary>
    /// <param name="value">The number; finite.</param>
    /// <param name="decimals">The number of decimals, from 0.</param>
    public string Number(double value, int decimals)
    {
        string text = value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), _numbers);
        return text.StartsWith(Minus, StringComparison.Ordinal) && !text.AsSpan().ContainsAnyInRange('1', '9') ? text[1..] : text;
    }

    /// <summary>Writes a change: a number with its sign, but for what rounds to zero.</summary>
    /// <param name="value">The change; finite.</param>
    /// <param name="decimals">The number of decimals, from 0.</param>
    public string Signed(double value, int decimals)
    {
        string text = Number(value, decimals);
        return value > 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? "+" + text : text;
    }

    /// <summary>Writes a number with all its digits, such as a threshold as it was written.</summary>
    /// <param name="value">The number; finite.</param>
    /// <param name="shift">By how many places the point moves to the right: 2 for per cent.</param>
    /// <param name="grouped">Whether thousands are grouped.</param>
    public string Exact(double value, int shift, bool grouped) => ExactNumber.Of(value, shift, grouped, _numbers);

    /// <summary>Writes a number in scientific notation, for what is too large or too small to write out.</summary>
    /// <param name="value">The number; finite.</param>
    public string Scientific(double value) => value.ToString("0.00e+0", _numbers);

    /// <summary>Writes a share as per cent: <c>38 %</c> in English, <c>38%</c> in Vietnamese.</summary>
    /// <param name="share">The share: 0.38.</param>
    /// <param name="decimals">The number of decimals, from 0.</param>
    public string Percent(double share, int decimals = 0) => Number(share * 100, decimals) + PercentSign;
}
