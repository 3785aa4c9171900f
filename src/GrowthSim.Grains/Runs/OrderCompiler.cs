using GrowthSim.Compilation;
using GrowthSim.Grains.Compute;
using GrowthSim.Language;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Runs;

/// <summary>Compiles what is ordered, and says whether it can be run.</summary>
internal sealed class OrderCompiler(PlanCache plans, RunMemory memory)
{
    /// <summary>Returns a frozen plan with its identity and what it needs.</summary>
    /// <exception cref="OrderRefusedException">It has errors, or can never fit.</exception>
    public async Task<FrozenPlan> Compile(FrozenPlan frozen, CancellationToken cancellationToken)
    {
        Checked<RunPlan> compiled = await plans.Get(frozen, cancellationToken);
        if (!compiled.IsValid)
        {
            throw new OrderRefusedException($"The scenario {frozen.Model}/{frozen.Scenario} cannot be run: {compiled.Errors[0]}", compiled.Errors);
        }

        RunPlan plan = compiled.Value;
        FrozenPlan noted = RunMemory.Noted(frozen with { PlanId = plan.Id, Operations = plan.Operations }, plans.Find(frozen.Digest(), inUse: false)?.Need ?? MemoryNeed.Max(plan));
        memory.Check(RunMemory.Noted(noted, MemoryNeed.Min(plan)));
        return noted;
    }
}
