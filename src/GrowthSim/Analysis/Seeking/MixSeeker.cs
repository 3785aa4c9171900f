using System.Collections.Immutable;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Seeking;

/// <summary>Seeks a mix of levers: the cheapest with which a target is as probable as is wanted, or the most probable that a budget pays for. Rounds of trials on common random numbers, then a run with what was found.</summary>
/// <remarks>Every number is a function of the question and of what runs say alone.</remarks>
/// <param name="question">What is sought.</param>
/// <param name="trials">Runs mixes.</param>
internal sealed class MixSeeker(MixQuestion question, MixTrials trials)
{
    /// <summary>How often a mix that falls short when it is run is adjusted.</summary>
    private const int MaxAdjustments = 6;

    /// <summary>What is asked for beyond the score that was missed, the first time, and then twice as much each time: far below what paths tell.</summary>
    private const double Beyond = 1e-4;

    /// <summary>The part of the cost that rounded settings may add: far below what paths tell.</summary>
    private const double LittleCost = 1e-3;

    /// <summary>Returns the greatest number of runs.</summary>
    /// <param name="levers">The number of levers.</param>
    /// <param name="isPaired">Whether as many mixes as are compared at once are one run.</param>
    public static int MaxRuns(int levers, bool isPaired)
    {
        // Each portion begins with the same mix.
        int Runs(int mixes)
        {
            int portions = (mixes - 1 + SettingTrials.MaxAtOnce - 1) / SettingTrials.MaxAtOnce;
            return isPaired ? portions : mixes - 1 + portions;
        }

        int search = MixSearch.MaxRounds * Runs(1 + (levers * MixSearch.Points));

        // A search of what is wanted with its adjustments, one of what the budget pays for, what each lever does, and the mix that was found.
        return Runs(SeekQuestion.Settings) + (2 * search) + MaxAdjustments + 1 + Runs(1 + (2 * levers)) + 1;
    }

    /// <summary>Seeks.</summary>
    public async Task<MixAnswer> Seek()
    {
        ImmutableArray<TriedMix> diagonal = await trials.Run(MixTrials.Diagonal(question));
        MixSearch search = new(question, trials);
        (MixVerdict verdict, TriedMix mix, TriedMix? needed) = await Find(search, diagonal);
        return new MixAnswer
        {
            Question = question,
            Verdict = verdict,
            Mix = mix,
            Levers = await What(search, mix),
            Start = diagonal[0],
            Needed = needed?.Cost ?? double.NaN,
            NeededLower = Bound(needed, estimate => estimate.Value - estimate.Upper, search, Math.Min),
            NeededUpper = Bound(needed, estimate => estimate.Value - estimate.Lower, search, Math.Max),
            Best = trials.Greatest(double.PositiveInfinity),
            Tried = trials.All.DistinctBy(tried => string.Join(' ', tried.Settings)).Count(),
            IsPaired = trials.IsPaired,
            Run = await trials.RunAlone(mix.Settings),
        };
    }

    private async Task<(MixVerdict Verdict, TriedMix Mix, TriedMix? Needed)> Find(MixSearch search, ImmutableArray<TriedMix> diagonal)
    {
        if (question.Probability is not double wanted)
        {
            return (MixVerdict.WithinBudget, await Affordable(search), null);
        }

        if (diagonal[0].Probability.Value >= wanted)
        {
            return (MixVerdict.ReachedAtOnce, diagonal[0], diagonal[0]);
        }

        TriedMix? cheapest = await Cheapest(wanted, search, diagonal);
        if (cheapest is not null && !(cheapest.Cost > question.Budget))
        {
            return (MixVerdict.Reached, cheapest, cheapest);
        }

        TriedMix best = question.Budget is null ? trials.Greatest(double.PositiveInfinity) : await Affordable(new MixSearch(question, trials));
        return best.Probability.Value >= wanted ? (MixVerdict.Reached, best, best)
            : cheapest is null ? (MixVerdict.OutOfReach, best, null)
            : (MixVerdict.OverBudget, best, cheapest);
    }

