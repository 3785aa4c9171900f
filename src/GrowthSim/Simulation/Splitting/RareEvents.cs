using System.Collections.Immutable;
using GrowthSim.Compilation;

namespace GrowthSim.Simulation.Splitting;

/// <summary>The rare events of a plan, with the ladders to them. They come from a population of the plan's own, hence are a function of the plan alone.</summary>
internal sealed class RareEvents
{
    /// <summary>An event that more than this share of paths meets is left to them.</summary>
    public const double Rare = 0.01;

    private readonly double[] _spreads;
    private readonly ulong _seed;
    private readonly double _logMeanWeight;

    private RareEvents(RunPlan plan, double logMeanWeight, double[] spreads, IEnumerable<(RareEvent Event, EventLadder? Ladder)> events)
    {
        Kernel = plan.Scoring!;
        _seed = plan.Settings.Seed;
        _logMeanWeight = logMeanWeight;
        _spreads = spreads;
        Events = [.. events];
    }

    /// <summary>Gets the events; without a ladder those that no path came to.</summary>
    public ImmutableArray<(RareEvent Event, EventLadder? Ladder)> Events { get; }

    /// <summary>Gets the kernel of the targets alone.</summary>
    public CompiledKernel Kernel { get; }

    /// <summary>Returns the rare events that were found for the same plan, elsewhere or earlier; null where the bytes are damaged.</summary>
    /// <param name="plan">The plan, which asks for them.</param>
    /// <param name="logMeanWeight">The logarithm of the mean weight of a path; 0 where paths have none.</param>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    public static RareEvents? Restore(RunPlan plan, double logMeanWeight, byte[] bytes)
    {
        try
        {
            using MemoryStream stream = new(bytes);
            using BinaryReader reader = new(stream);
            double[] spreads = Numbers(reader);
            ImmutableArray<RareEvent> candidates = RareEvent.Candidates(plan.Scoring!);
            int count = reader.ReadInt32();
            (RareEvent, EventLadder?)[] events = count <= candidates.Length ? new (RareEvent, EventLadder?)[count] : throw new EndOfStreamException();
            for (int i = 0; i < events.Length; i++)
            {
                RareEvent candidate = candidates[reader.ReadInt32()];
                events[i] = (candidate, reader.ReadBoolean() ? new EventLadder([.. Numbers(reader)], [.. Numbers(reader)]) : null);
            }

            return new RareEvents(plan, logMeanWeight, spreads, events);
        }
        catch (Exception broken) when (broken is EndOfStreamException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // Not those of the plan.
            return null;
        }
    }

    /// <summary>Returns the events with their ladders as bytes, little endian.</summary>
    public byte[] ToBytes()
    {
        ImmutableArray<string> candidates = [.. RareEvent.Candidates(Kernel).Select(Key)];
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        Write(writer, _spreads);
        writer.Write(Events.Length);
        foreach ((RareEvent rare, EventLadder? ladder) in Events)
        {
            writer.Write(candidates.IndexOf(Key(rare)));
            writer.Write(ladder is not null);
            if (ladder is not null)
            {
                Write(writer, ladder.Levels.AsSpan());
                Write(writer, ladder.Steps.AsSpan());
            }
        }

        return stream.ToArray();
    }

    /// <summary>Returns a population that measures distances as the ladders do.</summary>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public Population Populate(YieldPoint yieldPoint)
    {
        Population population = new(Kernel, _seed, _logMeanWeight, yieldPoint);
        population.Measure(_spreads);
        return population;
    }

    /// <summary>Estimates each event once.</summary>
    /// <param name="population">A population of <see cref="Populate"/>.</param>
    /// <param name="replicate">The number of the estimate, from 0.</param>
    /// <param name="result">What it is added to.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public void Estimate(Population population, long replicate, BlockResult result, YieldPoint yieldPoint)
    {
        for (int i = 0; i < Events.Length; i++)
        {
            if (Events[i].Ladder is not EventLadder ladder)
            {
                continue;
            }

            long before = population.Paths;
            long number = ((replicate + 1) * Events.Length) + i;
            population.Begin(Events[i].Event.Targets.AsSpan(), 1 + (number * EventLadder.MaxProposals), yieldPoint);
            double estimate = ladder.Estimate(population, yieldPoint);
            result.Rare.Add(i, estimate, population.Paths - before);
        }
    }

    /// <summary>Searches for the rare events of a plan.</summary>
    /// <param name="plan">The plan, which asks for them.</param>
    /// <param name="logMeanWeight">The logarithm of the mean weight of a path; 0 where paths have none.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <param name="progress">Takes the share of the search that is done.</param>
    public static RareEvents Find(RunPlan plan, double logMeanWeight, YieldPoint yieldPoint, Action<double>? progress)
    {
        using Population population = new(plan.Scoring!, plan.Settings.Seed, logMeanWeight, yieldPoint);
        double[] spreads = population.Spreads(0, yieldPoint);
        population.Measure(spreads);
        ImmutableArray<RareEvent> candidates = RareEvent.Candidates(plan.Scoring!);
        List<(RareEvent, EventLadder?)> events = [];
        for (int i = 0; i < candidates.Length; i++)
        {
            population.Begin(candidates[i].Targets.AsSpan(), 1 + ((long)events.Count * EventLadder.MaxProposals), yieldPoint);
            if (population.Share < Rare)
            {
                int done = i;
                events.Add((candidates[i], EventLadder.Find(population, yieldPoint, levels => progress?.Invoke((done + ((double)levels / EventLadder.MaxLevels)) / candidates.Length))));
            }

            progress?.Invoke((i + 1.0) / candidates.Length);
        }

        return new RareEvents(plan, logMeanWeight, spreads, events);
    }

    private static string Key(RareEvent rare) => string.Join(' ', rare.Targets);

    private static void Write(BinaryWriter writer, ReadOnlySpan<double> numbers)
    {
        writer.Write(numbers.Length);
        foreach (double number in numbers)
        {
            writer.Write(number);
        }
    }

    private static double[] Numbers(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        if (count < 0 || count > (reader.BaseStream.Length - reader.BaseStream.Position) / sizeof(double))
        {
            throw new EndOfStreamException();
        }

        double[] numbers = new double[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = reader.ReadDouble();
        }

        return numbers;
    }
}
