using System.Diagnostics;
using GrowthSim.Grains.Compute;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Runs;

/// <summary>A run while it simulates, with all that holds memory for it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Ledger">What is merged and what is out.</param>
/// <param name="Pump">Keeps the silos busy.</param>
/// <param name="Span">Its life as a trace shows it; null where nobody listens.</param>
/// <param name="StartedAt">When it began here.</param>
internal sealed record RunSimulation(CompiledPlan Plan, RunLedger Ledger, RunPump Pump, Activity? Span, long StartedAt)
{
    /// <summary>Gets whether there is nothing left to simulate.</summary>
    public bool IsDone => Pump.Failure is not null || Ledger.IsComplete;

    /// <summary>Returns how a run ends that is done.</summary>
    public (RunState State, string? Failure) Verdict()
    {
        string? failure = Pump.Failure ?? (Ledger.IsBroken ? TooManyFailures() : null);
        return (failure is null ? RunState.Finished : RunState.Failed, failure);
    }

    private string TooManyFailures()
    {
        RunOutcome outcome = RunOutcome.From(Ledger.Merged(), RunOrder.DefaultLevel, partial: true);
        string first = string.Join("; ", outcome.Failures.Take(3).Select(path => $"path {path.Path}: {path.Reason}"));
        return $"{outcome.FailedPaths} of {outcome.Paths} paths failed, more than {RunLedger.DefaultMaxFailures:P0}: the model gives no usable numbers there. First: {first}";
    }
}
