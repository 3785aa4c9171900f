using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Grains;
using GrowthSim.Outcomes;

namespace GrowthSim.Client;

/// <summary>Seeks a mix of levers: the cheapest with which a target is as probable as is wanted, or the most probable that a budget pays for. Rounds of trials on common random numbers, then a run with what was found.</summary>
/// <remarks>Every number is a function of the question and the order alone. Where figures on record give mixes different weights, which cannot be paired, each has a run of its own.</remarks>
/// <param name="scenario">The scenario's identifier.</param>
/// <param name="order">What runs have in common: paths, seed, design, view, level, and what is replaced in the scenario.</param>
/// <param name="run">Makes a run to an order, and returns what it says.</param>
public sealed class MixSeeker(string scenario, RunOrder order, Func<RunOrder, Task<RunOutcome>> run)
{
    /// <summary>How often a mix that falls short when it is run is adjusted.</summary>
    private const int MaxAdjustments = 6;

    /// <summary>What is asked for beyond the score that was missed, the first time, and then twice as much each time: far below what paths tell.</summary>
    private const double Beyond = 1e-4;

    /// <summary>The part of the cost that rounded settings may add: far below what paths tell.</summary>
    private const double LittleCost = 1e-3;

    /// <summary>Seeks.</summary>
    /// <param name="question">What is sought.</param>
    /// <param name="setting">Writes the setting of a lever as an equation; null for the number alone.</param>
    /// <exception cref="ArgumentException">Neither a probability nor a budget is given, or there are no levers, or more than <see cref="MixQuestion.MaxLevers"/>, or one without a cost above 0 or with equal ends.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<MixAnswer> Seek(MixQuestion question, Func<string, double, string>? setting = null)
    {
        Check(question);
        SettingTrials settings = new(scenario, order, question.Target, run);
        MixTrials trials = new(question, settings, order.Total, setting ?? ((_, value) => value.ToString("R", CultureInfo.InvariantCulture)));
        ImmutableArray<TriedMix> diagonal = await trials.Run([.. SeekQuestion.Between(0, 1).Select(effort => trials.Settings(Each(question, effort)))]).ConfigureAwait(false);
        MixSearch search = new(question, trials);
        (MixVerdict verdict, TriedMix mix, TriedMix? needed) = await Find(question, trials, search, diagonal).ConfigureAwait(false);
        return new MixAnswer
        {
            Question = question,
            Verdict = verdict,
            Mix = mix,
            Levers = await Levers(question, trials, search, mix).ConfigureAwait(false),
            Start = diagonal[0],
            Needed = needed?.Cost ?? double.NaN,
            NeededLower = Bound(needed, question, estimate => estimate.Value - estimate.Upper, trials, search, Math.Min),
            NeededUpper = Bound(needed, question, estimate => estimate.Value - estimate.Lower, trials, search, Math.Max),
            Best = trials.Greatest(double.PositiveInfinity),
            Tried = trials.All.DistinctBy(tried => string.Join(' ', tried.Settings)).Count(),
            IsPaired = settings.IsPaired,
            Run = await run(settings.Order(trials.Equations(mix.Settings))).ConfigureAwait(false),
        };
    }

    private static async Task<(MixVerdict Verdict, TriedMix Mix, TriedMix? Needed)> Find(MixQuestion question, MixTrials trials, MixSearch search, ImmutableArray<TriedMix> diagonal)
    {
        if (question.Probability is not double wanted)
        {
            return (MixVerdict.WithinBudget, await Affordable(question, trials, search).ConfigureAwait(false), null);
        }

        if (diagonal[0].Probability.Value >= wanted)
        {
            return (MixVerdict.ReachedAtOnce, diagonal[0], diagonal[0]);
        }

        TriedMix? cheapest = await Cheapest(wanted, question, trials, search, diagonal).ConfigureAwait(false);
        if (cheapest is not null && !(cheapest.Cost > question.Budget))
        {
            return (MixVerdict.Reached, cheapest, cheapest);
        }

        TriedMix best = question.Budget is null ? trials.Greatest(double.PositiveInfinity) : await Affordable(question, trials, new MixSearch(question, trials)).ConfigureAwait(false);
        return best.Probability.Value >= wanted ? (MixVerdict.Reached, best, best)
            : cheapest is null ? (MixVerdict.OutOfReach, best, null)
            : (MixVerdict.OverBudget, best, cheapest);
    }

