using System.Diagnostics;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Progress;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using Polly;
using Polly.Retry;

namespace GrowthSim.Cli.Runs;

/// <summary>A run as a client orders, follows and reads it, wherever it is simulated. Silos may be lost meanwhile: what was asked of them is asked again.</summary>
/// <param name="surroundings">The streams.</param>
/// <param name="locale">The language.</param>
/// <param name="service">Who is asked.</param>
internal sealed class OrderedRun(Surroundings surroundings, Locale locale, IRunService service)
{
    /// <summary>How long a cancelled run may take to put its last blocks in order.</summary>
    private static readonly TimeSpan CancelTimeout = TimeSpan.FromSeconds(1.5);

    /// <summary>As <see cref="CancelTimeout"/>, for a run elsewhere: it is put in order without us.</summary>
    private static readonly TimeSpan ServerCancelTimeout = TimeSpan.FromSeconds(1);

    /// <summary>How long a server may then take to say what is known.</summary>
    private static readonly TimeSpan LastAnswerTimeout = TimeSpan.FromSeconds(0.4);

    /// <summary>How long to wait for the next word: a run that is watched says something every second.</summary>
    private static readonly TimeSpan WordTimeout = TimeSpan.FromSeconds(4);

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
        Silence silence = new(locale, service.IsInProcess, words =>
        {
            line.Clear();
            surroundings.Error.WriteLine(words);
        });
        try
        {
            return await Patience(silence, interrupted).ExecuteAsync(
                async _ =>
                {
                    await foreach (RunProgress progress in service.Watch(run, interrupted).Within(WordTimeout, interrupted))
                    {
                        silence.End();
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

                    throw new EnumerationAbortedException("The run is not told of any more.");
                },
                interrupted);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            line.Clear();
            await Stop(run, interrupted);
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

    /// <exception cref="OperationCanceledException">The server is gone.</exception>
    private async Task Stop(string run, CancellationToken interrupted)
    {
        using CancellationTokenSource patience = new(service.IsInProcess ? CancelTimeout : ServerCancelTimeout);
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
        catch (Exception lost) when (IsLost(lost, interrupted))
        {
            throw Left(interrupted);
        }
    }

    private OperationCanceledException Left(CancellationToken interrupted)
    {
        surroundings.Error.WriteLine(locale.Say(ErrorWords.Left));
        return new OperationCanceledException(interrupted);
    }

    /// <summary>Reads what a run says; of one that failed too, of the paths before that.</summary>
    private async Task<RunOutcome> Outcome(string run, RunOrder order, string? failure, CancellationToken interrupted)
    {
        try
        {
            return interrupted.IsCancellationRequested && !service.IsInProcess
                ? await service.Outcome(run, order.Level, order.Quantiles).WaitAsync(LastAnswerTimeout, CancellationToken.None)
                : await Patiently(() => service.Outcome(run, order.Level, order.Quantiles), service.IsInProcess ? CancellationToken.None : interrupted);
        }
        catch (Exception lost) when (interrupted.IsCancellationRequested && IsLost(lost, interrupted))
        {
            throw Left(interrupted);
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
        Silence silence = new(locale, service.IsInProcess, surroundings.Error.WriteLine);
        return await Patience(silence, interrupted).ExecuteAsync(
            async _ =>
            {
                Task<T> answer = call();
                if (!service.IsInProcess && await Task.WhenAny(answer, Task.Delay(WordTimeout, interrupted)) != answer && !interrupted.IsCancellationRequested)
                {
                    silence.GoesOn(new TimeoutException());
                }

                return await answer.WaitAsync(AnswerTimeout, interrupted);
            },
            interrupted);
    }

    /// <summary>Asks again, through another gateway where one hangs, until the silence has gone on for too long.</summary>
    private ResiliencePipeline Patience(Silence silence, CancellationToken interrupted) => new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is Exception lost && IsLost(lost, interrupted)),
        MaxRetryAttempts = int.MaxValue,
        Delay = BetweenAttempts,
        OnRetry = async attempt =>
        {
            Exception lost = attempt.Outcome.Exception!;
            silence.GoesOn(lost);

            // A run that moved to another silo is found the same way as before.
            if (lost is TimeoutException or OrleansException)
            {
                try
                {
                    await service.Renew(interrupted);
                }
                catch (RunFailedException unreachable)
                {
                    silence.GoesOn(unreachable);
                }
            }
        },
    }).Build();

    /// <summary>A silo that stops ends what it is at: what is cancelled there and not here is lost too.</summary>
    private static bool IsLost(Exception exception, CancellationToken interrupted) =>
        PassingFailure.Is(exception) || exception is HttpRequestException or HttpIOException || (exception is OperationCanceledException && !interrupted.IsCancellationRequested);
}
