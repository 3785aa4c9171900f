using System.Collections.Immutable;
using GrowthSim.Statistics.Scoring;

namespace GrowthSim.Analysis.Scoring;

/// <summary>How the probabilities of targets fared, together.</summary>
public sealed record TargetScores
{
    private readonly ImmutableArray<TargetForecast> _told;

    /// <summary>Scores forecasts.</summary>
    /// <param name="forecasts">The forecasts, of one view or several.</param>
    public TargetScores(IEnumerable<TargetForecast> forecasts)
    {
        ImmutableArray<TargetForecast> all = [.. forecasts];
        BinaryForecast[] binary = [.. all.Select(target => target.Forecast)];
        _told = [.. all.Where(target => target.MetAsNow is not null)];
        Count = all.Length;
        Brier = BrierScore.Of(binary);
        Log = Count == 0 ? double.NaN : all.Average(target => target.LogScore);
        Decomposition = MurphyDecomposition.Of(binary);
        AsNow = BrierScore.Of([.. _told.Select(target => new BinaryForecast(target.MetAsNow!.Value ? 1 : 0, target.Forecast.Came))]);
        AsNowSkill = BrierScore.Skill(BrierScore.Of([.. _told.Select(target => target.Forecast)]), AsNow);
    }

    /// <summary>Gets the number of forecasts.</summary>
    public int Count { get; }

    /// <summary>Gets their Brier score; NaN where there are none, as all scores.</summary>
    public double Brier { get; }

    /// <summary>Gets their mean logarithmic score.</summary>
    public double Log { get; }

    /// <summary>Gets what the Brier score is made of, in ten bins.</summary>
    public MurphyDecomposition Decomposition { get; }

    /// <summary>Gets the number of forecasts of which "as now" is told.</summary>
    public int AsNowCount => _told.Length;

    /// <summary>Gets the Brier score, over these, of saying for sure what holds if all stays as it is.</summary>
    public double AsNow { get; }

    /// <summary>Gets by what part the Brier score over these is less than that.</summary>
    public double AsNowSkill { get; }

    /// <summary>Gets the Brier score of saying of each the share that was met of all, which nobody could know before.</summary>
    public double Climatology => Decomposition.Uncertainty;

    /// <summary>Gets by what part the Brier score is less than that.</summary>
    public double ClimatologySkill => BrierScore.Skill(Brier, Climatology);
}
