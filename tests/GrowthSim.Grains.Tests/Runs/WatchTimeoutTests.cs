using System.Runtime.CompilerServices;

namespace GrowthSim.Grains.Tests.Runs;

public sealed class WatchTimeoutTests
{
    private bool _wasLeft;

    [Fact]
    public async Task Silence_is_a_timeout_and_ends_what_is_waited_for()
    {
        List<int> heard = [];

        await Assert.ThrowsAsync<TimeoutException>(async () =>
        {
            await foreach (int word in OneWord().Within(TimeSpan.FromMilliseconds(50), CancellationToken.None))
            {
                heard.Add(word);
            }
        });

        Assert.Equal([1], heard);
        Assert.True(_wasLeft);
    }

    // An iterator of the compiler's, like that of a server over HTTP: it is not to be disposed of while it waits.
    private async IAsyncEnumerable<int> OneWord([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        TaskCompletionSource never = new();
        yield return 1;
        using CancellationTokenRegistration leave = cancellationToken.Register(() =>
        {
            _wasLeft = true;
            never.TrySetCanceled(cancellationToken);
        });
        await never.Task;
    }
}
