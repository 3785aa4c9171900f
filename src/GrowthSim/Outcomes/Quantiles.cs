using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace GrowthSim.Outcomes;

/// <summary>The quantiles of a fan chart, ascending.</summary>
/// <param name="All">The quantiles that were asked for; those of <see cref="Default"/> where none were.</param>
public sealed record Quantiles(ImmutableArray<QuantileEstimate> All)
{
    /// <summary>The probabilities of a fan chart where no others are asked for: 5, 25, 50, 75 and 95 %.</summary>
    public static readonly ImmutableArray<double> Default = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Gets the quantiles, ascending; none in what an earlier version put on record.</summary>
    public ImmutableArray<QuantileEstimate> All { get; } = All.IsDefault ? [] : All;

    /// <summary>The most quantiles that may be asked for.</summary>
    public const int MaxCount = 99;

    /// <summary>Gets the median.</summary>
    [JsonIgnore]
    public double Median => At(0.5);

    /// <summary>Returns a quantile; NaN where it was not asked for.</summary>
    /// <param name="probability">The probability, as it was asked for.</param>
    public double At(double probability) => All.FirstOrDefault(quantile => quantile.Probability == probability)?.Value ?? double.NaN;

    /// <summary>Returns the probabilities to read, ascending and each once; that of the median is among them.</summary>
    /// <param name="probabilities">Those asked for; empty for <see cref="Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is not between 0 and 1, both excluded, or there are more than <see cref="MaxCount"/>.</exception>
    public static ImmutableArray<double> Checked(ImmutableArray<double> probabilities)
    {
        if (probabilities.IsDefaultOrEmpty)
        {
            return Default;
        }

        foreach (double probability in probabilities)
        {
            if (!(probability > 0 && probability < 1))
            {
                throw new ArgumentOutOfRangeException(nameof(probabilities), probability, "The probability of a quantile lies between 0 and 1, both excluded.");
            }
        }

        return probabilities.Length <= MaxCount
            ? [.. probabilities.Append(0.5).Distinct().Order()]
            : throw new ArgumentOutOfRangeException(nameof(probabilities), probabilities.Length, $"At most {MaxCount} quantiles are read at a time.");
    }

    /// <summary>Reads percentiles as people list them: <c>1,10,50,90,99</c>, or <c>2.5,97.5</c>.</summary>
    /// <param name="text">Numbers between 0 and 100, both excluded, with commas between them; at most <see cref="MaxCount"/>.</param>
    /// <param name="probabilities">The probabilities, as <see cref="Checked"/> gives them.</param>
    /// <returns>Whether the text is such a list.</returns>
    public static bool TryParse(string text, out ImmutableArray<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(',');
        ImmutableArray<double>.Builder read = ImmutableArray.CreateBuilder<double>(parts.Length);
        probabilities = [];
        foreach (string part in parts)
        {
            // In hundredths as decimals: 0.05 and not 5 / 100 of a double.
            if (!decimal.TryParse(part.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent) || percent is <= 0 or >= 100)
            {
                return false;
            }

            read.Add((double)(percent / 100));
        }

        if (read.Count > MaxCount)
        {
            return false;
        }

        probabilities = Checked(read.ToImmutable());
        return true;
    }

    /// <summary>Writes probabilities as <see cref="TryParse"/> reads them.</summary>
    /// <param name="probabilities">The probabilities.</param>
    public static string Text(ImmutableArray<double> probabilities) => string.Join(',', probabilities.Select(Percent));

    /// <summary>Writes a probability in per cent, without the sign.</summary>
    /// <param name="probability">The probability.</param>
    public static string Percent(double probability) => ((decimal)probability * 100).ToString("0.############", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Equals(Quantiles? other) => other is not null && All.SequenceEqual(other.All);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Length == 0 ? 0 : All[0].GetHashCode();
}
