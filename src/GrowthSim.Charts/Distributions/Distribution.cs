using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Distributions;

/// <summary>How a value is distributed over the paths, as its quantiles tell.</summary>
/// <param name="Title">What the value is, in the reader's language.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Quantiles">Its quantiles, ascending: best those of <see cref="Wanted"/>; three at least.</param>
/// <param name="Lower">The least value that meets the target; null for none.</param>
/// <param name="Upper">The greatest value that meets it; null for none.</param>
public sealed record Distribution(string Title, string Unit, ImmutableArray<QuantileEstimate> Quantiles, double? Lower, double? Upper)
{
    /// <summary>The number of dots: so many equally likely futures.</summary>
    public const int Futures = 50;

    /// <summary>Gets its unit in both languages; that of the model where it has but one.</summary>
    public LocalizedText UnitName { get => field ?? LocalizedText.InAll(Unit); init; }

    /// <summary>Gets the probabilities whose quantiles are the dots: the middles of fifty equal parts.</summary>
    public static ImmutableArray<double> Wanted { get; } = [.. Enumerable.Range(0, Futures).Select(place => ((2 * place) + 1) / 100.0)];

    /// <summary>Gets the values of fifty equally likely futures, ascending: quantiles, between which values lie on a straight line.</summary>
    public ImmutableArray<double> Values => [.. Wanted.Select(ValueAt)];

    /// <summary>Says whether a value meets the target; false where none is asked for.</summary>
    /// <param name="value">The value.</param>
    public bool Meets(double value) => (Lower is not null || Upper is not null) && value >= (Lower ?? double.NegativeInfinity) && value <= (Upper ?? double.PositiveInfinity);

    /// <summary>Returns the share of paths up to a value.</summary>
    /// <param name="value">The value.</param>
    public double ShareUpTo(double value)
    {
        int above = 0;
        while (above < Quantiles.Length && Quantiles[above].Value <= value)
        {
            above++;
        }

        return above == 0 ? (value < Quantiles[0].Value ? 0 : Quantiles[0].Probability)
            : above == Quantiles.Length ? 1
            : Between(Quantiles[above - 1].Value, Quantiles[above].Value, Quantiles[above - 1].Probability, Quantiles[above].Probability, value);
    }

    private double ValueAt(double probability)
    {
        int above = 0;
        while (above < Quantiles.Length && Quantiles[above].Probability < probability)
        {
            above++;
        }

        return above == 0 ? Quantiles[0].Value
            : above == Quantiles.Length ? Quantiles[^1].Value
            : Between(Quantiles[above - 1].Probability, Quantiles[above].Probability, Quantiles[above - 1].Value, Quantiles[above].Value, probability);
    }

    private static double Between(double from, double to, double first, double last, double at) => to > from ? first + ((last - first) * (at - from) / (to - from)) : last;
}