    /// <summary>Finds the cheapest mix that reaches a probability: about where all levers alike reach it, then in rounds; what falls short when it is run is adjusted.</summary>
    private async Task<TriedMix?> Cheapest(double wanted, MixSearch search, ImmutableArray<TriedMix> diagonal)
    {
        double score = trials.Score(wanted);
        await search.Run(Each(Crossing(diagonal, wanted)), planner => planner.Cheapest(score) ?? planner.Greatest(double.PositiveInfinity));
        double asked = score;
        for (int adjustment = 0; adjustment < MaxAdjustments && search.Last.Cheapest(asked) is double[] efforts; adjustment++)
        {
            TriedMix confirmed = await Confirm(trials.Rounded(efforts, isUpward: true));
            if (confirmed.Probability.Value >= wanted)
            {
                // What was tried on the way may cost a hair less, with more digits than mean anything.
                TriedMix cheapest = trials.Cheapest(wanted)!;
                return confirmed.Cost <= cheapest.Cost * (1 + LittleCost) ? confirmed : cheapest;
            }

            asked += score - trials.Score(confirmed.Probability.Value) + (Beyond * (1 << adjustment));
        }

        return trials.Cheapest(wanted);
    }

    /// <summary>Finds the most probable mix that the budget pays for.</summary>
    private async Task<TriedMix> Affordable(MixSearch search)
    {
        double budget = question.Budget!.Value;
        double part = Math.Min(1, budget / question.Levers.Sum(lever => lever.Full));
        await search.Run(Each(part), planner => planner.Greatest(budget));
        await Confirm(trials.Rounded(search.Last.Greatest(budget), isUpward: false));
        return trials.Greatest(budget);
    }

    private async Task<TriedMix> Confirm(ImmutableArray<double> settings) => (await trials.Run([settings]))[0];

    /// <summary>Says what each lever does in the mix.</summary>
    private async Task<ImmutableArray<MixedLever>> What(MixSearch search, TriedMix mix)
    {
        ImmutableArray<TriedMix> tried = await trials.Run(
            [mix.Settings, .. question.Levers.SelectMany((lever, place) => new[] { mix.Settings.SetItem(place, lever.Least), mix.Settings.SetItem(place, lever.Most) })]);
        return [.. question.Levers.Select((lever, place) => new MixedLever(
            mix.Settings[place],
            lever.Of(mix.Settings[place]),
            tried[1 + (2 * place)].Probability,
            tried[2 + (2 * place)].Probability,
            search.Falls.IsEmpty ? double.NaN : search.Falls[place]))];
    }

    /// <summary>Returns the cost at which the probability that is wanted is an end of the interval.</summary>
    private double Bound(TriedMix? needed, Func<Estimate, double> off, MixSearch search, Func<double, double, double> outer)
    {
        if (needed is null)
        {
            return double.NaN;
        }

        double probability = question.Probability!.Value + off(needed.Probability);
        double cost = needed.Cost == 0 ? needed.Probability.Value >= probability ? 0 : double.NaN : search.Cost(trials.Score(probability));
        return double.IsNaN(cost) ? double.NaN : outer(cost, needed.Cost);
    }

    /// <summary>Returns the effort at which all levers alike reach a probability; where they do not, that of the most probable, and of those alike the greatest.</summary>
    private static double Crossing(ImmutableArray<TriedMix> diagonal, double wanted)
    {
        int reached = diagonal.ToList().FindIndex(mix => mix.Probability.Value >= wanted);
        if (reached < 0)
        {
            double greatest = diagonal.Max(mix => mix.Probability.Value);
            return diagonal.ToList().FindLastIndex(mix => mix.Probability.Value == greatest) / (diagonal.Length - 1.0);
        }

        (double before, double after) = (diagonal[reached - 1].Probability.Value, diagonal[reached].Probability.Value);
        return (reached - 1 + ((wanted - before) / (after - before))) / (diagonal.Length - 1);
    }

    private double[] Each(double effort) => [.. question.Levers.Select(_ => effort)];
}
