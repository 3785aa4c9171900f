using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GrowthSim.Language.Importing.Sheets;

/// <summary>Which styles of a workbook show a number as a date: such a number is no figure.</summary>
internal sealed partial class DateStyles
{
    private readonly bool[] _isDate;

    /// <summary>Reads the styles.</summary>
    /// <param name="styles">The part with the styles; null where there is none.</param>
    public DateStyles(XElement? styles)
    {
        Dictionary<string, string> formats = [];
        foreach (XElement format in Of(styles, "numFmts"))
        {
            formats[Attribute(format, "numFmtId")] = Attribute(format, "formatCode");
        }

        _isDate = [.. Of(styles, "cellXfs").Select(style => IsDate(Attribute(style, "numFmtId"), formats))];
    }

    /// <summary>Returns whether a style shows dates.</summary>
    /// <param name="style">Its number as the cell has it; null for none.</param>
    public bool IsDate(string? style) => int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < _isDate.Length && _isDate[number];

    /// <summary>Returns whether a format shows dates: of those without a code the standard says which do.</summary>
    private static bool IsDate(string format, Dictionary<string, string> formats) => formats.TryGetValue(format, out string? code)
        ? DateLetters().IsMatch(Words().Replace(code, ""))
        : int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private static IEnumerable<XElement> Of(XElement? styles, string list) => styles?.Elements().FirstOrDefault(element => element.Name.LocalName == list)?.Elements() ?? [];

    private static string Attribute(XElement element, string name) => element.Attribute(name)?.Value ?? "";

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.|General", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex("[ymdhs]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateLetters();
}
