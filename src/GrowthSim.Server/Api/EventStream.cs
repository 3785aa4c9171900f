using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using GrowthSim.Grains;

namespace GrowthSim.Server.Api;

/// <summary>What a grain tells, as server-sent events.</summary>
internal static class EventStream
{
    /// <summary>Who is watched says something every second.</summary>
    private static readonly TimeSpan WordTimeout = TimeSpan.FromSeconds(4);

    /// <summary>Returns the events, to the end of what is told. A stream that breaks off tells the client to ask again: whoever watches through a server that stops goes on through another.</summary>
    /// <param name="watch">Begins to watch.</param>
    /// <param name="item">Makes an event of what is told.</param>
    /// <param name="stopping">The server stops.</param>
    /// <param name="aborted">Nobody listens any more.</param>
    public static async IAsyncEnumerable<SseItem<T>> Of<T>(Func<CancellationToken, IAsyncEnumerable<T>> watch, Func<T, SseItem<T>> item, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using CancellationTokenSource left = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        await using IAsyncEnumerator<T> told = watch(left.Token).Within(WordTimeout, left.Token).GetAsyncEnumerator(left.Token);
        while (await Next())
        {
            yield return item(told.Current);
        }

        async ValueTask<bool> Next()
        {
            try
            {
                return await told.MoveNextAsync();
            }
            catch (Exception passing) when (passing is OperationCanceledException || TransientFault.Is(passing))
            {
                return false;
            }
        }
    }
}
