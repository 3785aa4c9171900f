using System.Collections.Immutable;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Breaks;

namespace GrowthSim.Server.Dashboard.Outlook;

/// <summary>What the head of the outlook says of a run.</summary>
/// <param name="outcome">What the run says.</param>
/// <param name="chosen">The number of targets that are to be met together; null for the greatest that is as likely as not.</param>
public sealed class OutlookFacts(RunOutcome outcome, int? chosen)
{
    private const double EvenFrom = 0.5;

    /// <summary>Gets the number of targets that are likely to be met, or have been.</summary>
    public int Likely => Charts.Together.Verdict.LikelyIn(outcome);

    /// <summary>Gets the number of scored targets that can be asked.</summary>
    public int Asked => outcome.Targets.Count(target => target.State != TargetState.NotEvaluable);

    /// <summary>Gets the rung of the ladder that is shown; null where there is none.</summary>
    public JointRung? Rung => outcome.Joint.AtLeast is { IsEmpty: false } ladder
        ? ladder.FirstOrDefault(rung => rung.Count == chosen) ?? ladder.LastOrDefault(rung => rung.Probability.Value >= EvenFrom) ?? ladder[0]
        : null;

    /// <summary>Gets the targets' shares in missing the whole, the greatest first: of all, or of those that can still be met.</summary>
    public ImmutableArray<TargetBreak> Breaks => [.. (outcome.Joint.All.StillPossible is { Breaks: ImmutableArray<TargetBreak> possible } ? possible : outcome.Joint.All.Breaks ?? []).Where(its => its.Share.Value > 0)];

    /// <summary>Returns the verdict in a sentence.</summary>
    public string Verdict(Locale locale) =>
        outcome.Targets.IsEmpty ? locale.Say(OutlookWords.NoneScored)
        : Asked == 0 ? locale.Say(OutlookWords.NoneEvaluable)
        : Rung is not JointRung { Probability.IsKnown: true } rung ? locale.Say(OutlookWords.NothingKnown)
        : outcome.Joint.AtLeast.Length == 1 ? locale.Say(OutlookWords.VerdictOfOne, Chance.InWords(rung.Probability, locale))
        : locale.Say(OutlookWords.Verdict, Likely, Asked, rung.Count, Chance.InWords(rung.Probability, locale));

    /// <summary>Returns a target's name for people.</summary>
    public string Title(string id, Locale locale) => outcome.Targets.FirstOrDefault(target => target.Id == id) is TargetOutcome known ? TargetTitle.Of(known, outcome, locale) : id;
}
