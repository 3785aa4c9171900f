using System.Collections.Immutable;
using GrowthSim.Numerics;

namespace GrowthSim.Simulation.Splitting;

/// <summary>
/// The levels by which a population comes to a rare event, each met by about a fifth of the paths at the one before, and how far it moves at each. It is found once, by a population of its own; with
/// it fixed, the estimates of other populations are unbiased.
/// </summary>
/// <param name="Levels">The greatest shortfalls, falling; the event itself, a shortfall of 0, is not among them.</param>
/// <param name="Steps">The step of the moves at each level.</param>
internal sealed record EventLadder(ImmutableArray<double> Levels, ImmutableArray<double> Steps)
{
    /// <summary>The most levels: beyond, an event is rarer than some 10⁻¹⁴, or cannot happen at all, and estimates would vary by more than they say.</summary>
    public const int MaxLevels = 20;

    /// <summary>The number of proposals that an estimate may make.</summary>
    public const int MaxProposals = 1 + (MaxLevels * Moves);

    /// <summary>The moves at each level.</summary>
    private const int Moves = 8;

    /// <summary>The share of a population that is kept at each level: near to what gives the least variance for the paths spent, where moves are not perfect (Zuev et al., 2012).</summary>
    private const double Kept = 0.2;

    /// <summary>The share of moves that is aimed at (Papaioannou et al., 2015).</summary>
    private const double Accepted = 0.4;

    private const double FirstStep = 0.8;
    private const double MinStep = 0.02;

    /// <summary>Finds the ladder of an event (subset simulation: Au and Beck, 2001).</summary>
    /// <param name="population">A population that has just begun with the event's targets.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <param name="climbed">Takes the number of levels, as they are found.</param>
    /// <returns>The ladder; null where no path comes to the event.</returns>
    public static EventLadder? Find(Population population, YieldPoint yieldPoint, Action<int>? climbed = null)
    {
        List<double> levels = [];
        List<double> steps = [];
        double step = FirstStep;
        double level = double.PositiveInfinity;
        while (levels.Count < MaxLevels)
        {
            if (Next(population.Shortfalls, level) is not double next)
            {
                return null;
            }

            if (next == 0)
            {
                return new EventLadder([.. levels], [.. steps]);
            }

            level = next;
            population.Split(level, yieldPoint);
            for (int move = 0; move < Moves; move++)
            {
                double accepted = population.Move(step, level, yieldPoint);
                step = Math.Clamp(step * PortableMath.Exp(accepted - Accepted), MinStep, 1);
            }

            levels.Add(level);
            steps.Add(step);
            climbed?.Invoke(levels.Count);
        }

        return null;
    }

    /// <summary>Returns an unbiased estimate of the event's probability: the product of the shares that meet each level (Botev and Kroese, 2012), the last by weight where paths have weights.</summary>
    /// <param name="population">A population that has just begun with the event's targets.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public double Estimate(Population population, YieldPoint yieldPoint)
    {
        double probability = 1;
        for (int level = 0; level < Levels.Length; level++)
        {
            int kept = population.Split(Levels[level], yieldPoint);
            if (kept == 0)
            {
                return 0;
            }

            probability *= (double)kept / Population.Size;
            for (int move = 0; move < Moves; move++)
            {
                population.Move(Steps[level], Levels[level], yieldPoint);
            }
        }

        return probability * population.Weight;
    }

    /// <summary>The level that a fifth of the population meets, or the next nearer one where that is no nearer than the last; null where nothing is nearer.</summary>
    private static double? Next(ReadOnlySpan<double> shortfalls, double last)
    {
        double[] sorted = shortfalls.ToArray();
        Array.Sort(sorted);
        int place = (int)(Kept * sorted.Length) - 1;
        if (sorted[place] >= last)
        {
            place = Array.FindLastIndex(sorted, shortfall => shortfall < last);
        }

        return place < 0 ? null : sorted[place];
    }
}
