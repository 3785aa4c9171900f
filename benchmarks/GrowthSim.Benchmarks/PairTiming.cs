using System.Diagnostics;
using System.Globalization;
using GrowthSim.Outcomes;

namespace GrowthSim.Benchmarks;

/// <summary>Times runs through silos and without them in turn, so that what else the machine does falls on both; the runs of a pair must agree in every digit.</summary>
internal sealed class PairTiming(TextWriter output, string name, Func<long, ulong, Task<RunOutcome>> other, long paths, int pairs)
{
    public const long DefaultPaths = 10_000_000;
    public const int DefaultPairs = 5;

    /// <summary>The number of threads on this side.</summary>
    public const int Threads = 2;

    /// <summary>Runs, prints, and returns the exit code.</summary>
    public async Task<int> Run()
    {
        LocalSide local = new(Threads);
        Print($"{paths} paths of benchmarks/models/bac-giang on {Threads} threads, from the order to the outcome; seconds by the clock");
        Print($"{"pair",4}{"local",10}{name,10}{"speed",9}");
        List<(double Local, double Other)> all = [];
        for (int pair = 0; pair <= pairs; pair++)
        {
            // The first pair warms up, and is not counted. Which side begins alternates.
            ulong seed = 1 + (ulong)pair;
            bool otherFirst = pair % 2 == 1;
            (RunOutcome Outcome, double Seconds)? first = otherFirst ? await Time(() => other(paths, seed)) : null;
            (RunOutcome Outcome, double Seconds) here = await Time(() => Task.FromResult(local.Run(paths, seed)));
            (RunOutcome Outcome, double Seconds) there = first ?? await Time(() => other(paths, seed));
            if (!here.Outcome.Targets.Select(target => (target.Hits, target.Mean)).SequenceEqual(there.Outcome.Targets.Select(target => (target.Hits, target.Mean))))
            {
                Print($"The two runs of seed {seed} differ.");
                return 1;
            }

            if (pair > 0)
            {
                all.Add((here.Seconds, there.Seconds));
                Line(pair.ToString(CultureInfo.InvariantCulture), here.Seconds, there.Seconds);
            }
        }

        Line("best", all.Min(pair => pair.Local), all.Min(pair => pair.Other));
        double[] speeds = [.. all.Select(pair => pair.Local / pair.Other).Order()];
        Print($"Paths a second as a share of the local runner's: {speeds[speeds.Length / 2]:P1} in the middle pair, from {speeds[0]:P1} to {speeds[^1]:P1}.");
        return 0;
    }

    private static async Task<(RunOutcome Outcome, double Seconds)> Time(Func<Task<RunOutcome>> run)
    {
        long start = Stopwatch.GetTimestamp();
        RunOutcome outcome = await run();
        return (outcome, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private void Line(string label, double local, double other) => Print($"{label,4}{local,10:F2}{other,10:F2}{local / other,9:P1}");

    private void Print(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
