namespace GrowthSim.Analysis.Scoring.Documents;

/// <summary>What was said of a target, and what became of it.</summary>
/// <param name="Id">The target's identifier.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Probability">The probability that was stated.</param>
/// <param name="Outcome">1 where it was met, 0 where not.</param>
/// <param name="AsNow">What holds if all stays as it was; null where figures do not tell.</param>
/// <param name="Source">Where its outcome is on record; null where the figures tell it.</param>
public sealed record TargetForecastDocument(string Id, string Name, double Probability, int Outcome, int? AsNow, string? Source)
{
    internal static TargetForecastDocument Of(TargetForecast target, string language) => new(
        target.Id,
        target.Title.In(language),
        target.Forecast.Probability,
        Digit(target.Forecast.Came),
        target.MetAsNow is bool met ? Digit(met) : null,
        target.Source.Length > 0 ? target.Source : null);

    private static int Digit(bool came) => came ? 1 : 0;
}
