using System.Globalization;
using System.Text.RegularExpressions;

namespace GrowthSim.Language.Messages;

/// <summary>The places of values in a template: <c>{0}</c>, <c>{1}</c> … Braces around anything else are braces.</summary>
internal static partial class Placeholders
{
    /// <summary>Returns the place of a value.</summary>
    public static string Of(int place) => string.Create(CultureInfo.InvariantCulture, $"{{{place}}}");

    /// <summary>Returns the values that a template has places for, in their order.</summary>
    public static int[] In(string template) => [.. Place().Matches(template).Select(Number).Order()];

    /// <summary>Returns a template with its values.</summary>
    public static string Fill(string template, Func<int, string> value) => Place().Replace(template, match => value(Number(match)));

    private static int Number(Match match) => int.Parse(match.ValueSpan[1..^1], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{\d\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
