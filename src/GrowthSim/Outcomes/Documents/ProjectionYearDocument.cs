using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace GrowthSim.Outcomes.Documents;

/// <summary>One year of a projection.</summary>
public sealed record ProjectionYearDocument
{
    /// <summary>Gets the year.</summary>
    public required int Year { get; init; }

    /// <summary>Gets the mean over the paths.</summary>
    public required double? Mean { get; init; }

    /// <summary>Gets the standard deviation over the paths.</summary>
    public required double? Sd { get; init; }

    /// <summary>Gets the standard error of the mean.</summary>
    public required double? Se { get; init; }

    /// <summary>Gets the quantiles over the paths by probability.</summary>
    public required IReadOnlyDictionary<string, double?> Quantiles { get; init; }

    /// <summary>Gets the lower and the upper end of each quantile's interval.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<double?>> QuantileIntervals { get; init; }

    /// <summary>Gets how far the share of paths below each quantile may be from its probability by how paths are counted; left out where none is off.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, double>? QuantileRankErrors { get; init; }

    /// <summary>Makes the document of a year.</summary>
    internal static ProjectionYearDocument Of(ProjectionYear year) => new()
    {
        Year = year.Year,
        Mean = FiniteNumber.OrNull(year.Mean),
        Sd = FiniteNumber.OrNull(year.StandardDeviation),
        Se = FiniteNumber.OrNull(year.StandardError),
        Quantiles = QuantileObjects.Values(year.Quantiles),
        QuantileIntervals = QuantileObjects.Intervals(year.Quantiles),
        QuantileRankErrors = QuantileObjects.RankErrors(year.Quantiles),
    };

    /// <summary>Returns what the document says.</summary>
    internal ProjectionYear ToYear() => new(Year, FiniteNumber.OrNaN(Mean), FiniteNumber.OrNaN(Sd), QuantileObjects.Read(Quantiles, QuantileIntervals, QuantileRankErrors))
    {
        StandardError = FiniteNumber.OrNaN(Se),
    };
}
