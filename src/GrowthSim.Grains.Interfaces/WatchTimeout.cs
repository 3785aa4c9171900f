using System.Runtime.CompilerServices;

namespace GrowthSim.Grains;

/// <summary>Follows what a grain tells over a cluster whose silos may be lost.</summary>
public static class WatchTimeout
{
    /// <summary>Returns the elements as they come; nothing waits longer than the limit, not even the end.</summary>
    /// <param name="elements">The elements, such as those of <see cref="IRunGrain.Watch"/>, which has one a second at least.</param>
    /// <param name="timeout">How long to wait for the next.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="TimeoutException">The next did not come in time: the gateway, or the silo behind it, may hang.</exception>
    public static async IAsyncEnumerable<T> Within<T>(this IAsyncEnumerable<T> elements, TimeSpan timeout, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(elements);
        using CancellationTokenSource givenUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        IAsyncEnumerator<T> enumerator = elements.GetAsyncEnumerator(givenUp.Token);
        bool answers = false;
        try
        {
            while (await enumerator.MoveNextAsync().AsTask().WaitAsync(timeout, cancellationToken).ConfigureAwait(false))
            {
                answers = true;
                yield return enumerator.Current;
                answers = false;
            }
        }
        finally
        {
            // Who does not answer is not waited for. An enumeration that nobody goes on with ends by itself.
            Task left = Leave(enumerator);
            if (answers)
            {
                await Task.WhenAny(left, Task.Delay(timeout, CancellationToken.None)).ConfigureAwait(false);
            }
            else
            {
                await givenUp.CancelAsync().ConfigureAwait(false);
            }

            _ = left.ContinueWith(static end => _ = end.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
    }

    // An iterator that is still asked for its next element refuses to be disposed of, at once and not in its task.
    private static async Task Leave<T>(IAsyncEnumerator<T> enumerator) => await enumerator.DisposeAsync().ConfigureAwait(false);
}
