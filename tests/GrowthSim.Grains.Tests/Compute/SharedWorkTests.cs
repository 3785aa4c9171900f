using GrowthSim.Grains.Compute;

namespace GrowthSim.Grains.Tests.Compute;

public sealed class SharedWorkTests
{
    private readonly TaskCompletionSource<int> _done = new();
    private readonly List<CancellationToken> _begun = [];

    [Fact]
    public async Task Work_is_done_once_for_all_who_wait()
    {
        SharedWork<int> work = Create();

        Task<int> first = work.Wait(CancellationToken.None);
        Task<int> second = work.Wait(CancellationToken.None);
        _done.SetResult(7);

        Assert.Equal(7, await first);
        Assert.Equal(7, await second);
        Assert.Equal(7, await work.Wait(CancellationToken.None));
        Assert.Single(_begun);
    }

    [Fact]
    public async Task Work_ends_when_the_last_who_waits_has_left_and_begins_again_for_the_next()
    {
        SharedWork<int> work = Create();
        using CancellationTokenSource first = new();
        using CancellationTokenSource second = new();
        Task<int>[] waiting = [work.Wait(first.Token), work.Wait(second.Token)];

        first.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[0]);
        Assert.False(_begun[0].IsCancellationRequested);
        second.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[1]);
        Assert.True(_begun[0].IsCancellationRequested);

        Task<int> next = work.Wait(CancellationToken.None);
        _done.SetResult(7);
        Assert.Equal(7, await next);
        Assert.Equal(2, _begun.Count);
    }

    private SharedWork<int> Create() => new(stop =>
    {
        _begun.Add(stop);
        return _done.Task;
    });
}
