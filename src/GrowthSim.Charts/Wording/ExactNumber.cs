using System.Globalization;

namespace GrowthSim.Charts.Wording;

/// <summary>Writes a number with all its digits: the shortest decimal that is this number, which is the one that was written.</summary>
internal static class ExactNumber
{
    private const int MaxZeros = 6;
    private const int MaxWhole = 15;

    /// <summary>Returns the text.</summary>
    /// <param name="value">The number; finite.</param>
    /// <param name="shift">By how many places the point moves to the right: 2 for per cent. No digit changes.</param>
    /// <param name="grouped">Whether thousands are grouped.</param>
    /// <param name="signs">The signs of the language.</param>
    public static string Of(double value, int shift, bool grouped, NumberFormatInfo signs)
    {
        if (value == 0)
        {
            return "0";
        }

        string[] parts = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        string written = parts[0].Replace(".", "", StringComparison.Ordinal);
        string digits = written.Trim('0');
        int point = parts[0].Contains('.', StringComparison.Ordinal) ? parts[0].IndexOf('.', StringComparison.Ordinal) : parts[0].Length;
        int leading = written.Length - written.TrimStart('0').Length;
        int exponent = point - 1 - leading + shift + (parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0);
        string sign = value < 0 ? signs.NegativeSign : "";
        if (exponent < -MaxZeros || exponent >= MaxWhole)
        {
            string fraction = digits.Length > 1 ? signs.NumberDecimalSeparator + digits[1..] : "";
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? signs.NegativeSign : "+")}{Math.Abs(exponent)}");
        }

        string padded = exponent < 0 ? new string('0', -exponent) + digits : digits.PadRight(exponent + 1, '0');
        int whole = Math.Max(exponent, 0) + 1;
        string decimals = padded[whole..];
        return sign + Grouped(padded[..whole], grouped ? signs.NumberGroupSeparator : "") + (decimals.Length > 0 ? signs.NumberDecimalSeparator + decimals : "");
    }

    private static string Grouped(string whole, string sign)
    {
        for (int place = whole.Length - 3; place > 0 && sign.Length > 0; place -= 3)
        {
            whole = whole.Insert(place, sign);
        }

        return whole;
    }
}
