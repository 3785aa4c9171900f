using System.Diagnostics;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Progress;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;
using GrowthSim.Grains.Hosting;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Runs;

/// <summary>A run on the silo inside this process.</summary>
internal sealed class EmbeddedRun(Surroundings surroundings, Locale locale, string dataFolder, int threads)
{
    /// <summary>How long a cancelled run may take to put its last blocks in order.</summary>
    private static readonly TimeSpan CancelTimeout = TimeSpan.FromSeconds(1.5);

    /// <summary>Runs and hands over what came of it before the silo stops: nobody waits for a silo to write to its disk.</summary>
    /// <exception cref="ModelException">The model, the scenario or a setting has errors.</exception>
    /// <exception cref="OperationCanceledException">Interrupted before there was anything to say.</exception>
    public async Task Execute(LoadedModel model, ChosenScenario scenario, RunOrder order, Action<FinishedRun> done, CancellationToken interrupted)
    {
        EmbeddedSiloOptions options = new()
        {
            DataDirectory = dataFolder,
            Threads = threads,
            WaitingForDirectory = holder => surroundings.Error.WriteLine(locale.Say(ErrorWords.Waiting, dataFolder, holder)),
        };
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(options, interrupted);
        long started = Stopwatch.GetTimestamp();
        RunTicket ticket = await Order(silo.Grains, model, scenario, order);
        IRunGrain run = silo.Grains.GetGrain<IRunGrain>(ticket.RunId);
        if (!ticket.Finished)
        {
            await Follow(run, started, interrupted);
        }

        RunOutcome outcome = await Outcome(run, order.Level, interrupted);
        done(new FinishedRun(outcome, Stopwatch.GetElapsedTime(started), ticket.Finished));
    }

    private static async Task<RunTicket> Order(IGrainFactory grains, LoadedModel model, ChosenScenario scenario, RunOrder order)
    {
        string id = model.Definition.Id;
        ModelReceipt imported = await grains.GetGrain<IModelGrain>(id).Import(model.Text);
        if (!imported.Accepted)
        {
            throw new ModelException(imported.Errors);
        }

        IScenarioGrain grain = grains.GetGrain<IScenarioGrain>($"{id}/{scenario.Scenario.Id}");
        ScenarioReceipt saved = await grain.Save(scenario.Yaml);
        if (!saved.Accepted)
        {
            throw new ModelException(saved.Errors);
        }

        try
        {
            return await grain.Run(order);
        }
        catch (OrderRefusedException refused)
        {
            throw refused.Errors.IsDefaultOrEmpty ? new UsageException(refused.Message) : new ModelException(refused.Errors);
        }
    }

    private async Task Follow(IRunGrain run, long started, CancellationToken interrupted)
    {
        ProgressLine line = new(surroundings, locale);
        try
        {
            await foreach (RunProgress progress in run.Watch(0, interrupted).WithCancellation(interrupted))
            {
                line.Report(progress.Paths, progress.Total, Stopwatch.GetElapsedTime(started));
                if (progress.State == RunState.Failed)
                {
                    throw new RunFailedException(progress.Failure ?? progress.State.ToString());
                }

                if (progress.Ended)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            await Stop(run);
        }
        finally
        {
            line.Clear();
        }
    }

    private async Task Stop(IRunGrain run)
    {
        using CancellationTokenSource patience = new(CancelTimeout);
        try
        {
            await run.Cancel().WaitAsync(patience.Token);
            RunStatus status = await run.Status().WaitAsync(patience.Token);
            surroundings.Error.WriteLine(locale.Say(ErrorWords.CancelledAt, locale.Count(status.Paths), locale.Count(status.Total)));
        }
        catch (OperationCanceledException)
        {
            // What is merged by now is printed all the same.
        }
    }

    private static async Task<RunOutcome> Outcome(IRunGrain run, double level, CancellationToken interrupted)
    {
        try
        {
            return await run.Outcome(level);
        }
        catch (NotOnRecordException) when (interrupted.IsCancellationRequested)
        {
            throw new OperationCanceledException(interrupted);
        }
    }
}
