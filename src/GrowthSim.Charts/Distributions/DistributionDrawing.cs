using System.Collections.Immutable;
using GrowthSim.Charts.Drawing;
using GrowthSim.Charts.Wording;

namespace GrowthSim.Charts.Distributions;

/// <summary>Where the parts of a distribution chart stand at one width: dots above, histogram and cumulative curve below, on one axis.</summary>
internal sealed class DistributionDrawing
{
    private const double Left = 4;
    private const double Line = 16;

    // Bold letters are a tenth wider.
    private const double Bold = 0.9;
    private const double DotsHeight = 130;
    private const double BarsHeight = 110;
    private const double AxisHeight = 24;
    private const double LargestDot = 24;
    private const int Bars = 30;
    private const int CurvePoints = 60;

    private readonly Distribution _distribution;
    private readonly ImmutableArray<double> _values;

    public DistributionDrawing(Distribution distribution, double width, bool isNarrow, Locale locale)
    {
        (_distribution, _values) = (distribution, distribution.Values);
        Said = HasTarget ? locale.Say(DistributionWords.Futures, _values.Count(distribution.Meets), Distribution.Futures) : locale.Say(DistributionWords.Each, Distribution.Futures);
        Heading = [.. WrappedText.Lines(Said, width * Bold)];
        DotsTop = 8 + (Heading.Length * Line);
        BarsBottom = DotsBottom + 12 + BarsHeight;
        LegendTop = BarsBottom + AxisHeight;
        Right = width - WrappedText.Width(locale.Percent(1)) - 8;
        Axis = ValueAxis.Around(_values, distribution.Unit, Left, Right, isNarrow ? 4 : 7, locale);
        Dots = PlaceDots();
        Shares = new LinearScale(0, 1, BarsBottom, BarsBottom - BarsHeight);
        Legend = new Legend(
            [
                new LegendItem(locale.Say(DistributionWords.Density), "gs-out", IsArea: true),
                .. HasTarget ? [new LegendItem(locale.Say(DistributionWords.Within), "gs-in", IsArea: true)] : Array.Empty<LegendItem>(),
                new LegendItem(locale.Say(DistributionWords.UpTo), "gs-curve", IsArea: false),
            ],
            width);
    }

    /// <summary>Gets how many of the dots meet the target, in words.</summary>
    public string Said { get; }

    /// <summary>Gets the same in lines.</summary>
    public ImmutableArray<string> Heading { get; }

    /// <summary>Gets where what stands below the heading begins.</summary>
    public double DotsTop { get; }

    /// <summary>Gets the place of the axis.</summary>
    public double BarsBottom { get; }

    public double Right { get; }

    public ValueAxis Axis { get; }

    /// <summary>Gets the ticks whose texts do not run into each other, of which the first begins at its place: each, each second or each third.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            double widest = Axis.Ticks.Max(tick => WrappedText.Width(Axis.Text(tick)));
            double apart = Axis.Ticks.Length > 1 ? Axis.At(Axis.Ticks[1]) - Axis.At(Axis.Ticks[0]) : widest;
            int every = Math.Max(1, (int)Math.Ceiling(((1.5 * widest) + Left) / apart));
            return Axis.Ticks.Where((_, place) => place % every == 0);
        }
    }

    public LinearScale Shares { get; }

    public Legend Legend { get; }

    public double LegendTop { get; }

    public double Height => LegendTop + Legend.Height;

    public double Radius { get; private set; }

    public ImmutableArray<(double X, double Y, double Value)> Dots { get; }

    /// <summary>Gets the limits of the target that the chart shows.</summary>
    public IEnumerable<double> Limits => new[] { _distribution.Lower, _distribution.Upper }.OfType<double>().Where(limit => limit >= Axis.First && limit <= Axis.Last);

    private double DotsBottom => DotsTop + DotsHeight;

    private bool HasTarget => _distribution.Lower is not null || _distribution.Upper is not null;

    /// <summary>Returns the bars of the histogram, cut where the target's limits are, so that what meets it has its own.</summary>
    public IEnumerable<(double X, double Y, double Width, bool Meets)> Histogram()
    {
        double step = (Axis.Last - Axis.First) / Bars;
        double[] edges = [.. Enumerable.Range(0, Bars + 1).Select(place => Axis.First + (place * step)).Concat(Limits).Distinct().Order()];
        (double From, double To, double Density)[] bars =
        [
            .. edges.Zip(edges.Skip(1), (from, to) => (from, to, (Inner(to) - Inner(from)) / (to - from))).Where(bar => bar.Item3 > 0 && double.IsFinite(bar.Item3)),
        ];
        double greatest = bars.Select(bar => bar.Density).DefaultIfEmpty(1).Max();
        return bars.Select(bar => (Axis.At(bar.From), BarsBottom - (BarsHeight * bar.Density / greatest), Axis.At(bar.To) - Axis.At(bar.From), _distribution.Meets((bar.From + bar.To) / 2)));
    }

    /// <summary>Returns the cumulative curve.</summary>
    public string Curve() => Pixels.Of(Enumerable.Range(0, CurvePoints + 1)
        .Select(place => Axis.First + ((Axis.Last - Axis.First) * place / CurvePoints))
        .Select(value => (Axis.At(value), Shares.At(_distribution.ShareUpTo(value)))));

    /// <summary>Returns the share up to a value; what lies beyond the outermost quantiles is not told where, and has no bar.</summary>
    private double Inner(double value) => Math.Clamp(_distribution.ShareUpTo(value), _distribution.Quantiles[0].Probability, _distribution.Quantiles[^1].Probability);

    /// <summary>Stacks the dots in as many columns as let the highest stack fit.</summary>
    private ImmutableArray<(double X, double Y, double Value)> PlaceDots()
    {
        double width = Right - Left;
        int columns = (int)Math.Ceiling(width / LargestDot);
        int[] column = [];
        double size;
        do
        {
            size = width / columns;
            column = [.. _values.Select(value => Math.Min((int)((Axis.At(value) - Left) / size), columns - 1))];
            columns++;
        }
        while (columns < width / 3 && column.CountBy(place => place).Max(stack => stack.Value) * size > DotsHeight);

        // Where all futures are alike, no number of columns helps: dots are as small as their stack wants.
        double high = Math.Min(size, DotsHeight / column.CountBy(place => place).Max(stack => stack.Value));
        Radius = (Math.Min(size, high) / 2) - 0.5;
        Dictionary<int, int> stacked = [];
        return
        [
            .. _values.Select((value, place) =>
            {
                int level = stacked[column[place]] = stacked.GetValueOrDefault(column[place]) + 1;
                return (Left + ((column[place] + 0.5) * size), DotsBottom - ((level - 0.5) * high), value);
            }),
        ];
    }
}
