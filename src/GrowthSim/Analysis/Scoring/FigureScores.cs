using System.Collections.Immutable;
using GrowthSim.Statistics.Scoring;

namespace GrowthSim.Analysis.Scoring;

/// <summary>How the distributions of figures fared, together.</summary>
public sealed record FigureScores
{
    /// <summary>Scores forecasts.</summary>
    /// <param name="forecasts">The forecasts, of one view or several.</param>
    public FigureScores(IEnumerable<FigureForecast> forecasts)
    {
        ImmutableArray<FigureForecast> all = [.. forecasts];
        double[] skills = [.. all
            .Where(figure => figure.AsNow is not null)
            .GroupBy(figure => figure.Variable)
            .Select(figures => BrierScore.Skill(figures.Sum(figure => figure.RankedProbabilityScore), figures.Sum(figure => figure.ScoreAsNow!.Value)))
            .Where(double.IsFinite)
            .Order()];
        Count = all.Length;
        AsNowSkill = skills.Length == 0 ? double.NaN : (skills[(skills.Length - 1) / 2] + skills[skills.Length / 2]) / 2;
        Within50 = Within(all, 0.5);
        Within90 = Within(all, 0.9);
    }

    /// <summary>Gets the number of figures.</summary>
    public int Count { get; }

    /// <summary>Gets the share of figures in the middle half of their forecasts: a half where these are calibrated. NaN where there are none.</summary>
    public double Within50 { get; }

    /// <summary>Gets the share of figures in the middle nine tenths of their forecasts.</summary>
    public double Within90 { get; }

    /// <summary>Gets by what part the ranked probability score is less than that of "as now", the median over the variables of which that is told: scores of different units do not add up.</summary>
    public double AsNowSkill { get; }

    private static double Within(ImmutableArray<FigureForecast> all, double middle) =>
        all.IsEmpty ? double.NaN : (double)all.Count(figure => Math.Abs(figure.Transform - 0.5) <= middle / 2) / all.Length;
}
