using System.Globalization;
using GrowthSim.Language;

namespace GrowthSim.Cli.Wording;

/// <summary>The language of what people read: its words and how it writes numbers. JSON and CSV never pass through here but for names.</summary>
internal sealed class Locale
{
    private const int MonthsOfYear = 12;

    private readonly NumberFormatInfo _numbers;

    private Locale(string code, string decimalSign, string groupSign)
    {
        Code = code;
        _numbers = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        _numbers.NumberDecimalSeparator = decimalSign;
        _numbers.NumberGroupSeparator = groupSign;
    }

    public static Locale English { get; } = new("en", ".", ",");

    public static Locale Vietnamese { get; } = new("vi", ",", ".");

    /// <summary>Gets what stands after a number in per cent: Vietnamese has no space there.</summary>
    public string PerCent => Code == "vi" ? "%" : " %";

    /// <summary>Gets <c>en</c> or <c>vi</c>.</summary>
    public string Code { get; }

    /// <summary>Gets the sign between groups of thousands.</summary>
    public string GroupSign => _numbers.NumberGroupSeparator;

    /// <summary>Returns the language that a command line asks for, before it is parsed: its errors are to be in that language already.</summary>
    public static Locale Of(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count; i++)
        {
            bool vietnamese = args[i] is "--lang=vi" or "--lang:vi" || (args[i] == "--lang" && i + 1 < args.Count && args[i + 1] == "vi");
            if (vietnamese)
            {
                return Vietnamese;
            }
        }

        return English;
    }

    /// <summary>Returns a text, its <c>{0}</c>, <c>{1}</c> … filled in.</summary>
    public string Say(LocalizedText text, params ReadOnlySpan<object?> values) =>
        values.IsEmpty ? text.In(Code) : string.Format(_numbers, text.In(Code), values);

    /// <summary>Writes a point in time that is a year with a fraction: in Vietnamese the month in which it lies, as <c>10/2021</c>; a whole year, which is its beginning, as the year.</summary>
    public string Moment(double year, int decimals)
    {
        double whole = Math.Floor(year);
        return Code == "vi" && year != whole
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)((year - whole) * MonthsOfYear) + 1}/{whole}")
            : year.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), _numbers);
    }

    /// <summary>Says which figures are used.</summary>
    public string Figures(AsOf asOf) => Say(asOf.IsWholeYear ? ReportWords.AsOf : ReportWords.AsOfDay, asOf.In(Code));

    /// <summary>Writes a whole number with grouped thousands.</summary>
    public string Count(long value) => value.ToString("N0", _numbers);

    /// <summary>Writes a number with so many decimals and grouped thousands.</summary>
    /// <remarks>What rounds to zero has no sign.</remarks>
    public string Number(double value, int decimals)
    {
        string text = value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), _numbers);
        return text.StartsWith('-') && !text.AsSpan().ContainsAnyInRange('1', '9') ? text[1..] : text;
    }

    /// <summary>Writes a number with all its digits, such as a threshold as it was written.</summary>
    /// <param name="value">The number; finite.</param>
    /// <param name="shift">By how many places the point moves to the right: 2 for per cent.</param>
    /// <param name="grouped">Whether thousands are grouped.</param>
    public string Exact(double value, int shift, bool grouped) => ExactNumber.Of(value, shift, grouped, _numbers);

    /// <summary>Writes a number in scientific notation, for what is too large or too small to write out.</summary>
    public string Scientific(double value) => value.ToString("0.00e+0", _numbers);
}
