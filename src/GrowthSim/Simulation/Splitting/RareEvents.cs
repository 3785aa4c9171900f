using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GrowthSim.Compilation;

namespace GrowthSim.Simulation.Splitting;

/// <summary>The rare events of a plan, with the ladders to them. They come from a population of the plan's own, hence are a function of the plan alone.</summary>
internal sealed class RareEvents
{
    /// <summary>An event that more than this share of paths meets is left to them.</summary>
    public const double Rare = 0.01;

    private static readonly ConditionalWeakTable<RunPlan, Lazy<RareEvents>> Found = [];

    private readonly double[] _spreads;
    private readonly ulong _seed;

    private RareEvents(KernelDesign kernel, ulong seed)
    {
        Kernel = kernel;
        _seed = seed;
        using Population population = new(kernel, seed);
        _spreads = population.Spreads(0);
        population.Measure(_spreads);
        List<(RareEvent, EventLadder?)> events = [];
        foreach (RareEvent candidate in RareEvent.Candidates(kernel))
        {
            population.Begin([.. candidate.Targets], 1 + ((long)events.Count * EventLadder.MostProposals), CancellationToken.None);
            if (population.Share < Rare)
            {
                events.Add((candidate, EventLadder.Find(population)));
            }
        }

        Events = [.. events];
    }

    /// <summary>Gets the events; without a ladder those that no path came to.</summary>
    public ImmutableArray<(RareEvent Event, EventLadder? Ladder)> Events { get; }

    /// <summary>Gets the kernel of the targets alone.</summary>
    public KernelDesign Kernel { get; }

    /// <summary>Returns the rare events of a plan, found once and kept as long as the plan lives; none where the plan does not ask for them.</summary>
    public static RareEvents? For(RunPlan plan) => plan.Scoring is not null
        ? Found.GetValue(plan, static plan => new Lazy<RareEvents>(() => new RareEvents(plan.Scoring!, plan.Settings.Seed))).Value
        : null;

    /// <summary>Returns a population that measures distances as the ladders do.</summary>
    public Population Populate()
    {
        Population population = new(Kernel, _seed);
        population.Measure(_spreads);
        return population;
    }

    /// <summary>Estimates each event once.</summary>
    /// <param name="population">A population of <see cref="Populate"/>.</param>
    /// <param name="replicate">The number of the estimate, from 0.</param>
    /// <param name="result">What it is added to.</param>
    /// <param name="cancellationToken">Ends the work between two tiles.</param>
    public void Estimate(Population population, long replicate, BlockResult result, CancellationToken cancellationToken)
    {
        for (int i = 0; i < Events.Length; i++)
        {
            if (Events[i].Ladder is not EventLadder ladder)
            {
                continue;
            }

            long before = population.Paths;
            long number = ((replicate + 1) * Events.Length) + i;
            population.Begin([.. Events[i].Event.Targets], 1 + (number * EventLadder.MostProposals), cancellationToken);
            double estimate = ladder.Estimate(population, cancellationToken);
            result.RareSums[i] += estimate;
            result.RareSquares[i] += estimate * estimate;
            result.RarePaths[i] += population.Paths - before;
        }
    }
}
