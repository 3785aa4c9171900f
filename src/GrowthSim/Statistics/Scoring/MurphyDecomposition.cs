using System.Collections.Immutable;

namespace GrowthSim.Statistics.Scoring;

/// <summary>
/// What a Brier score is made of (Murphy 1973): Brier = reliability − resolution + uncertainty, over bins k of nₖ forecasts with mean probability p̄ₖ of which the share ōₖ came, and ō of all.
/// </summary>
/// <remarks>
/// Murphy's three parts add up to the score where all probabilities of a bin are equal. Elsewhere two more terms do the rest, exactly (Stephenson, Coelho and Jolliffe 2008): the variance of the probabilities within bins, and
/// less twice their covariance with the outcomes. They are one number here, <see cref="WithinBins"/>.
/// </remarks>
public sealed record MurphyDecomposition
{
    private MurphyDecomposition(double reliability, double resolution, double uncertainty, double withinBins, ImmutableArray<ReliabilityBin> bins) =>
        (Reliability, Resolution, Uncertainty, WithinBins, Bins) = (reliability, resolution, uncertainty, withinBins, bins);

    /// <summary>Gets (1/N) Σ nₖ (p̄ₖ − ōₖ)²: how far what came is from what was said. Less is better.</summary>
    public double Reliability { get; }

    /// <summary>Gets (1/N) Σ nₖ (ōₖ − ō)²: how far forecasts tell events apart. More is better.</summary>
    public double Resolution { get; }

    /// <summary>Gets ō (1 − ō): how uncertain the events are, whatever is said of them; the score of who says their share of all.</summary>
    public double Uncertainty { get; }

    /// <summary>Gets (1/N) ΣΣ ((p − p̄ₖ)² − 2 (p − p̄ₖ)(o − ōₖ)): what forecasts within a bin do, above or below its mean.</summary>
    public double WithinBins { get; }

    /// <summary>Gets the bins that have forecasts, by rising probability.</summary>
    public ImmutableArray<ReliabilityBin> Bins { get; }

    /// <summary>Gets the Brier score, the sum of all parts.</summary>
    public double Brier => Reliability - Resolution + Uncertainty + WithinBins;

    /// <summary>Takes the score of forecasts apart; all parts are NaN where there are none.</summary>
    /// <param name="forecasts">The forecasts.</param>
    /// <param name="bins">The number of bins of equal width; at least 1.</param>
    public static MurphyDecomposition Of(IReadOnlyCollection<BinaryForecast> forecasts, int bins = 10)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        double all = forecasts.Count;
        double came = forecasts.Sum(forecast => forecast.Outcome) / all;
        double reliability = 0;
        double resolution = 0;
        double withinBins = 0;
        ImmutableArray<ReliabilityBin>.Builder found = ImmutableArray.CreateBuilder<ReliabilityBin>();
        foreach (IGrouping<int, BinaryForecast> group in forecasts.GroupBy(forecast => Math.Min((int)(forecast.Probability * bins), bins - 1)).OrderBy(group => group.Key))
        {
            int count = group.Count();
            double stated = group.Sum(forecast => forecast.Probability) / count;
            double share = group.Sum(forecast => forecast.Outcome) / count;
            found.Add(new ReliabilityBin((double)group.Key / bins, (double)(group.Key + 1) / bins, count, stated, share));
            reliability += count * Square(stated - share);
            resolution += count * Square(share - came);
            withinBins += group.Sum(forecast => Square(forecast.Probability - stated) - (2 * (forecast.Probability - stated) * (forecast.Outcome - share)));
        }

        return new MurphyDecomposition(reliability / all, resolution / all, came * (1 - came), withinBins / all, found.ToImmutable());
    }

    private static double Square(double value) => value * value;
}
