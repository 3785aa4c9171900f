using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Simulation;

namespace GrowthSim.Analysis;

/// <summary>An analysis that is made of runs of one model under one scenario, and of a pure reading of them: whoever makes the runs, here or on a cluster, the answer is the same.</summary>
/// <typeparam name="TOutcome">What it says.</typeparam>
/// <param name="model">The model, without the scenario.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="revision">The model's revision.</param>
public abstract class RunAnalysis<TOutcome>(ModelDefinition model, Scenario scenario, string revision) : ScenarioAnalysis(model, scenario, revision)
{
    /// <summary>Gets the runs, in the order in which they are to be made.</summary>
    public abstract ImmutableArray<AnalysisRun> Runs { get; }

    /// <summary>Gets the number of first runs without which nothing can be said.</summary>
    public virtual int Least => Runs.Length;

    /// <summary>Reads what runs say.</summary>
    /// <param name="runs">What the paths of the first runs add up to: of all, or of <see cref="Least"/> at least where the work was stopped.</param>
    /// <param name="level">The confidence level of all intervals; between 0 and 1, both excluded.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public abstract TOutcome Read(ImmutableArray<BlockResult> runs, double level, YieldPoint yieldPoint);

    /// <summary>Makes the runs on threads of this process, one after the other, and reads them.</summary>
    /// <param name="paths">The number of paths of each run.</param>
    /// <param name="threads">The number of threads; it changes no number.</param>
    /// <param name="level">The confidence level of all intervals; between 0 and 1, both excluded.</param>
    /// <param name="progress">Takes the number of runs that are done; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work: with what is known so far where the first <see cref="Least"/> runs are done, else with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ModelException">The model cannot be compiled under the scenario.</exception>
    public TOutcome Run(long paths, int threads, double level, Action<int>? progress, CancellationToken cancellationToken)
    {
        YieldPoint yieldPoint = YieldPoint.Of(cancellationToken);
        ImmutableArray<BlockResult>.Builder runs = ImmutableArray.CreateBuilder<BlockResult>();
        try
        {
            foreach (AnalysisRun run in Runs)
            {
                runs.Add(LocalRunner.Run(Plan(run, yieldPoint), paths, threads, cancellationToken));
                progress?.Invoke(runs.Count);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && runs.Count >= Least)
        {
            yieldPoint = YieldPoint.None;
        }

        return Read(runs.ToImmutable(), level, yieldPoint);
    }
}
