using GrowthSim.Grains.Compute;
using Microsoft.Extensions.Options;

namespace GrowthSim.Grains.Tests.Compute;

public sealed class ComputePoolTests : IDisposable
{
    private readonly ComputePool _pool = new(Options.Create(new ComputePoolOptions { Threads = 1 }), TimeProvider.System);
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
        ComputePool pool = new(Options.Create(new ComputePoolOptions { Threads = 1 }), TimeProvider.System);
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

    [Fact]
    public async Task Long_work_stands_still_for_other_queues_and_goes_on_where_it_was()
    {
        List<string> order = [];
        using ManualResetEventSlim entered = new();
        Task<bool> other = Task.FromResult(false);
        Task<int> longWork = _pool.Run(
            "long",
            thread =>
            {
                entered.Set();
                _gate.Wait();
                int passed = 0;
                while (!other.IsCompleted)
                {
                    thread.Pass();
                    passed++;
                }

                order.Add("long");
                return passed;
            },
            CancellationToken.None);
        entered.Wait();
        other = _pool.Run("other", _ => { order.Add("other"); return true; }, CancellationToken.None);
        _gate.Set();

        Assert.True(await other);
        Assert.True(await longWork > 0);
        Assert.Equal(["other", "long"], order);
    }

    [Fact]
    public async Task Queue_with_fewer_threads_than_another_keeps_them()
    {
        using ComputePool pool = new(Options.Create(new ComputePoolOptions { Threads = 2, Slice = TimeSpan.Zero }), TimeProvider.System);
        using CancellationTokenSource cancel = new();
        using CountdownEvent entered = new(2);
        List<Task<bool>> endless = [];
        for (int i = 0; i < 4; i++)
        {
            endless.Add(pool.Run("long", thread => { _ = entered.IsSet || entered.Signal(); return Forever(thread, null); }, cancel.Token));
        }

        // Both threads are taken, and more waits: one of them is given up, and what got it is not made to stand still for the rest.
        entered.Wait();
        TimeSpan stoodStill = await pool.Run(
            "short",
            thread =>
            {
                for (int passed = 0; passed < 10_000; passed++)
                {
                    thread.Pass();
                }

                return thread.StoodStill;
            },
            CancellationToken.None);

        cancel.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(endless));
        Assert.Equal(TimeSpan.Zero, stoodStill);
    }

    [Fact]
    public async Task Work_of_the_same_queue_does_not_interrupt_what_has_begun()
    {
        List<int> order = [];
        using ManualResetEventSlim entered = new();
        Task<bool> first = _pool.Run(
            "a",
            thread =>
            {
                entered.Set();
                _gate.Wait();
                for (long start = Environment.TickCount64; Environment.TickCount64 - start < 100;)
                {
                    thread.Pass();
                }

                order.Add(1);
                return true;
            },
            CancellationToken.None);
        entered.Wait();
        Task<bool> second = _pool.Run("a", _ => { order.Add(2); return true; }, CancellationToken.None);
        _gate.Set();
        await Task.WhenAll(first, second);

        Assert.Equal([1, 2], order);
    }

    [Fact]
    public async Task Cancelled_work_ends_at_its_next_yield_point()
    {
        using CancellationTokenSource cancel = new();
        using ManualResetEventSlim entered = new();
        Task<bool> endless = _pool.Run<bool>("a", thread => Forever(thread, entered), cancel.Token);
        entered.Wait();

        cancel.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless);
        Assert.Equal(7, await _pool.Run("a", _ => 7, CancellationToken.None));
    }

    [Fact]
    public async Task Stop_ends_all_work_that_has_begun_whether_it_computes_or_stands_still()
    {
        ComputePool pool = new(Options.Create(new ComputePoolOptions { Threads = 1 }), TimeProvider.System);
        List<Task<bool>> endless = [];
        using CountdownEvent entered = new(5);
        for (int i = 0; i < 5; i++)
        {
            endless.Add(pool.Run<bool>($"endless {i}", thread => { entered.Signal(); return Forever(thread, null); }, CancellationToken.None));
        }

        // One thread, and all five have begun: four of them stand still.
        entered.Wait();
        pool.Stop();

        foreach (Task<bool> work in endless)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        }

        pool.Dispose();
    }

    [Fact]
    public async Task Beyond_the_most_that_may_begin_work_waits_until_other_work_ends()
    {
        using ComputePool pool = new(Options.Create(new ComputePoolOptions { Threads = 1, MaxBegun = 2 }), TimeProvider.System);
        using CancellationTokenSource cancel = new();
        using CountdownEvent entered = new(2);
        Task<bool>[] endless = [.. Enumerable.Range(0, 2).Select(i => pool.Run<bool>($"endless {i}", thread => { entered.Signal(); return Forever(thread, null); }, cancel.Token))];
        entered.Wait();
        Task<bool> third = pool.Run("third", _ => true, CancellationToken.None);
        Assert.False(third.IsCompleted);

        cancel.Cancel();

        Assert.True(await third);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(endless));
    }

    private static bool Forever(YieldPoint yieldPoint, ManualResetEventSlim? entered)
    {
        entered?.Set();
        while (true)
        {
            yieldPoint.Pass();
        }
    }
}
