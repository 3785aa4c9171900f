using GrowthSim.Grains;
using GrowthSim.Outcomes;

namespace GrowthSim.Server.Dashboard.Outlook;

/// <summary>A run that a page shows.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Outcome">What it says so far; null where no path is merged yet.</param>
/// <param name="Order">What was ordered; null where that is not known.</param>
public sealed record ShownRun(RunStatus Status, RunOutcome? Outcome, RunOrder? Order)
{
    /// <summary>Gets whether more will come.</summary>
    public bool GoesOn => Status.State is RunState.Queued or RunState.Running;
}
