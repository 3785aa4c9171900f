using System.Collections.Immutable;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Server.Dashboard.Analyses;

/// <summary>Makes runs to their end, through the grains of this silo's cluster.</summary>
internal sealed class GrainRuns(IGrainFactory grains)
{
    private static readonly TimeSpan WordTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Orders a run, waits for its end, and returns what it says. Where the waiting is ended, so is a run that this order began.</summary>
    /// <param name="model">The model's identifier.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="order">The order.</param>
    /// <param name="progress">Takes how far it is.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ModelException">A setting has errors.</exception>
    /// <exception cref="OrderRefusedException">The order cannot be taken, or the run failed.</exception>
    public async Task<(string Run, RunOutcome Outcome)> Execute(string model, string scenario, RunOrder order, Action<RunProgress>? progress, CancellationToken cancellationToken)
    {
        RunTicket ticket;
        try
        {
            ticket = await grains.GetGrain<IScenarioGrain>($"{model}/{scenario}").Run(order);
        }
        catch (OrderRefusedException refused) when (!refused.Errors.IsDefaultOrEmpty)
        {
            throw new ModelException(refused.Errors);
        }

        IRunGrain run = grains.GetGrain<IRunGrain>(ticket.RunId);
        if (!ticket.Finished)
        {
            try
            {
                await Follow(run, progress, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                await run.Cancel();
                throw;
            }
        }

        return (ticket.RunId, await run.Read(order.Level, order.Quantiles.IsDefault ? ImmutableArray<double>.Empty : order.Quantiles));
    }

    private static async Task Follow(IRunGrain run, Action<RunProgress>? progress, CancellationToken cancellationToken)
    {
        await foreach (RunProgress told in run.Watch(0, cancellationToken).Within(WordTimeout, cancellationToken))
        {
            progress?.Invoke(told);
            if (told.State is RunState.Failed or RunState.Cancelled)
            {
                throw new OrderRefusedException(told.Failure ?? "The run was cancelled. Order it again.", []);
            }
        }
    }
}
