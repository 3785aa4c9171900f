using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Wording;
using GrowthSim.Client;
using GrowthSim.Compilation;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Cli.Runs;

/// <summary>A run as the command line orders, shows and reads it, wherever it is simulated.</summary>
/// <param name="surroundings">The streams.</param>
/// <param name="locale">The language.</param>
/// <param name="service">Who is asked.</param>
internal sealed class OrderedRun(Surroundings surroundings, Locale locale, IRunService service)
{
    private readonly ServiceTalk _talk = new(surroundings, locale, service);

    /// <summary>Orders a run, follows it and reads its outcome; of a cancelled one what is known.</summary>
    /// <exception cref="ModelException">The model, the scenario or a setting has errors.</exception>
    /// <exception cref="OrderRefusedException">The order is out of range.</exception>
    /// <exception cref="RunFailedException">The run failed.</exception>
    /// <exception cref="RunServiceException">Nothing is heard of the cluster any more.</exception>
    /// <exception cref="OperationCanceledException">Interrupted before there was anything to say.</exception>
    public async Task<FinishedRun> Execute(LoadedModel model, ChosenScenario scenario, RunOrder order, CancellationToken interrupted)
    {
        long started = Stopwatch.GetTimestamp();
        RunClient client = _talk.Client();
        RunTicket ticket = await client.Order(model.Definition.Id, model.Text, scenario.Scenario.Id, scenario.Yaml, order, interrupted);
        string? failure = ticket.Finished ? null : await Follow(client, ticket.RunId, started, interrupted);
        RunOutcome outcome = await Outcome(client, ticket.RunId, order, failure, interrupted);
        return new FinishedRun(ticket.RunId, outcome, Stopwatch.GetElapsedTime(started), ticket.Finished);
    }

    /// <summary>Returns the finished runs on record, newest order first.</summary>
    /// <param name="model">The model whose runs are wanted; null for those of all models.</param>
    /// <param name="level">The confidence level of the intervals.</param>
    /// <param name="interrupted">Ends the reading.</param>
    public async IAsyncEnumerable<(string Run, RunOutcome Outcome)> OnRecord(string? model, double level, [EnumeratorCancellation] CancellationToken interrupted)
    {
        RunClient client = _talk.Client();
        RunQuery query = new() { Model = model, Limit = RunQuery.MaxLimit };
        while (true)
        {
            RunPage page = await client.Runs(query, interrupted);
            foreach (RunStatus run in page.Runs.Where(run => run.State == RunState.Finished))
            {
                yield return (run.RunId, await client.Outcome(run.RunId, level, cancellationToken: interrupted));
            }

            if (page.Next is null)
            {
                break;
            }

            query = query with { After = page.Next };
        }
    }

    /// <summary>Reads a run again, with other quantiles; none of its paths is simulated again.</summary>
    /// <param name="run">The run, finished.</param>
    /// <param name="quantiles">The probabilities of the quantiles.</param>
    public Task<RunOutcome> Read(FinishedRun run, ImmutableArray<double> quantiles) => _talk.Client().Outcome(run.Id, run.Outcome.Level, quantiles);

    /// <summary>Returns what a run counted in a table that it was ordered with.</summary>
    public Task<TTable> Table<TTable>(FinishedRun run, TableDefinition<TTable> table)
        where TTable : CountTable => _talk.Client().Table(run.Id, table);

    /// <summary>Follows a run to its end, and returns why it failed; null where it did not.</summary>
    private async Task<string?> Follow(RunClient client, string run, long started, CancellationToken interrupted)
    {
        string? told = null;
        try
        {
            await foreach (RunProgress progress in client.Watch(run, interrupted))
            {
                Show(progress, Stopwatch.GetElapsedTime(started));
                if (progress.Failure is string unkept && progress.State != RunState.Failed && told is null)
                {
                    told = unkept;
                    _talk.Say(FailureWords.Of(unkept, locale));
                }

                if (progress.State == RunState.Failed)
                {
                    return progress.Failure ?? progress.State.ToString();
                }
            }

            return null;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            _talk.Line.Clear();
            await Stop(run, interrupted);
            return null;
        }
        finally
        {
            _talk.Line.Clear();
        }
    }

    private void Show(RunProgress progress, TimeSpan elapsed)
    {
        if (progress.Preparing is double share)
        {
            _talk.Line.Prepare(share, elapsed);
        }
        else
        {
            _talk.Line.Report(progress.Paths, progress.Total, elapsed);
        }
    }

    /// <exception cref="OperationCanceledException">The server is gone.</exception>
    private async Task Stop(string run, CancellationToken interrupted)
    {
        using CancellationTokenSource patience = new(_talk.CancelTimeout);
        try
        {
            RunStatus status = await service.Cancel(run).WaitAsync(patience.Token);
            if (status.Paths > 0)
            {
                surroundings.Error.WriteLine(locale.Say(ErrorWords.CancelledAt, locale.Count(status.Paths), locale.Count(status.Total)));
            }
        }
        catch (OperationCanceledException)
        {
            // What is merged by now is printed all the same.
        }
        catch (Exception lost) when (RunClient.IsTransient(lost, interrupted))
        {
            throw _talk.Left(interrupted);
        }
    }

    /// <summary>Reads what a run says; of one that failed too, of the paths before that.</summary>
    private async Task<RunOutcome> Outcome(RunClient client, string run, RunOrder order, string? failure, CancellationToken interrupted)
    {
        try
        {
            return interrupted.IsCancellationRequested && !service.IsInProcess
                ? await service.Outcome(run, order.Level, order.Quantiles).WaitAsync(ServiceTalk.LastAnswerTimeout, CancellationToken.None)
                : await client.Outcome(run, order.Level, order.Quantiles, service.IsInProcess ? CancellationToken.None : interrupted);
        }
        catch (Exception lost) when (interrupted.IsCancellationRequested && RunClient.IsTransient(lost, interrupted))
        {
            throw _talk.Left(interrupted);
        }
        catch (NotOnRecordException) when (interrupted.IsCancellationRequested)
        {
            throw new OperationCanceledException(interrupted);
        }
        catch (NotOnRecordException) when (failure is not null)
        {
            throw new RunFailedException(failure);
        }
    }
}
