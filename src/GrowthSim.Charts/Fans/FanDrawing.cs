using System.Collections.Immutable;
using GrowthSim.Charts.Drawing;
using GrowthSim.Charts.Wording;

namespace GrowthSim.Charts.Fans;

/// <summary>Where the parts of a fan chart stand at one width.</summary>
internal sealed class FanDrawing
{
    private const double Top = 22;
    private const double WideHeight = 300;
    private const double NarrowHeight = 240;
    private const double YearsHeight = 24;
    private const double TextHeight = 14;
    private const double HatchStep = 5;
    private const double HalfBlock = 7;
    private const int ValueTicks = 5;

    /// <summary>By how much bold letters are wider.</summary>
    private const double Strong = 1.15;

    /// <summary>What lies between the last year and the texts beside it.</summary>
    public const double EndGap = 10;

    private readonly Fan _fan;
    private readonly Locale _locale;
    private readonly double _bottom;

    public FanDrawing(Fan fan, double width, bool isNarrow, Locale locale)
    {
        (_fan, _locale) = (fan, locale);
        _bottom = isNarrow ? NarrowHeight : WideHeight;
        Values = ValueAxis.Around(fan.Bands.SelectMany(band => band.Years).SelectMany(year => new[] { year.Low, year.High })
            .Concat(fan.Median.Concat(fan.Figures).Concat(fan.Other).Select(point => point.Value))
            .Concat(fan.IsChance ? [0, 1] : [])
            .Concat([fan.Target?.Lower ?? double.NaN, fan.Target?.Upper ?? double.NaN]), fan.Unit, _bottom, Top, ValueTicks, locale);
        double left = Values.Ticks.Max(tick => WrappedText.Width(Values.Text(tick))) + 8;
        double right = EndTexts().Max(text => WrappedText.Width(text.Text) * (text.IsMedian ? Strong : 1)) + EndGap + 2;
        int[] years = [.. fan.Median.Concat(fan.Figures).Select(point => point.Year)];
        Years = new LinearScale(years.Min(), years.Max(), left, width - right);
        YearTicks = [.. Years.Ticks(isNarrow ? 4 : 8).Where(year => year == Math.Floor(year)).Select(year => (int)year)];
        Legend = new Legend(LegendItems(), width);
        Height = LegendTop + Legend.Height;
    }

    public ValueAxis Values { get; }

    public LinearScale Years { get; }

    public ImmutableArray<int> YearTicks { get; }

    public Legend Legend { get; }

    public double LegendTop => _bottom + YearsHeight + 6;

    public double YearText => _bottom + 17;

    public double Height { get; }

    public double Bottom => _bottom;

    /// <summary>Gets the year of the last figure on record; null where there is none.</summary>
    public int? LastFigure => _fan.Figures.IsEmpty ? null : _fan.Figures.Max(figure => figure.Year);

    /// <summary>Gets the texts at the last year, from above, with their base lines.</summary>
    public ImmutableArray<(string Text, double Y, bool IsMedian)> Ends
    {
        get
        {
            (string Text, double Value, bool IsMedian)[] texts = [.. EndTexts().OrderByDescending(text => text.Value)];
            ImmutableArray<double> places = Stacked.Apart(texts.Select(text => Values.At(text.Value) + 4), TextHeight);
            return [.. texts.Select((text, place) => (text.Text, places[place], text.IsMedian))];
        }
    }

    /// <summary>Gets the figure from which bands and median begin, where they would else stand apart from the record; none where they touch it.</summary>
    private IEnumerable<FanPoint> Joint => _fan.Figures.Where(figure => figure.Year == _fan.Median[0].Year - 1);

    public string Area(FanBand band) => Outline([.. Joint.Select(figure => new FanYear(figure.Year, figure.Value, figure.Value)), .. band.Years]);

    /// <summary>Returns the median, from the record on.</summary>
    public string Median => Line([.. Joint, .. _fan.Median]);

