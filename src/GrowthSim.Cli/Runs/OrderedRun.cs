using System.Diagnostics;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Progress;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Runs;

/// <summary>A run as a client orders, follows and reads it, wherever it is simulated. Silos may be lost meanwhile: what was asked of them is asked again.</summary>
/// <param name="surroundings">The streams.</param>
/// <param name="locale">The language.</param>
/// <param name="service">Who is asked.</param>
internal sealed class OrderedRun(Surroundings surroundings, Locale locale, IRunService service)
{
    /// <summary>How long a cancelled run may take to put its last blocks in order.</summary>
    private static readonly TimeSpan CancelTimeout = TimeSpan.FromSeconds(1.5);

    /// <summary>A run that is watched says something every second.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(4);

    /// <summary>How long nothing may be heard of a cluster before it is given up: longer than it takes to start all of its silos again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How long a store may not answer, and a silo inside this process: there is nothing that somebody might be starting again.</summary>
    private static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(10);

    /// <summary>How long a call may take; one that takes longer is made again through another gateway, and finds what it began.</summary>
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(500);

    /// <summary>Orders a run, follows it and reads its outcome; of a cancelled one what is known.</summary>
    /// <exception cref="ModelException">The model, the scenario or a setting has errors.</exception>
    /// <exception cref="RunFailedException">The run failed, or nothing is heard of the cluster any more.</exception>
    /// <exception cref="OperationCanceledException">Interrupted before there was anything to say.</exception>
    public async Task<FinishedRun> Execute(LoadedModel model, ChosenScenario scenario, RunOrder order, CancellationToken interrupted)
    {
        long started = Stopwatch.GetTimestamp();
        RunTicket ticket = await Patiently(() => service.Order(model, scenario, order), interrupted);
        string? failure = ticket.Finished ? null : await Follow(ticket.RunId, started, interrupted);
        RunOutcome outcome = await Outcome(ticket.RunId, order, failure, interrupted);
        return new FinishedRun(outcome, Stopwatch.GetElapsedTime(started), ticket.Finished);
    }

    /// <summary>Follows a run to its end, and returns why it failed; null where it did not.</summary>
    private async Task<string?> Follow(string run, long started, CancellationToken interrupted)
    {
        ProgressLine line = new(surroundings, locale);
        string? told = null;
        long heard = Stopwatch.GetTimestamp();
        try
        {
            while (true)
            {
                try
                {
                    await foreach (RunProgress progress in service.Watch(run, interrupted).Within(Silence, interrupted))
                    {
                        heard = Stopwatch.GetTimestamp();
                        Show(line, progress, Stopwatch.GetElapsedTime(started));
                        if (progress.Failure is string unkept && progress.State != RunState.Failed && told is null)
                        {
                            told = unkept;
                            line.Clear();
                            surroundings.Error.WriteLine(unkept);
                        }

                        if (progress.Ended)
                        {
                            return progress.State == RunState.Failed ? progress.Failure ?? progress.State.ToString() : null;
                        }
                    }
                }
                catch (Exception lost) when (IsLost(lost, interrupted))
                {
                    await WaitOrGiveUp(lost, heard, interrupted);
                }
            }
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            await Stop(run);
            return null;
        }
        finally
        {
            line.Clear();
        }
    }

    private static void Show(ProgressLine line, RunProgress progress, TimeSpan elapsed)
    {
        if (progress.Preparing is double share)
        {
            line.Prepare(share, elapsed);
        }
        else
        {
            line.Report(progress.Paths, progress.Total, elapsed);
        }
    }

    private async Task Stop(string run)
    {
        using CancellationTokenSource patience = new(CancelTimeout);
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
    }

    /// <summary>Reads what a run says; of one that failed too, of the paths before that.</summary>
    private async Task<RunOutcome> Outcome(string run, RunOrder order, string? failure, CancellationToken interrupted)
    {
        try
        {
            return await Patiently(() => service.Outcome(run, order.Level, order.Quantiles), CancellationToken.None);
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

    private async Task<T> Patiently<T>(Func<Task<T>> call, CancellationToken interrupted)
    {
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return await call().WaitAsync(AnswerTimeout, interrupted);
            }
            catch (Exception lost) when (IsLost(lost, interrupted))
            {
                await WaitOrGiveUp(lost, started, interrupted);
            }
        }
    }

    private async Task WaitOrGiveUp(Exception lost, long since, CancellationToken interrupted)
    {
        bool isNear = service.IsInProcess || lost is StoreException;
        if (Stopwatch.GetElapsedTime(since) > (isNear ? ShortPatience : Patience))
        {
            throw new RunFailedException(isNear ? FirstLine.Of(lost.Message) : locale.Say(ErrorWords.ClusterLost, locale.Number(Patience.TotalSeconds, 0), FirstLine.Of(lost.Message)));
        }

        await Task.Delay(BetweenAttempts, interrupted);

        // A run that moved to another silo is found the same way as before.
        if (lost is TimeoutException or OrleansException)
        {
            await service.Renew(interrupted);
        }
    }

    /// <summary>A silo that stops ends what it is at: what is cancelled there and not here is lost too.</summary>
    private static bool IsLost(Exception exception, CancellationToken interrupted) =>
        PassingFailure.Is(exception) || exception is HttpRequestException or HttpIOException || (exception is OperationCanceledException && !interrupted.IsCancellationRequested);
}
