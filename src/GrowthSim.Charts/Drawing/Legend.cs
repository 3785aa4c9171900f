using System.Collections.Immutable;

namespace GrowthSim.Charts.Drawing;

/// <summary>Where the entries of a legend stand, in as many lines as they need.</summary>
public sealed class Legend
{
    private const double Line = 18;
    private const double Sample = 24;
    private const double Gap = 14;

    /// <summary>Places the entries.</summary>
    /// <param name="items">The entries.</param>
    /// <param name="width">The width of a line.</param>
    public Legend(IEnumerable<LegendItem> items, double width)
    {
        ArgumentNullException.ThrowIfNull(items);
        ImmutableArray<(LegendItem, double, double)>.Builder placed = ImmutableArray.CreateBuilder<(LegendItem, double, double)>();
        (double x, double y) = (0, 0);
        foreach (LegendItem item in items)
        {
            double wide = Sample + WrappedText.Width(item.Text);
            if (x > 0 && x + wide > width)
            {
                (x, y) = (0, y + Line);
            }

            placed.Add((item, x, y));
            x += wide + Gap;
        }

        (Items, Height) = (placed.ToImmutable(), y + Line);
    }

    /// <summary>Gets the entries with their places.</summary>
    public ImmutableArray<(LegendItem Item, double X, double Y)> Items { get; }

    /// <summary>Gets the height of all.</summary>
    public double Height { get; }
}
