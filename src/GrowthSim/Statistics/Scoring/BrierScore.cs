namespace GrowthSim.Statistics.Scoring;

/// <summary>The mean squared distance of probabilities from what came, (1/N) Σ (p − o)² (Brier 1950, in its form for events that come or do not): 0 is perfect, ¼ is "even odds" said of everything.</summary>
/// <remarks>It is strictly proper: nobody gains by saying another probability than the one believed in.</remarks>
public static class BrierScore
{
    /// <summary>Returns the score of forecasts; NaN where there are none.</summary>
    /// <param name="forecasts">The forecasts.</param>
    public static double Of(IReadOnlyCollection<BinaryForecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        return forecasts.Count == 0 ? double.NaN : forecasts.Sum(Of) / forecasts.Count;
    }

    /// <summary>Returns by what part a score is less than that of a reference, 1 − score/reference: 1 is perfect, 0 no better, below 0 worse. NaN where the reference is perfect.</summary>
    /// <param name="score">The score.</param>
    /// <param name="reference">The score of the reference, on the same events.</param>
    public static double Skill(double score, double reference) => reference > 0 ? 1 - (score / reference) : double.NaN;

    private static double Of(BinaryForecast forecast)
    {
        double distance = forecast.Probability - forecast.Outcome;
        return distance * distance;
    }
}
