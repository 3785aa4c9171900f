using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace GrowthSim.Outcomes.Documents;

/// <summary>Quantiles as objects whose names are their probabilities.</summary>
internal static class QuantileObjects
{
    public static IReadOnlyDictionary<string, double?> Values(Quantiles quantiles) => Each(quantiles, quantile => FiniteNumber.OrNull(quantile.Value));

    public static IReadOnlyDictionary<string, ImmutableArray<double?>> Intervals(Quantiles quantiles) =>
        Each<ImmutableArray<double?>>(quantiles, quantile => [FiniteNumber.OrNull(quantile.Lower), FiniteNumber.OrNull(quantile.Upper)]);

    public static IReadOnlyDictionary<string, double>? RankErrors(Quantiles quantiles) =>
        quantiles.All.Any(quantile => quantile.RankError != 0) ? Each(quantiles, quantile => quantile.RankError) : null;

    /// <summary>Returns the quantiles of which values, intervals and rank errors are those; no error where there are none.</summary>
    public static Quantiles Read(IReadOnlyDictionary<string, double?> values, IReadOnlyDictionary<string, ImmutableArray<double?>> intervals, IReadOnlyDictionary<string, double>? rankErrors) =>
        new([.. values.Select(value => Read(value.Key, value.Value, intervals.GetValueOrDefault(value.Key), rankErrors?.GetValueOrDefault(value.Key) ?? 0)).OrderBy(quantile => quantile.Probability)]);

    /// <summary>Returns the probabilities of quantiles that were all read alike; <see cref="Quantiles.Default"/> where there are none.</summary>
    public static ImmutableArray<double> Probabilities(IEnumerable<Quantiles> alike) =>
        alike.FirstOrDefault() is Quantiles first ? [.. first.All.Select(quantile => quantile.Probability)] : Quantiles.Default;

    private static QuantileEstimate Read(string name, double? value, ImmutableArray<double?> interval, double rankError) =>
        double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out double probability) && !interval.IsDefault && interval is [var lower, var upper]
            ? new(probability, FiniteNumber.OrNaN(value), FiniteNumber.OrNaN(lower), FiniteNumber.OrNaN(upper), rankError)
            : throw new JsonException($"The quantile '{name}' has no interval of two numbers.");

    // In the order of the quantiles: that of their names would be another.
    private static OrderedDictionary<string, T> Each<T>(Quantiles quantiles, Func<QuantileEstimate, T> value) =>
        new(quantiles.All.Select(quantile => KeyValuePair.Create(quantile.Probability.ToString("R", CultureInfo.InvariantCulture), value(quantile))));
}