    private string Outline(ImmutableArray<FanYear> years) => Pixels.Of(years.Select(year => (Years.At(year.Year), Values.At(year.High)))
        .Concat(years.Reverse().Select(year => (Years.At(year.Year), Values.At(year.Low)))));

    public string Line(IEnumerable<FanPoint> points) => Pixels.Of(points.Select(point => (Years.At(point.Year), Values.At(point.Value))));

    /// <summary>Returns the hatched block of the target at its year: from its lower limit, or the foot of the chart, to its upper one, or the head.</summary>
    public (double X, double Y, double Width, double Height, string Hatch) Block(FanTarget target)
    {
        double top = target.Upper is double upper ? Values.At(upper) : Top;
        double foot = target.Lower is double lower ? Values.At(lower) : _bottom;
        (double left, double right) = (Years.At(target.Year) - HalfBlock, Years.At(target.Year) + HalfBlock);
        double span = right - left;
        List<string> strokes = [];
        for (double y = top; y < foot + span; y += HatchStep)
        {
            // From the right edge at y, or the foot, down to the left edge, at 45 degrees.
            (double startX, double startY) = (right - Math.Max(0, top - (y - span)), Math.Max(top, y - span));
            (double endX, double endY) = (left + Math.Max(0, y - foot), Math.Min(foot, y));
            if (endX < startX)
            {
                strokes.Add($"M{Pixels.Of(startX)} {Pixels.Of(startY)}L{Pixels.Of(endX)} {Pixels.Of(endY)}");
            }
        }

        return (left, top, span, Math.Max(foot - top, 1), string.Concat(strokes));
    }

    /// <summary>Says in words what the last year is.</summary>
    public string Said()
    {
        FanPoint last = _fan.Median[^1];
        string median = Quantity.WithUnit(last.Value, _fan.UnitName, _locale);
        return _fan.Bands is [FanBand widest, ..]
            ? _locale.Say(FanWords.Said, last.Year, median, _locale.Percent(widest.Share), Quantity.WithUnit(widest.Years[^1].Low, _fan.UnitName, _locale), Quantity.WithUnit(widest.Years[^1].High, _fan.UnitName, _locale))
            : _locale.Say(_fan.IsChance ? FanWords.ChanceSaid : FanWords.MedianSaid, last.Year, median);
    }

    private IEnumerable<(string Text, double Value, bool IsMedian)> EndTexts()
    {
        double median = _fan.Median[^1].Value;
        yield return (Quantity.Of(median, _fan.Unit, _locale), median, true);
        if (_fan.Bands is [FanBand widest, ..] && widest.Years[^1] is { } end && end.High > end.Low)
        {
            yield return (Quantity.Of(end.Low, _fan.Unit, _locale), end.Low, false);
            yield return (Quantity.Of(end.High, _fan.Unit, _locale), end.High, false);
        }
    }

    private IEnumerable<LegendItem> LegendItems()
    {
        foreach (FanBand band in _fan.Bands)
        {
            yield return new LegendItem(_locale.Say(FanWords.Band, _locale.Percent(band.Share)), band == _fan.Bands[0] ? "gs-band-90" : "gs-band-50", IsArea: true);
        }

        yield return new LegendItem(_locale.Say(_fan.IsChance ? FanWords.Chance : FanWords.Median), "gs-median", IsArea: false);
        if (!_fan.Figures.IsEmpty)
        {
            yield return new LegendItem(_locale.Say(FanWords.Figures), "gs-history", IsArea: false);
        }

        if (_fan.Target is FanTarget target)
        {
            yield return new LegendItem(target.Text, "gs-target", IsArea: false);
        }

        if (!_fan.Other.IsEmpty)
        {
            yield return new LegendItem(_locale.Say(FanWords.OtherMedian, _fan.OtherTitle), "gs-other", IsArea: false);
        }
    }
}
