using System.Collections.Immutable;
using GrowthSim.Charts.Drawing;

namespace GrowthSim.Charts.Rows;

/// <summary>Where the rows of a drawing stand, whose labels take as many lines as they need.</summary>
/// <param name="Places">The rows.</param>
/// <param name="Note">The note below them, in lines.</param>
/// <param name="Height">The height of all.</param>
internal sealed record RowLines(ImmutableArray<RowPlace> Places, ImmutableArray<PlacedText> Note, double Height)
{
    private const double Line = 15;
    private const double Padding = 5;
    private const double AxisHeight = 20;
    private const double HeadingHeight = 26;

    public static RowLines None { get; } = new([], [], 0);

    /// <summary>Places the rows of a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="labelWidth">The width of locale.</param>
    /// <param name="width">The width of all.</param>
    public static RowLines Of(RowChart chart, double labelWidth, double width)
    {
        double y = AxisHeight;
        ImmutableArray<RowPlace>.Builder places = ImmutableArray.CreateBuilder<RowPlace>(chart.Rows.Length);
        foreach (ChartRow row in chart.Rows)
        {
            double? heading = row.Heading.Length > 0 ? y + HeadingHeight - 8 : null;
            y += heading is null ? 0 : HeadingHeight;
            (string Text, string Style)[] texts =
            [
                .. WrappedText.Lines(row.Label, labelWidth).Select(text => (text, "")),
                .. WrappedText.Lines(row.Detail, labelWidth).Select(text => (text, "gs-muted")),
            ];
            double top = y + Padding;
            places.Add(new RowPlace(row, heading, [.. texts.Select((text, line) => new PlacedText(text.Text, top + (line * Line) + 11, text.Style))], top + (texts.Length * Line / 2)));
            y = top + (texts.Length * Line);
        }

        string[] note = [.. WrappedText.Lines(chart.Note, width)];
        double first = y + Line + Padding;
        return new RowLines(places.ToImmutable(), [.. note.Select((text, line) => new PlacedText(text, first + (line * Line), "gs-muted"))], note.Length == 0 ? y + Padding : first + (note.Length * Line) - Padding);
    }
}
