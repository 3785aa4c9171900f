using System.Diagnostics;
using System.Globalization;
using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Benchmarks;

/// <summary>One whole run of a synthetic model through <see cref="LocalRunner"/>: what each phase takes, and the most memory.</summary>
internal sealed class SizeRun(TextWriter output, int variables, int years, long paths)
{
    /// <summary>Runs, prints, and returns the exit code.</summary>
    public int Run()
    {
        int threads = Environment.ProcessorCount;
        Print($"{variables} variables, {years} years, {paths} paths, {threads} threads");
        TimeSpan start = Now;
        RunPlan plan = SyntheticModel.Plan(variables, years);
        Print($"plan           {Since(start),10:F2} s   {plan.Kernel.Outputs.Length} reported values, {plan.Kernel.Tape.Instructions.Length} operations, {plan.Kernel.Tape.Doubles / 128} KiB a tile");

        start = Now;
        int cells = BlockResult.Empty(PreparedPlan.Create(plan)).Cells.Cells.Length;
        Print($"quantile grids {Since(start),10:F2} s   {cells / 262_144.0:F1} MiB of cells a result");

        start = Now;
        BlockResult merged = LocalRunner.Run(plan, paths, threads, CancellationToken.None);
        double seconds = Since(start);
        double perPath = seconds * 1e9 / paths;
        Print($"paths          {seconds,10:F2} s   {perPath:F0} ns a path, {perPath / (variables * years):F2} ns a variable-year; {(plan.Kernel.Fused.Ready is null ? "plain" : "fused")} at the end");

        start = Now;
        RunOutcome outcome = RunOutcome.From(merged, 0.95, partial: false);
        Print($"outcome        {Since(start),10:F2} s   {outcome.FailedPaths} failed paths, all targets met on {outcome.Joint.All.Probability.Value:P2}");
        Print($"most memory    {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0,10:F0} MiB");
        return 0;
    }

    /// <summary>The processor time of all threads: the same however busy the machine is with others.</summary>
    private static TimeSpan Now => Process.GetCurrentProcess().TotalProcessorTime;

    private static double Since(TimeSpan start) => (Now - start).TotalSeconds;

    private void Print(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
