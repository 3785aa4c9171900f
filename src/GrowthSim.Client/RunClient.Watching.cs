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
                T next = await patience.ExecuteAsync(
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
                await left.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
