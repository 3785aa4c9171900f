using GrowthSim.Grains.Compute;
using Microsoft.Extensions.Options;

namespace GrowthSim.Grains.Tests.Compute;

public sealed class ComputePoolTests : IDisposable
{
    private readonly ComputePool _pool = new(Options.Create(new ComputePoolOptions { Threads = 1 }));
    private readonly ManualResetEventSlim _gate = new();

    public void Dispose()
    {
        _gate.Set();
        _pool.Dispose();
        _gate.Dispose();
    }

    [Fact]
    public async Task Run_takes_the_queues_in_turn()
    {
        List<string> order = [];
        Task<bool> busy = _pool.Run("busy", _ => { _gate.Wait(); return true; }, CancellationToken.None);
        List<Task> all = [busy];
        foreach (string queue in new[] { "long", "long", "long", "short", "long" })
        {
            all.Add(_pool.Run(queue, _ => { order.Add(queue); return true; }, CancellationToken.None));
        }

        _gate.Set();
        await Task.WhenAll(all);

        Assert.Equal(["long", "short", "long", "long", "long"], order);
    }

    [Fact]
    public async Task Run_that_is_cancelled_while_it_waits_never_begins()
    {
        using CancellationTokenSource cancel = new();
        Task<bool> busy = _pool.Run("busy", _ => { _gate.Wait(); return true; }, CancellationToken.None);
        bool began = false;
        Task<bool> waiting = _pool.Run("busy", _ => began = true, cancel.Token);

        cancel.Cancel();
        _gate.Set();
        await busy;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(began);
    }

    [Fact]
    public async Task Run_hands_an_exception_to_the_caller_and_goes_on()
    {
        await Assert.ThrowsAsync<DivideByZeroException>(() => _pool.Run<int>("a", _ => throw new DivideByZeroException(), CancellationToken.None));

        Assert.Equal(7, await _pool.Run("a", _ => 7, CancellationToken.None));
    }

    [Fact]
    public async Task Dispose_cancels_what_waits()
    {
        ComputePool pool = new(Options.Create(new ComputePoolOptions { Threads = 1 }));
        using ManualResetEventSlim entered = new();
        Task<bool> busy = pool.Run("busy", _ => { entered.Set(); _gate.Wait(); return true; }, CancellationToken.None);
        entered.Wait();
        Task<bool> waiting = pool.Run("busy", _ => true, CancellationToken.None);
        Task disposing = Task.Run(pool.Dispose);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        _gate.Set();
        await disposing;
        Assert.True(await busy);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pool.Run("late", _ => true, CancellationToken.None));
    }
}
