using System.Collections.Immutable;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Fans;

/// <summary>A series as a fan: what is on record, and what the paths say of the years after it.</summary>
/// <param name="Title">Its name, in the reader's language.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Bands">The bands, the widest first.</param>
/// <param name="Median">The median of each year.</param>
public sealed record Fan(string Title, string Unit, ImmutableArray<FanBand> Bands, ImmutableArray<FanPoint> Median)
{
    private const double Outer = 0.05;
    private const double Inner = 0.25;
    private const double Tolerance = 1e-9;

    /// <summary>Gets a value indicating whether the line is the share of paths in which something holds, and not a median: of yes and no, bands say nothing.</summary>
    public bool IsChance { get; init; }

    /// <summary>Gets its unit in both languages; that of the model where it has but one.</summary>
    public LocalizedText UnitName { get => field ?? LocalizedText.InAll(Unit); init; }

    /// <summary>Gets the figures on record, by year; none where there are none.</summary>
    public ImmutableArray<FanPoint> Figures { get; init; } = [];

    /// <summary>Gets what a target asks; null for none.</summary>
    public FanTarget? Target { get; init; }

    /// <summary>Gets the median under another scenario; none where there is none.</summary>
    public ImmutableArray<FanPoint> Other { get; init; } = [];

    /// <summary>Gets the other scenario's name, in the reader's language.</summary>
    public string OtherTitle { get; init; } = "";

    /// <summary>
    /// Returns the fan of a projection: its bands of 90 and 50 per cent, where these quantiles were read, else the widest that were; of a series that is yes or no, the
    /// share of paths in which it holds.
    /// </summary>
    /// <param name="projection">The projection.</param>
    /// <param name="locale">The reader's language.</param>
    public static Fan Of(Projection projection, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(projection);
        ArgumentNullException.ThrowIfNull(locale);
        if (Quantity.IsTruth(projection.Unit))
        {
            return new Fan(locale.Say(projection.Title), Quantity.Share, [], [.. projection.Years.Select(year => new FanPoint(year.Year, year.Mean))]) { IsChance = true };
        }

        double[] below = [.. projection.Years[0].Quantiles.All.Select(quantile => quantile.Probability).Where(probability => probability < 0.5 && Upper(projection, probability) is not null)];
        double[] wanted = below.Contains(Outer) ? below.Contains(Inner) ? [Outer, Inner] : [Outer] : [.. below.Take(1)];
        return new Fan(
            locale.Say(projection.Title),
            projection.Unit,
            [.. wanted.Select(probability => new FanBand(
                1 - (2 * probability),
                [.. projection.Years.Select(year => new FanYear(year.Year, year.Quantiles.At(probability), year.Quantiles.At(Upper(projection, probability)!.Value)))]))],
            [.. projection.Years.Select(year => new FanPoint(year.Year, year.Quantiles.Median))])
        {
            UnitName = projection.UnitName,
        };
    }

    private static double? Upper(Projection projection, double probability) =>
        projection.Years[0].Quantiles.All.FirstOrDefault(quantile => Math.Abs(quantile.Probability - (1 - probability)) < Tolerance)?.Probability;
}
