using System.Diagnostics;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Wording;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Language;

namespace GrowthSim.Cli.Runs;

/// <summary>An analysis as the command line orders, shows and reads it, wherever its runs are simulated. It is on record, and found again.</summary>
/// <param name="surroundings">The streams.</param>
/// <param name="locale">The language.</param>
/// <param name="service">Who is asked.</param>
internal sealed class OrderedAnalysis(Surroundings surroundings, Locale locale, IRunService service)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly ServiceTalk _talk = new(surroundings, locale, service);

    /// <summary>Orders an analysis, follows it and reads what it says; of a stopped one what is known.</summary>
    /// <typeparam name="TOutcome">The outcome of that <see cref="AnalysisOrder.Kind"/>.</typeparam>
    /// <exception cref="ModelException">The model, the scenario, a setting or a name has errors.</exception>
    /// <exception cref="OrderRefusedException">The order is out of range.</exception>
    /// <exception cref="RunFailedException">The analysis failed, or somebody else stopped it before anything was known.</exception>
    /// <exception cref="RunServiceException">Nothing is heard of the cluster any more.</exception>
    /// <exception cref="OperationCanceledException">Interrupted before there was anything to say.</exception>
    public async Task<FinishedAnalysis<TOutcome>> Execute<TOutcome>(LoadedModel model, ChosenScenario scenario, AnalysisOrder order, CancellationToken interrupted)
        where TOutcome : class
    {
        long started = Stopwatch.GetTimestamp();
        RunClient client = _talk.Client();
        AnalysisTicket ticket = await client.OrderAnalysis(model.Definition.Id, model.Text, scenario.Scenario.Id, scenario.Yaml, order, interrupted);
        AnalysisStatus ended = await Ended(client, ticket, started, interrupted);
        return new FinishedAnalysis<TOutcome>(
            await Outcome<TOutcome>(client, ticket.AnalysisId, interrupted), ended.Done, ended.Runs, ended.State != RunState.Finished);
    }

    private async Task<AnalysisStatus> Ended(RunClient client, AnalysisTicket ticket, long started, CancellationToken interrupted)
    {
        Following following = new(status => Show(status, Stopwatch.GetElapsedTime(started)));
        try
        {
            return await client.FollowAnalysis(ticket.AnalysisId, following, interrupted);
        }
        catch (Exception cut) when (interrupted.IsCancellationRequested && cut is OperationCanceledException or RunFailedException)
        {
            // Somebody's answer that it was cancelled may come before the end of the wait.
            _talk.Line.Clear();
            return await Stopped(ticket.AnalysisId, interrupted);
        }
        finally
        {
            _talk.Line.Clear();
        }
    }

    private void Show(AnalysisStatus status, TimeSpan elapsed)
    {
        if (status.Ended)
        {
            return;
        }

        string run = status.Runs > 1 ? locale.Say(ProgressWords.Run, Math.Min(status.Done + 1, status.Runs), status.Runs) : "";
        if (status.Phase == AnalysisPhase.Simulating)
        {
            _talk.Line.Report((status.Done * status.Total) + status.Paths, status.Runs * status.Total, elapsed, run);
        }
        else if (status.Phase is AnalysisPhase phase)
        {
            double share = status.Runs == 0 ? 1 : (double)status.Done / status.Runs;
            _talk.Line.Show(status.Runs > 1 || status.Preparing is null ? share : status.Preparing.Value, ProgressWords.Of(phase), elapsed, run);
        }
    }

    /// <summary>Stops the analysis where it is made too, and returns it as it has ended.</summary>
    /// <exception cref="OperationCanceledException">There is nothing to say, or not in time; or the server is gone.</exception>
    private async Task<AnalysisStatus> Stopped(string analysis, CancellationToken interrupted)
    {
        using CancellationTokenSource patience = new(_talk.CancelTimeout);
        try
        {
            AnalysisStatus status = await service.CancelAnalysis(analysis).WaitAsync(patience.Token);
            while (!status.Ended)
            {
                await Task.Delay(BetweenLooks, patience.Token);
                status = await service.AnalysisStatus(analysis).WaitAsync(patience.Token);
            }

            return status.HasOutcome ? status : throw new OperationCanceledException(interrupted);
        }
        catch (OperationCanceledException)
        {
            throw new OperationCanceledException(interrupted);
        }
        catch (Exception lost) when (RunClient.IsTransient(lost, interrupted))
        {
            throw _talk.Left(interrupted);
        }
    }

    private async Task<TOutcome> Outcome<TOutcome>(RunClient client, string analysis, CancellationToken interrupted)
        where TOutcome : class
    {
        if (!interrupted.IsCancellationRequested)
        {
            return await client.AnalysisOutcome<TOutcome>(analysis, interrupted);
        }

        try
        {
            return await client.AnalysisOutcome<TOutcome>(analysis, CancellationToken.None).WaitAsync(ServiceTalk.LastAnswerTimeout, CancellationToken.None);
        }
        catch (Exception lost) when (RunClient.IsTransient(lost, interrupted))
        {
            throw _talk.Left(interrupted);
        }
    }

    /// <summary>Takes what is told at once, in its order.</summary>
    private sealed class Following(Action<AnalysisStatus> show) : IProgress<AnalysisStatus>
    {
        public void Report(AnalysisStatus value) => show(value);
    }
}
