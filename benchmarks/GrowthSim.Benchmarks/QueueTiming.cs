using System.Diagnostics;
using System.Globalization;

namespace GrowthSim.Benchmarks;

/// <summary>Orders many runs of benchmarks/models/bac-giang at once, every tenth of a million paths and the others of 20,000, and tells how long the short ones took.</summary>
internal sealed class QueueTiming(TextWriter output, OrderedRuns runs, int count)
{
    private const long LongPaths = 1_000_000;
    private const long ShortPaths = 20_000;
    private const int ShortsForLong = 10;

    /// <summary>Runs, prints, and returns the exit code.</summary>
    public async Task<int> Run()
    {
        await runs.Run(ShortPaths, (ulong)count + 1);
        long start = Stopwatch.GetTimestamp();
        double[] seconds = await Task.WhenAll(Enumerable.Range(0, count).Select(async run =>
        {
            await runs.Run(run % ShortsForLong == 0 ? LongPaths : ShortPaths, (ulong)run);
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }));
        double[] shorts = [.. seconds.Where((_, run) => run % ShortsForLong != 0).Order()];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} runs ordered at once ended after {seconds.Max():F1} s; the {shorts.Length} of {ShortPaths} paths: half within {At(shorts, 0.5):F1} s, 95 % within {At(shorts, 0.95):F1} s, the last after {shorts[^1]:F1} s; most memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB."));
        return 0;
    }

    private static double At(double[] ordered, double share) => ordered[(int)Math.Ceiling(share * ordered.Length) - 1];
}
