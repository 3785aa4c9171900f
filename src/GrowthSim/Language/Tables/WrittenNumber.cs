using System.Globalization;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Tables;

/// <summary>Reads the number of a cell; a text that could be two numbers is none.</summary>
internal static class WrittenNumber
{
    /// <summary>Returns the number that people wrote, of whom is known which sign they write before decimals; null where it is none. A sign of per cent is understood.</summary>
    /// <param name="text">The text: 29,500.5 or 14.5 % where the sign is a point.</param>
    /// <param name="decimalSign">A point or a comma; the other may stand between all thousands.</param>
    public static double? Of(string text, char decimalSign)
    {
        bool isPercent = text.EndsWith('%');
        string digits = (isPercent ? text[..^1].TrimEnd() : text).Replace('−', '-');
        return double.TryParse(WithPoint(digits, decimalSign, decimalSign == '.' ? ',' : '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? (isPercent ? value / 100 : value)
            : null;
    }

    private static double? Of(TableCell cell, NumberForm form)
    {
        if (form == NumberForm.Typed)
        {
            return cell.Number;
        }

        string text = cell.Text;
        bool isPercent = text.EndsWith('%');
        string digits = isPercent ? text[..^1].TrimEnd() : text;
        string? plain = form switch
        {
            NumberForm.Comma => WithPoint(digits, ',', '.'),
            NumberForm.Either => IsUnclear(digits) ? null : WithPoint(digits, ',', '.') ?? WithPoint(digits, '.', ','),
            _ => digits,
        };
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? (isPercent ? value / 100 : value)
            : null;
    }

    /// <summary>Returns the number of a cell; null, with an error, where there is none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="form">How the table writes numbers.</param>
    /// <param name="entry">The entry it concerns.</param>
    /// <param name="errors">Takes the error.</param>
    public static double? Read(TableCell cell, NumberForm form, string entry, ErrorList errors)
    {
        double? value = Of(cell, form);
        if (value is null && form == NumberForm.Either && IsUnclear(cell.Text.TrimEnd('%', ' ')))
        {
            errors.Add(
                cell.At,
                entry,
                $"{Wording.Quote(cell.Text)} could be two numbers: its sign may part thousands or decimals.",
                "Write it without signs between thousands, and not with three decimals, such as 1234 or 1.2340; or save the table as CSV.");
        }
        else if (value is null)
        {
            errors.Add(cell.At, entry, $"Expected a number, found {Wording.Quote(cell.Text)}.", Remedy(form));
        }

        return value;
    }

    private static Message Remedy(NumberForm form) => form switch
    {
        NumberForm.Comma => "Where semicolons part the columns, write it with a decimal comma, and with points between all thousands or none, such as 1234,5, 1.234,5 or 14,5%.",
        NumberForm.Either => "Write it with one decimal sign, such as 1234.5 or 14.5%.",
        NumberForm.Typed => "Make the cell a number, not a text, a date or the fault of a formula; leave it empty where there is no figure.",
        _ => "Write it with a point and without thousands separators, such as 1234.5 or 14.5%.",
    };

    /// <summary>Returns a number with a decimal point and nothing between thousands; null where it is not written with these signs.</summary>
    private static string? WithPoint(string text, char decimalSign, char groupSign)
    {
        string[] parts = text.Split(decimalSign);
        if (parts.Length > 2 || (parts.Length == 2 && parts[1].Contains(groupSign, StringComparison.Ordinal)))
        {
            return null;
        }

        string whole = parts[0];
        if (whole.Contains(groupSign, StringComparison.Ordinal))
        {
            if (!IsGrouped(whole.TrimStart('-', '+'), groupSign))
            {
                return null;
            }

            whole = whole.Replace(groupSign.ToString(), "", StringComparison.Ordinal);
        }

        // The other sign is gone, and so nothing in here has two meanings.
        return parts.Length == 2 ? $"{whole}.{parts[1]}" : whole;
    }

    /// <summary>Returns whether digits stand in threes behind the first group, which has one to three and does not begin with 0.</summary>
    private static bool IsGrouped(string digits, char sign)
    {
        string[] groups = digits.Split(sign);
        return groups[0].Length is >= 1 and <= 3
            && groups[0][0] != '0'
            && groups[0].All(char.IsAsciiDigit)
            && groups.Skip(1).All(group => group.Length == 3 && group.All(char.IsAsciiDigit));
    }

    /// <summary>Returns whether the one sign of a number may part thousands or decimals.</summary>
    private static bool IsUnclear(string text)
    {
        string digits = text.TrimStart('-', '+');
        int sign = digits.IndexOfAny(['.', ',']);
        return sign > 0 && digits.IndexOfAny(['.', ','], sign + 1) < 0 && IsGrouped(digits, digits[sign]);
    }
}
