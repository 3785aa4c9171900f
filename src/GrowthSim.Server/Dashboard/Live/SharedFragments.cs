using System.Collections.Concurrent;

namespace GrowthSim.Server.Dashboard.Live;

/// <summary>Fragments of pages that change: each is rendered once for all who watch it, and by nobody where nobody watches.</summary>
internal sealed class SharedFragments
{
    private readonly ConcurrentDictionary<string, FragmentChannel> _channels = new(StringComparer.Ordinal);

    /// <summary>Returns the newest fragment, and those that follow it: who is slow misses what was overtaken.</summary>
    /// <param name="key">What is watched, in which words.</param>
    /// <param name="source">Renders the fragments, where nobody does yet.</param>
    /// <param name="cancellationToken">Ends the watching.</param>
    public async IAsyncEnumerable<LiveFragment> Watch(string key, Func<CancellationToken, IAsyncEnumerable<LiveFragment>> source, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FragmentChannel channel;
        do
        {
            channel = _channels.GetOrAdd(key, _ => new FragmentChannel());
        }
        while (!channel.TryEnter());

        if (channel.IsFirst)
        {
            channel.Begin(source);
        }

        try
        {
            long seen = -1;
            while (await channel.After(seen, cancellationToken) is LiveFragment next)
            {
                seen = next.Version;
                yield return next;
                if (next.IsLast)
                {
                    yield break;
                }
            }
        }
        finally
        {
            if (channel.Leave())
            {
                _channels.TryRemove(new KeyValuePair<string, FragmentChannel>(key, channel));
            }
        }
    }
}
