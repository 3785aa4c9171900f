using System.Runtime.CompilerServices;
using GrowthSim.Grains;
using Polly;

namespace GrowthSim.Client;

/// <summary>What is told of runs and analyses, through lost silos and servers.</summary>
public sealed partial class RunClient
{
    /// <summary>Returns what is told until something tells of the end; where the telling breaks off, it is asked for again.</summary>
    private async IAsyncEnumerable<T> Told<T>(Func<IAsyncEnumerable<T>> watch, Func<T, bool> isEnd, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Silence silence = new(Service.IsInProcess, silent);
        ResiliencePipeline patience = PatienceFor(silence, cancellationToken);
        IAsyncEnumerator<T>? words = null;
        try
        {
            while (true)
            {
                T next = await Asked(
                    patience,
                    async _ =>
                    {
                        try
                        {
                            words ??= watch().Within(WordTimeout, cancellationToken).GetAsyncEnumerator(cancellationToken);
                            return await words.MoveNextAsync().ConfigureAwait(false) ? words.Current : throw new EnumerationAbortedException("Nothing is told any more.");
                        }
                        catch
                        {
                            await Leave().ConfigureAwait(false);
                            throw;
                        }
                    },
                    cancellationToken).ConfigureAwait(false);
                silence.End();
                yield return next;
                if (isEnd(next))
                {
                    yield break;
                }
            }
        }
        finally
        {
            await Leave().ConfigureAwait(false);
        }

        async ValueTask Leave()
        {
            if (words is not null)
            {
                IAsyncEnumerator<T> left = words;
                words = null;
                try
                {
                    await left.DisposeAsync().ConfigureAwait(false);
                }
                catch (Exception lost) when (IsTransient(lost, CancellationToken.None))
                {
                    // Who told is not there any more: what ended the telling is what counts.
                }
            }
        }
    }

    /// <summary>Asks with patience. What is cancelled here ends as cancelled, also where the call broke off in another way meanwhile: the pipeline would hand that on.</summary>
    private static async Task<T> Asked<T>(ResiliencePipeline patience, Func<CancellationToken, ValueTask<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await patience.ExecuteAsync(ask, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception lost) when (cancellationToken.IsCancellationRequested && lost is not OperationCanceledException && IsTransient(lost, cancellationToken))
        {
            throw new OperationCanceledException(lost.Message, lost, cancellationToken);
        }
    }
}
