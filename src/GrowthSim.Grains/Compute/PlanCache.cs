using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Simulation;
using Microsoft.Extensions.Options;

namespace GrowthSim.Grains.Compute;

/// <summary>The compiled plans of a silo. A plan is compiled once and prepared once, however many ask for it at the same time, and no longer than somebody waits; the plans used last are kept.</summary>
internal sealed class PlanCache(ComputePool pool, PlanCompiler compiler, IOptions<PlanCacheOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>The number of plans kept beside those that are in use.</summary>
    private const int MaxKept = 8;

    /// <summary>How long a plan counts as in use that was neither used nor released: the run's silo may be lost.</summary>
    private static readonly TimeSpan UseTimeout = TimeSpan.FromMinutes(10);

    private readonly Lock _changing = new();
    private readonly Dictionary<string, long> _inUse = [];
    private readonly LinkedList<CachedPlan> _plans = [];

    public void Dispose()
    {
        lock (_changing)
        {
            foreach (CachedPlan plan in _plans)
            {
                Release(plan);
            }

            _plans.Clear();
        }
    }

    /// <summary>Returns a plan, compiling it where it is not there.</summary>
    /// <param name="frozen">The plan.</param>
    /// <param name="cancellationToken">Ends the waiting, and the work where nobody else waits for it.</param>
    public Task<Checked<RunPlan>> Get(FrozenPlan frozen, CancellationToken cancellationToken) => Entry(frozen).Compiled.Wait(cancellationToken);

    /// <summary>Returns a plan that is ready to simulate: its quantile grids are chosen, and its rare events are found, which may take minutes.</summary>
    /// <param name="frozen">The plan.</param>
    /// <param name="inUse">Whether it stays until it is released, however many others are asked for.</param>
    /// <param name="cancellationToken">Ends the waiting, and the work where nobody else waits for it.</param>
    public async Task<Checked<CompiledPlan>> Prepare(FrozenPlan frozen, bool inUse, CancellationToken cancellationToken)
    {
        if (inUse)
        {
            lock (_changing)
            {
                _inUse[frozen.Digest()] = time.GetTimestamp();
            }
        }

        CachedPlan plan = Entry(frozen);
        Checked<RunPlan> compiled = await plan.Compiled.Wait(cancellationToken);
        return compiled.IsValid ? new Checked<CompiledPlan>(await plan.Prepared.Wait(cancellationToken)) : new Checked<CompiledPlan>(compiled.Errors);
    }

    /// <summary>Returns the share of a preparation that is done, from 0 to 1; null where none is under way.</summary>
    public double? Share(string digest)
    {
        lock (_changing)
        {
            return Find(digest) is { Prepared.IsUnderWay: true } plan ? plan.Share : null;
        }
    }

    /// <summary>Returns a plan that is ready to simulate; null where it is not there, or not yet.</summary>
    public CompiledPlan? Find(string digest, bool inUse)
    {
        lock (_changing)
        {
            CompiledPlan? plan = Find(digest)?.Prepared.Result;
            if (inUse && plan is not null)
            {
                plan.Use();
                _inUse[digest] = time.GetTimestamp();
            }

            return plan;
        }
    }

    /// <summary>Gives back the memory that is kept for a plan; the plan itself stays as long as there is room.</summary>
    public void Release(string digest)
    {
        lock (_changing)
        {
            _inUse.Remove(digest);
            if (Find(digest) is { } kept)
            {
                Release(kept);
                if (_inUse.Count == 0 && kept.Prepared.Result is CompiledPlan left)
                {
                    FreedMemory.Leave(left.Need.Total);
                }
            }

            Trim();
        }
    }

    // The newest stays in any case: its run is being ordered.
    private void Trim()
    {
        long bytes = 0;
        int kept = 0;
        foreach (CachedPlan plan in _plans.ToList())
        {
            if (_inUse.TryGetValue(plan.Digest, out long since) && time.GetElapsedTime(since) < UseTimeout)
            {
                continue;
            }

            bytes += plan.Prepared.Result?.Need.Plan ?? (plan.Compiled.Result?.Value is RunPlan compiled ? MemoryNeed.Max(compiled).Plan : 0);
            if (++kept > 1 && (kept > MaxKept || bytes > options.Value.Memory))
            {
                Release(plan);
                _inUse.Remove(plan.Digest);
                _plans.Remove(plan);
            }
        }
    }

    private CachedPlan Entry(FrozenPlan frozen)
    {
        string digest = frozen.Digest();
        lock (_changing)
        {
            if (Find(digest) is { } kept)
            {
                return kept;
            }

            string turn = $"compile/{digest}";
            CachedPlan plan = new(
                digest,
                stop => pool.Run(turn, thread => compiler.Compile(frozen, thread), stop),
                (plan, stop) => pool.Run(turn, thread => Prepare(plan, frozen.RareEvents, thread), stop));
            _plans.AddFirst(plan);
            Trim();
            return plan;
        }
    }

    // Begun in any case: work that ends before it began could not say so.
    private void Beside(string turn, Action<YieldPoint> work, CancellationToken stop) => pool.Run(
        turn,
        thread =>
        {
            thread.Cancellation = stop;
            work(thread);
            return true;
        },
        CancellationToken.None).Ignore();

    private CompiledPlan Prepare(CachedPlan plan, byte[]? rareEvents, YieldPoint yieldPoint)
    {
        plan.Share = 0;
        PreparedPlan prepared = PreparedPlan.Create(plan.Compiled.Result!.Value!, rareEvents, yieldPoint, share => plan.Share = share);
        return new CompiledPlan(plan.Digest, prepared, (work, stop) => Beside($"beside/{plan.Digest}", work, stop));
    }

    private static void Release(CachedPlan plan) => plan.Prepared.Result?.Release();

    private CachedPlan? Find(string digest)
    {
        for (LinkedListNode<CachedPlan>? node = _plans.First; node is not null; node = node.Next)
        {
            if (node.Value.Digest == digest)
            {
                _plans.Remove(node);
                _plans.AddFirst(node);
                return node.Value;
            }
        }

        return null;
    }
}
