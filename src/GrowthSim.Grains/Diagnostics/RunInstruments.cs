using System.Diagnostics.Metrics;

namespace GrowthSim.Grains.Diagnostics;

/// <summary>What a silo counts and measures of its runs; see docs/operations.md. While nobody listens a call is one comparison.</summary>
/// <remarks>Everything is told for a range of blocks or a run, never for a path, and carries no name of a run: a time series for each would never end.</remarks>
internal static class RunInstruments
{
    /// <summary>The name of the meter, to listen to.</summary>
    public const string MeterName = "GrowthSim";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> PathsSimulated = Meter.CreateCounter<long>("growthsim.paths.simulated", "{path}", "Paths that this silo's threads have simulated.");

    private static readonly Histogram<double> KernelDuration = Meter.CreateHistogram(
        "growthsim.kernel.duration", "s", "How long a thread simulated between two answers.", advice: Seconds(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10));

    private static readonly Histogram<double> ComputeWait = Meter.CreateHistogram(
        "growthsim.compute.wait", "s", "How long work waited for its turn on a thread of this silo.", advice: Seconds(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10));

    private static readonly UpDownCounter<long> LeasesOutstanding = Meter.CreateUpDownCounter<long>(
        "growthsim.leases.outstanding", "{lease}", "Work that runs of this silo have given out and wait for.");

    private static readonly Counter<long> LeasesLost = Meter.CreateCounter<long>("growthsim.leases.lost", "{lease}", "Work that did not come back and was given out again.");

    private static readonly Counter<long> RunsEnded = Meter.CreateCounter<long>("growthsim.runs.ended", "{run}", "Runs that ended, by their state.");

    private static readonly Histogram<double> CheckpointDuration = Meter.CreateHistogram(
        "growthsim.checkpoint.duration", "s", "How long it took to deflate and write the checkpoint of a run.", advice: Seconds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10));

    /// <summary>Notes work of the kernel.</summary>
    public static void Simulated(long paths, TimeSpan duration)
    {
        PathsSimulated.Add(paths);
        KernelDuration.Record(duration.TotalSeconds);
    }

    /// <summary>Notes that work got its turn.</summary>
    public static void Waited(TimeSpan duration) => ComputeWait.Record(duration.TotalSeconds);

    /// <summary>Notes that work was given out.</summary>
    public static void Leased() => LeasesOutstanding.Add(1);

    /// <summary>Notes that work came back, or that it is no longer waited for.</summary>
    public static void Returned() => LeasesOutstanding.Add(-1);

    /// <summary>Notes that work did not come back.</summary>
    public static void Lost() => LeasesLost.Add(1);

    /// <summary>Notes the end of a run.</summary>
    public static void Ended(RunState state) => RunsEnded.Add(1, new KeyValuePair<string, object?>("growthsim.run.state", Name(state)));

    /// <summary>Notes that the checkpoint of a run was written.</summary>
    public static void Checkpointed(TimeSpan duration) => CheckpointDuration.Record(duration.TotalSeconds);

    // Constants: a name made anew would cost also where nobody listens.
    private static string Name(RunState state) => state switch
    {
        RunState.Finished => "finished",
        RunState.Cancelled => "cancelled",
        RunState.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A run ends as finished, cancelled or failed."),
    };

    private static InstrumentAdvice<double> Seconds(params double[] bounds) => new() { HistogramBucketBoundaries = bounds };
}
