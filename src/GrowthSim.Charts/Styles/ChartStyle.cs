using System.Text.RegularExpressions;

namespace GrowthSim.Charts.Styles;

/// <summary>The style of all charts as CSS: with custom properties for pages, with the colours themselves for files that stand alone.</summary>
public static partial class ChartStyle
{
    /// <summary>What follows is for tables and pages.</summary>
    private const string PagesAlone = "/* Pages */";

    private const string Resource = "GrowthSim.Charts.Styles.charts.css";

    /// <summary>Gets the rules of all charts, with the colours as custom properties.</summary>
    public static string Rules { get; } = Read();

    /// <summary>Gets the style of a page: light or dark as the reader's system, or as <c>data-theme</c> of the root says; light in print.</summary>
    public static string Page { get; } = $$"""
        :root { color-scheme: light dark; {{Properties(Theme.Light)}} }
        @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { {{Properties(Theme.Dark)}} } }
        @media screen { :root[data-theme="dark"] { color-scheme: dark; {{Properties(Theme.Dark)}} } }
        :root[data-theme="light"] { color-scheme: light; }

        """ + Rules;

    /// <summary>Returns the style of a drawing in a file of its own: each colour is written out, since programs that show SVG outside browsers know no custom properties.</summary>
    /// <param name="theme">The ground.</param>
    public static string Drawing(Theme theme) => Variable().Replace(
        string.Join('\n', Rules[..Rules.IndexOf(PagesAlone, StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        match => Palette.Colour(match.Groups[1].Value, theme));

    /// <summary>Returns the custom properties of a theme.</summary>
    private static string Properties(Theme theme) => string.Join(' ', Palette.All.Select(swatch => $"--gs-{swatch.Role}: {Palette.Colour(swatch.Role, theme)};"));

    private static string Read()
    {
        using Stream stream = typeof(ChartStyle).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"'{Resource}' is not embedded.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"var\(--gs-([a-z0-9-]+)\)")]
    private static partial Regex Variable();
}
