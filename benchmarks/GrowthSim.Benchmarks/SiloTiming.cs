using System.Diagnostics;
using System.Globalization;
using GrowthSim.Outcomes;

namespace GrowthSim.Benchmarks;

/// <summary>Times runs through the silo and without it in turn, so that what else the machine does falls on both; the runs of a pair must agree in every digit.</summary>
internal sealed class SiloTiming(TextWriter output, long paths, int pairs)
{
    public const long DefaultPaths = 10_000_000;
    public const int DefaultPairs = 5;

    private const int Threads = 2;

    /// <summary>Runs, prints, and returns the exit code.</summary>
    public async Task<int> Run()
    {
        LocalSide local = new(Threads);
        await using SiloSide silo = await SiloSide.Start(Threads);
        Print($"{paths} paths of models/bac-giang on {Threads} threads, from the order to the outcome; seconds by the clock, then of processor time");
        Print($"{"pair",4}{"local",10}{"silo",10}{"speed",9}{"local",10}{"silo",10}{"speed",9}");
        List<(Cost Local, Cost Silo)> all = [];
        for (int pair = 0; pair <= pairs; pair++)
        {
            // The first pair warms up, and is not counted. Which side begins alternates.
            ulong seed = 1 + (ulong)pair;
            bool siloFirst = pair % 2 == 1;
            (RunOutcome Outcome, Cost Cost)? first = siloFirst ? await Time(() => silo.Run(paths, seed)) : null;
            (RunOutcome Outcome, Cost Cost) here = await Time(() => Task.FromResult(local.Run(paths, seed)));
            (RunOutcome Outcome, Cost Cost) there = first ?? await Time(() => silo.Run(paths, seed));
            if (!here.Outcome.Targets.Select(target => (target.Hits, target.Mean)).SequenceEqual(there.Outcome.Targets.Select(target => (target.Hits, target.Mean))))
            {
                Print($"The two runs of seed {seed} differ.");
                return 1;
            }

            if (pair > 0)
            {
                all.Add((here.Cost, there.Cost));
                Line(pair.ToString(CultureInfo.InvariantCulture), here.Cost, there.Cost);
            }
        }

        Line("best", Least(all.Select(pair => pair.Local)), Least(all.Select(pair => pair.Silo)));
        double[] speeds = [.. all.Select(pair => pair.Local.Seconds / pair.Silo.Seconds).Order()];
        Print($"The silo's paths a second, as a share of the local runner's: {speeds[speeds.Length / 2]:P1} in the middle pair, from {speeds[0]:P1} to {speeds[^1]:P1}.");
        return 0;
    }

    private static async Task<(RunOutcome Outcome, Cost Cost)> Time(Func<Task<RunOutcome>> run)
    {
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        RunOutcome outcome = await run();
        return (outcome, new Cost(Stopwatch.GetElapsedTime(start).TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds));
    }

    private static Cost Least(IEnumerable<Cost> costs) => costs.Aggregate((a, b) => new Cost(Math.Min(a.Seconds, b.Seconds), Math.Min(a.Processor, b.Processor)));

    private void Line(string name, Cost local, Cost silo) =>
        Print($"{name,4}{local.Seconds,10:F2}{silo.Seconds,10:F2}{local.Seconds / silo.Seconds,9:P1}{local.Processor,10:F2}{silo.Processor,10:F2}{local.Processor / silo.Processor,9:P1}");

    private void Print(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private readonly record struct Cost(double Seconds, double Processor);
}
