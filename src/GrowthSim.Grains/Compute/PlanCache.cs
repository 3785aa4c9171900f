using GrowthSim.Compilation;
using GrowthSim.Grains.Runs;
using GrowthSim.Language;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Compute;

/// <summary>The compiled plans of a silo. A plan is compiled once, however many ask for it at the same time; the plans used last are kept.</summary>
internal sealed class PlanCache(ComputePool pool, PlanCompiler compiler)
{
    /// <summary>The number of plans kept: those of the runs that simulate, and some of those that are being ordered.</summary>
    private const int Capacity = RunQueue.Places + 8;

    private readonly Lock _changing = new();
    private readonly LinkedList<(string Digest, Task<Checked<CompiledPlan>> Plan)> _plans = [];

    /// <summary>Returns a plan, compiling it where it is not there.</summary>
    public Task<Checked<CompiledPlan>> Get(FrozenPlan frozen)
    {
        string digest = frozen.Digest();
        lock (_changing)
        {
            if (Find(digest) is { } kept)
            {
                return kept;
            }

            Task<Checked<CompiledPlan>> plan = pool.Run(Turn(digest), _ => Compile(digest, frozen), CancellationToken.None);
            _plans.AddFirst((digest, plan));
            if (_plans.Count > Capacity)
            {
                Release(_plans.Last!.Value.Plan);
                _plans.RemoveLast();
            }

            return plan;
        }
    }

    /// <summary>Returns a plan that is ready to simulate: its quantile grids are chosen.</summary>
    public async Task<Checked<CompiledPlan>> Prepare(FrozenPlan frozen)
    {
        Checked<CompiledPlan> compiled = await Get(frozen);
        if (compiled.IsValid)
        {
            // By a pilot, on a thread that simulates and not later in a grain's turn.
            await pool.Run(Turn(compiled.Value.Digest), _ => BlockResult.Empty(compiled.Value.Plan).Paths, CancellationToken.None);
        }

        return compiled;
    }

    /// <summary>Returns a plan that is there; null where it is not, or not yet.</summary>
    public CompiledPlan? Find(string digest, bool inUse)
    {
        lock (_changing)
        {
            CompiledPlan? plan = Find(digest) is { IsCompletedSuccessfully: true } kept ? kept.Result.Value : null;
            if (inUse)
            {
                plan?.Use();
            }

            return plan;
        }
    }

    /// <summary>Gives back the memory that the threads keep for a plan; the plan itself stays as long as there is room.</summary>
    public void Release(string digest)
    {
        lock (_changing)
        {
            if (Find(digest) is { } kept)
            {
                Release(kept);
            }
        }
    }

    private Checked<CompiledPlan> Compile(string digest, FrozenPlan frozen)
    {
        Checked<RunPlan> plan = compiler.Compile(frozen);
        return plan.IsValid ? new Checked<CompiledPlan>(new CompiledPlan(digest, plan.Value)) : new Checked<CompiledPlan>(plan.Errors);
    }

    private static string Turn(string digest) => $"compile/{digest}";

    private void Release(Task<Checked<CompiledPlan>> plan)
    {
        if (plan.IsCompletedSuccessfully)
        {
            plan.Result.Value?.Release();
            pool.Sweep();
        }
    }

    private Task<Checked<CompiledPlan>>? Find(string digest)
    {
        for (LinkedListNode<(string Digest, Task<Checked<CompiledPlan>> Plan)>? node = _plans.First; node is not null; node = node.Next)
        {
            // A compilation that was cut off (the silo stops) or broke is tried again.
            if (node.Value.Digest == digest && !node.Value.Plan.IsFaulted && !node.Value.Plan.IsCanceled)
            {
                _plans.Remove(node);
                _plans.AddFirst(node);
                return node.Value.Plan;
            }
        }

        return null;
    }
}
