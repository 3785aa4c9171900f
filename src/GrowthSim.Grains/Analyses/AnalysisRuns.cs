using System.Collections.Immutable;
using GrowthSim.Analysis;
using GrowthSim.Compilation;
using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Runs;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Analyses;

/// <summary>Makes the runs of an analysis, one after the other: each is on record as any other, and found there where it was made before.</summary>
internal sealed class AnalysisRuns(FrozenPlan basis, AnalysisOrder order, AnalysisProgress progress, IGrainFactory grains, OrderCompiler compiler, PlanCache plans, ComputePool pool, TimeProvider time)
{
    /// <summary>A run that is watched says something every second.</summary>
    private static readonly TimeSpan WordTimeout = TimeSpan.FromSeconds(4);

    /// <summary>How long one call is asked again: longer than it takes to start all silos of a cluster again, and for a place in the queue to come free.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    /// <summary>How long to wait where the cluster is in trouble, or as many runs wait as may.</summary>
    private static readonly TimeSpan BeforeNext = TimeSpan.FromSeconds(1);

    /// <summary>Compiles a run, which is not made yet.</summary>
    /// <exception cref="OrderRefusedException">It cannot be run.</exception>
    public Task<FrozenPlan> Compile(AnalysisRun run, CancellationToken cancellationToken)
    {
        FrozenScenario[] against =
        [
            .. run.Against.Select(settings => new FrozenScenario(basis.Scenario, basis.ScenarioYaml, With(settings))),
            .. run.IsAgainstOthers ? basis.Against : [],
        ];
        return compiler.Compile(basis with { Run = run.Settings, Settings = With(run.Replaced), Against = [.. against] }, cancellationToken);
    }

    /// <summary>Compiles a run, which is not made yet, and returns its plan.</summary>
    /// <exception cref="OrderRefusedException">It cannot be run.</exception>
    public async Task<RunPlan> Plan(AnalysisRun run, CancellationToken cancellationToken) => (await plans.Get(await Compile(run, cancellationToken), cancellationToken)).OrThrow();

    /// <summary>Makes a run, and returns what its paths add up to.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants it any more, or somebody cancelled the run.</exception>
    /// <exception cref="OrderRefusedException">It cannot be run.</exception>
    public async Task<BlockResult> Result(AnalysisRun run, CancellationToken cancellationToken)
    {
        FrozenPlan frozen = await Compile(run, cancellationToken);
        string id = await Make(frozen, cancellationToken);
        byte[] merged = await Patiently(() => grains.GetGrain<IRunResult>(id).Result(), cancellationToken);
        CompiledPlan compiled = (await plans.Prepare(frozen, inUse: false, cancellationToken)).OrThrow();
        return await pool.Run($"analysis/{id}", _ => Deflated.Read(merged, compiled.Plan), cancellationToken);
    }

    /// <summary>Returns what the order replaces in the scenario, and what a run does, in its place where both do.</summary>
    private ImmutableArray<(string Name, string Equation)> With(ImmutableArray<(string Name, string Equation)> replaced) =>
        [.. basis.Settings.ExceptBy(replaced.Select(setting => setting.Name), setting => setting.Name), .. replaced];

    /// <summary>Orders a run and follows it to its end.</summary>
    private async Task<string> Make(FrozenPlan frozen, CancellationToken cancellationToken)
    {
        RunOrder ordered = new() { Paths = order.Run.Total, Seed = frozen.Run.Seed, Design = frozen.Run.Design, AsOf = frozen.Run.AsOf, AsOfMode = frozen.Run.AsOfMode, Settings = frozen.Settings, Level = order.Run.Level, TargetsOnly = frozen.Run.TargetsOnly };
        string id = RunIdentity.Of(frozen.PlanId, ordered);
        IRunGrain run = grains.GetGrain<IRunGrain>(id);
        progress.Begin(id);
        try
        {
            await Patiently(() => Follow(run, frozen, ordered, cancellationToken), cancellationToken);
        }
        catch (Exception cut) when (cancellationToken.IsCancellationRequested)
        {
            if (!progress.IsLeft)
            {
                await Cancel(run);
            }

            throw new OperationCanceledException(cut.Message, cut, cancellationToken);
        }

        progress.End();
        return id;
    }

    /// <summary>Cancels a run that nobody waits for any more. Where its silo is lost it is not cancelled: then it ends by itself, as any other.</summary>
    private static async Task Cancel(IRunGrain run)
    {
        try
        {
            await run.Cancel();
        }
        catch (Exception lost) when (TransientFault.Is(lost) || lost is NotOnRecordException)
        {
            // It had not begun, or is not there.
        }
    }

    private async Task<bool> Follow(IRunGrain run, FrozenPlan frozen, RunOrder ordered, CancellationToken cancellationToken)
    {
        if ((await run.Start(frozen, ordered)).Finished)
        {
            return true;
        }

        await foreach (RunProgress told in run.Watch(0, cancellationToken).Within(WordTimeout, cancellationToken))
        {
            progress.Take(told);
            switch (told.State)
            {
                case RunState.Failed:
                    throw new OrderRefusedException(told.Failure ?? $"Run {progress.Run} failed.", []);
                case RunState.Cancelled:
                    throw new OperationCanceledException($"Run {progress.Run} was cancelled.");
                case RunState.Finished:
                    return true;
            }
        }

        throw new TimeoutException($"Nothing is told of run {progress.Run} any more.");
    }

    /// <summary>Asks again where silos are lost, or as many runs wait as may, but not for ever: then what was in the way is why the analysis failed.</summary>
    private async Task<T> Patiently<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        long begun = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await call();
            }
            catch (Exception passing) when (time.GetElapsedTime(begun) < Timeout && (TransientFault.Is(passing) || passing is OrderRefusedException { Reason: RefusalReason.QueueFull }))
            {
                await Task.Delay(BeforeNext, time, cancellationToken);
            }
        }
    }
}
