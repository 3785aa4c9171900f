using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace GrowthSim.Server.Dashboard.Live;

/// <summary>Sends fragments as server-sent events: <c>fragment</c> for each, <c>ended</c> after the last. A browser that loses the connection asks again by itself.</summary>
internal static class FragmentStream
{
    /// <summary>Answers a request with what is watched.</summary>
    public static IResult Of(IAsyncEnumerable<LiveFragment> fragments, HttpContext http, CancellationToken stopping) =>
        TypedResults.ServerSentEvents(Events(fragments, stopping, http.RequestAborted));

    private static async IAsyncEnumerable<SseItem<string>> Events(IAsyncEnumerable<LiveFragment> fragments, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using CancellationTokenSource left = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        await using IAsyncEnumerator<LiveFragment> each = fragments.GetAsyncEnumerator(left.Token);
        while (await Next(each))
        {
            string id = each.Current.Version.ToString(CultureInfo.InvariantCulture);
            yield return new SseItem<string>(each.Current.Html, "fragment") { EventId = id };
            if (each.Current.IsLast)
            {
                yield return new SseItem<string>("", "ended") { EventId = id };
            }
        }
    }

    private static async ValueTask<bool> Next(IAsyncEnumerator<LiveFragment> each)
    {
        try
        {
            return await each.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
