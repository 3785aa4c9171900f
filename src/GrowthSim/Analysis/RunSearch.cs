using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis;

/// <summary>
/// An analysis in steps: which run is made next hangs on what those before it say. It keeps nothing between them: whoever makes the runs, here or on a cluster, and goes on after a restart from those that are on record, gets the same runs and the same answer.
/// </summary>
/// <typeparam name="TOutcome">What it says.</typeparam>
/// <param name="model">The model, without the scenario.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="revision">The model's revision.</param>
public abstract class RunSearch<TOutcome>(ModelDefinition model, Scenario scenario, string revision) : ScenarioAnalysis(model, scenario, revision)
{
    /// <summary>Gets the first run, which hangs on nothing.</summary>
    public abstract AnalysisRun First { get; }

    /// <summary>Returns the greatest number of runs that it takes.</summary>
    /// <param name="isPaired">Whether settings can be compared path by path; else, where figures on record give their paths different weights, each has a run of its own.</param>
    public abstract int MaxRuns(bool isPaired);

    /// <summary>Looks at the plan of the first run, before it is made.</summary>
    /// <param name="first">The plan.</param>
    /// <exception cref="ModelException">There is nothing to seek.</exception>
    public abstract void Check(RunPlan first);

    /// <summary>Searches.</summary>
    /// <param name="paths">The number of paths of each run.</param>
    /// <param name="run">Makes a run, and returns what it says; throws a <see cref="ModelException"/> where the run cannot be compiled. It is called for one run at a time.</param>
    public abstract Task<TOutcome> Search(long paths, Func<AnalysisRun, Task<RunOutcome>> run);

    /// <summary>Searches by runs on threads of this process.</summary>
    /// <param name="paths">The number of paths of each run.</param>
    /// <param name="threads">The number of threads; it changes no number.</param>
    /// <param name="level">The confidence level of all intervals; between 0 and 1, both excluded.</param>
    /// <param name="cancellationToken">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ModelException">The model cannot be compiled under the scenario, or there is nothing to seek.</exception>
    public TOutcome Run(long paths, int threads, double level, CancellationToken cancellationToken)
    {
        RunOutcome Make(AnalysisRun run) => RunOutcome.From(LocalRunner.Run(Plan(run, YieldPoint.Of(cancellationToken)), paths, threads, cancellationToken), level, partial: false);
        return Search(paths, run => Task.FromResult(Make(run))).GetAwaiter().GetResult();
    }
}
