using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Together;

/// <summary>What a run says, in a sentence: how many targets are likely to be met, and how likely so many together are.</summary>
public static class Verdict
{
    private const double Likely = 0.66;

    /// <summary>Returns the sentence; empty where no target is scored.</summary>
    /// <param name="outcome">The run.</param>
    /// <param name="k">How many together the reader asks of; null for <see cref="LadderChart.DefaultK"/>.</param>
    /// <param name="locale">The reader's language.</param>
    public static string Of(RunOutcome outcome, int? k, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(locale);
        if (outcome.Joint.AtLeast.IsEmpty)
        {
            return "";
        }

        int together = Math.Clamp(k ?? LadderChart.DefaultK(outcome.Joint.AtLeast), 1, outcome.Joint.AtLeast.Length);
        return locale.Say(
            TogetherWords.Verdict,
            locale.Count(LikelyIn(outcome)),
            locale.Count(outcome.Targets.Count(target => target.State != TargetState.NotEvaluable)),
            locale.Count(together),
            Chance.InWords(outcome.Joint.AtLeast[together - 1].Probability, locale));
    }

    /// <summary>Returns how many targets are likely to be met, by the cautious end of their interval, with those that are met already.</summary>
    /// <param name="outcome">The run.</param>
    public static int LikelyIn(RunOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Targets.Count(target => target.State == TargetState.Met || (target.State == TargetState.Open && target.Probability.Lower >= Likely));
    }
}