    /// <summary>Finds the cheapest mix that reaches a probability: about where all levers alike reach it, then in rounds; what falls short when it is run is adjusted.</summary>
    private static async Task<TriedMix?> Cheapest(double wanted, MixQuestion question, MixTrials trials, MixSearch search, ImmutableArray<TriedMix> diagonal)
    {
        double score = trials.Score(wanted);
        await search.Run(Each(question, Crossing(diagonal, wanted)), planner => planner.Cheapest(score) ?? planner.Greatest(double.PositiveInfinity)).ConfigureAwait(false);
        double asked = score;
        for (int adjustment = 0; adjustment < MaxAdjustments && search.Last.Cheapest(asked) is double[] efforts; adjustment++)
        {
            TriedMix confirmed = await Confirm(trials, trials.Rounded(efforts, isUpward: true)).ConfigureAwait(false);
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
    private static async Task<TriedMix> Affordable(MixQuestion question, MixTrials trials, MixSearch search)
    {
        double budget = question.Budget!.Value;
        double part = Math.Min(1, budget / question.Levers.Sum(lever => lever.Full));
        await search.Run(Each(question, part), planner => planner.Greatest(budget)).ConfigureAwait(false);
        await Confirm(trials, trials.Rounded(search.Last.Greatest(budget), isUpward: false)).ConfigureAwait(false);
        return trials.Greatest(budget);
    }

    private static async Task<TriedMix> Confirm(MixTrials trials, ImmutableArray<double> settings) => (await trials.Run([settings]).ConfigureAwait(false))[0];

    /// <summary>Says what each lever does in the mix.</summary>
    private static async Task<ImmutableArray<MixedLever>> Levers(MixQuestion question, MixTrials trials, MixSearch search, TriedMix mix)
    {
        ImmutableArray<TriedMix> tried = await trials.Run(
            [mix.Settings, .. question.Levers.SelectMany((lever, place) => new[] { mix.Settings.SetItem(place, lever.Least), mix.Settings.SetItem(place, lever.Most) })]).ConfigureAwait(false);
        return [.. question.Levers.Select((lever, place) => new MixedLever(
            mix.Settings[place],
            lever.Of(mix.Settings[place]),
            tried[1 + (2 * place)].Probability,
            tried[2 + (2 * place)].Probability,
            search.Falls.IsEmpty ? double.NaN : search.Falls[place]))];
    }

    /// <summary>Returns the cost at which the probability that is wanted is an end of the interval.</summary>
    private static double Bound(TriedMix? needed, MixQuestion question, Func<Estimate, double> off, MixTrials trials, MixSearch search, Func<double, double, double> outer)
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

    private static double[] Each(MixQuestion question, double effort) => [.. question.Levers.Select(_ => effort)];

    private static void Check(MixQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Probability is null && question.Budget is null)
        {
            throw new ArgumentException("Neither a probability nor a budget is given: give one of the two at least.", nameof(question));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(question.Budget ?? 0, nameof(question));
        if (question.Levers.Length is 0 or > MixQuestion.MaxLevers)
        {
            throw new ArgumentException($"There are {question.Levers.Length} levers: give from one to {MixQuestion.MaxLevers}.", nameof(question));
        }

        if (question.Levers.FirstOrDefault(lever => !(lever.Full > 0)) is MixLever free)
        {
            throw new ArgumentException($"{free.Name} has a cost of {free.Cost} between {free.Least} and {free.Most}: a lever needs a cost above 0 and two different ends.", nameof(question));
        }
    }
}
