using GrowthSim.Charts.Wording;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Drawing;

/// <summary>A chart that is drawn once for wide screens and once for narrow ones, of which a page shows the one that fits, with its numbers as a table below; or, for a file, once alone.</summary>
public abstract class Chart : ComponentBase
{
    private const double Wide = 640;
    private const double Narrow = 350;
    private const double NarrowBelow = 480;

    /// <summary>Gets or sets the reader's language.</summary>
    [Parameter]
    public Locale Locale { get; set; } = Locale.English;

    /// <summary>Gets or sets the width of a single drawing, in pixels; null for both, with the table of numbers.</summary>
    [Parameter]
    public double? Width { get; set; }

    /// <summary>Says whether a width is that of a narrow screen.</summary>
    /// <param name="width">The width, in pixels.</param>
    protected static bool IsNarrow(double width) => width < NarrowBelow;

    /// <summary>Returns the drawing, or both with their table.</summary>
    /// <param name="draw">Draws the chart at a width.</param>
    /// <param name="table">The numbers; null for none.</param>
    protected RenderFragment Figure(Func<double, RenderFragment> draw, RenderFragment? table) => builder =>
    {
        ArgumentNullException.ThrowIfNull(draw);
        if (Width is double width)
        {
            builder.AddContent(0, draw(width));
            return;
        }

        builder.OpenElement(1, "figure");
        builder.AddAttribute(2, "class", "gs-figure");
        builder.OpenElement(3, "div");
        builder.AddAttribute(4, "class", "gs-wide");
        builder.AddContent(5, draw(Wide));
        builder.CloseElement();
        builder.OpenElement(6, "div");
        builder.AddAttribute(7, "class", "gs-narrow");
        builder.AddContent(8, draw(Narrow));
        builder.CloseElement();
        if (table is not null)
        {
            builder.OpenElement(9, "details");
            builder.OpenElement(10, "summary");
            builder.AddContent(11, Locale.Say(ChartWords.DataTable));
            builder.CloseElement();
            builder.AddContent(12, table);
            builder.CloseElement();
        }

        builder.CloseElement();
    };
}
