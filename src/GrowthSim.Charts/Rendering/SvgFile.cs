using System.Net;
using System.Text.RegularExpressions;
using GrowthSim.Charts.Drawing;
using GrowthSim.Charts.Styles;

namespace GrowthSim.Charts.Rendering;

/// <summary>Makes a file of its own of a chart: with its heading, its style and its colours, on a ground.</summary>
public static partial class SvgFile
{
    private const double Margin = 16;
    private const double HeadingHeight = 34;

    /// <summary>Returns the file's text.</summary>
    /// <param name="chart">The chart: one <c>svg</c> element with a <c>viewBox</c>.</param>
    /// <param name="heading">The heading, in the reader's language.</param>
    /// <param name="theme">The ground.</param>
    /// <exception cref="ArgumentException">The text is no such element.</exception>
    public static string Of(string chart, string heading, Theme theme)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(heading);
        Match size = ViewBox().Match(chart);
        if (!size.Success)
        {
            throw new ArgumentException("A chart is one svg element with a viewBox.", nameof(chart));
        }

        (double width, double height) = (Number(size.Groups[1]), Number(size.Groups[2]));
        (string outerWidth, string outerHeight) = (Pixels.Of(width + (2 * Margin)), Pixels.Of(height + HeadingHeight + (2 * Margin)));
        string placed = chart[(size.Index + size.Length)..];
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="{outerWidth}" height="{outerHeight}" viewBox="0 0 {outerWidth} {outerHeight}">
            <style>{ChartStyle.Drawing(theme)}</style>
            <rect width="100%" height="100%" fill="{Palette.Colour("card", theme)}"></rect>
            <text class="gs-heading" x="{Pixels.Of(Margin)}" y="{Pixels.Of(Margin + 16)}">{WebUtility.HtmlEncode(heading)}</text>
            <svg x="{Pixels.Of(Margin)}" y="{Pixels.Of(Margin + HeadingHeight)}" width="{Pixels.Of(width)}" height="{Pixels.Of(height)}" class="gs-chart" viewBox="0 0 {size.Groups[1].Value} {size.Groups[2].Value}"{placed.TrimEnd()}
            </svg>

            """.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static double Number(Group group) => double.Parse(group.Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("""^\s*<svg class="gs-chart" viewBox="0 0 ([0-9.]+) ([0-9.]+)"(?= role)""")]
    private static partial Regex ViewBox();
}
