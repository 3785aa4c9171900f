using System.Text.RegularExpressions;

namespace GrowthSim.Cli.Options;

/// <summary>What a number that cannot be read was probably meant to be: signs between thousands, a decimal comma, a share in per cent, or <c>100k</c>.</summary>
internal static partial class NumberQuestion
{
    /// <summary>Returns what may have been meant, the likeliest first.</summary>
    public static IEnumerable<string> Candidates(string text)
    {
        string number = text.Trim();
        if (Grouped().IsMatch(number))
        {
            yield return Separators().Replace(number, "");
        }

        if (GroupedWithDecimals().Match(number) is { Success: true } match)
        {
            yield return Separators().Replace(match.Groups[1].Value, "") + "." + match.Groups[2].Value;
        }

        if (number.Count(character => character == ',') == 1 && !number.Contains('.', StringComparison.Ordinal))
        {
            yield return number.Replace(',', '.');
        }

        if (Suffixed().Match(number) is { Success: true } suffixed)
        {
            yield return suffixed.Groups[1].Value + (suffixed.Groups[2].Value is "k" or "K" ? "e3" : "e6");
        }

        if (WholeWithZeros().Match(number) is { Success: true } whole)
        {
            yield return whole.Groups[1].Value;
        }

        yield return number + "%";
    }

    [GeneratedRegex(@"^\d{1,3}([.,' \u00A0\u202F]\d{3})+$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^(\d{1,3}(?:[.,' \u00A0\u202F]\d{3})+)[.,](\d{1,2})$")]
    private static partial Regex GroupedWithDecimals();

    [GeneratedRegex(@"[.,' \u00A0\u202F]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)\s*([kKmM])$")]
    private static partial Regex Suffixed();

    [GeneratedRegex(@"^(\d+)\.0*$")]
    private static partial Regex WholeWithZeros();
}
