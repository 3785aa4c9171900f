using System.Collections.Concurrent;
using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Factors;
using GrowthSim.Compilation.Figures;
using GrowthSim.Simulation.Factors;
using GrowthSim.Simulation.Figures;
using GrowthSim.Simulation.Splitting;

namespace GrowthSim.Simulation;

/// <summary>
/// A plan that is ready to simulate: with the grids of its quantiles, and the ladders to its rare events, which may take minutes. Both are functions of the plan alone. It also keeps
/// results of blocks for the next block, hence belongs to one run at a time, or to several of the same plan.
/// </summary>
public sealed class PreparedPlan
{
    /// <summary>The share of the preparation of a plan with rare events that is counted for the grids.</summary>
    private const double GridsShare = 0.02;

    /// <summary>The bytes of results that wait for another block, unless one alone has more: a result of a small model is rented for every block, one of a large model takes longer to fill than to make.</summary>
    private const long SpareBytes = 32 << 20;

    /// <summary>The number of results that wait for another block: some for each thread that may simulate.</summary>
    private static readonly int SpareKept = (2 * Environment.ProcessorCount) + 4;

    private readonly ConcurrentBag<BlockResult> _spare = [];

    private PreparedPlan(RunPlan plan, ProposalFit? fit, QuantileGrids grids, RareEvents? rare) => (Plan, Fit, Grids, Rare) = (plan, fit, grids, rare);

    /// <summary>Gets the plan; where its free draws are drawn from a proposal, under that.</summary>
    public RunPlan Plan { get; }

    /// <summary>Gets the rare events with the ladders to them as bytes, with which the same plan is prepared sooner elsewhere or later; null where the plan does not ask for them.</summary>
    public byte[]? RareEvents => Rare?.ToBytes();

    /// <summary>Gets what its free draws are drawn from; null where paths have no weights.</summary>
    internal ProposalFit? Fit { get; }

    /// <summary>Gets the logarithm of the mean weight of a path; null where paths have no weights.</summary>
    internal double? LogMeanWeight => Fit?.LogMeanWeight;

    /// <summary>Gets how surprising the figures are that it is conditioned on.</summary>
    internal ImmutableArray<FigureSurprise> Surprises { get; private init; } = [];

    /// <summary>Gets the grids of its quantiles.</summary>
    internal QuantileGrids Grids { get; }

    /// <summary>Gets how its factors are cut into bins; null where no table counts by them.</summary>
    internal FactorBins? Bins { get; private init; }

    /// <summary>Gets its rare events; null where it does not ask for them.</summary>
    internal RareEvents? Rare { get; }

    /// <summary>Prepares a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="rareEvents">What <see cref="RareEvents"/> gave for the same plan; null where that is not known. Bytes that are damaged are not used.</param>
    /// <param name="yieldPoint">Is passed on the way; null for none.</param>
    /// <param name="progress">Takes the share that is done, from 0 to 1.</param>
    public static PreparedPlan Create(RunPlan plan, byte[]? rareEvents = null, YieldPoint? yieldPoint = null, Action<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        yieldPoint ??= YieldPoint.None;
        ProposalFit? fit = plan.Kernel.HasWeights ? ProposalFit.Of(plan, yieldPoint) : null;
        ImmutableArray<FigureSurprise> surprises = plan.Evidence.Conditions && plan.Kernel.FiguresUsed > 0 ? FigureSurprises.Of(plan, fit?.Proposal?.Once(), yieldPoint) : [];
        plan = fit?.Proposal is Proposal proposal ? plan.Under(proposal, yieldPoint) : plan;
        QuantileGrids grids = QuantileGrids.Create(plan, yieldPoint);
        progress?.Invoke(GridsShare);
        RareEvents? rare = plan.Scoring is null ? null
            : (rareEvents is null ? null : Splitting.RareEvents.Restore(plan, fit?.LogMeanWeight ?? 0, rareEvents))
            ?? Splitting.RareEvents.Find(plan, fit?.LogMeanWeight ?? 0, yieldPoint, share => progress?.Invoke(GridsShare + ((1 - GridsShare) * share)));
        progress?.Invoke(1);
        return new PreparedPlan(plan, fit, grids, rare) { Surprises = surprises, Bins = plan.Kernel.Factors is null ? null : FactorPilot.Bins(plan, yieldPoint) };
    }

    /// <summary>Drops the results that wait for another block.</summary>
    public void DropSpare() => _spare.Clear();

    /// <summary>Returns an empty result, from those that were given back where there is one. A result is large: fresh ones for every block keep the garbage collector busy.</summary>
    /// <param name="yieldPoint">Is passed on the way.</param>
    internal BlockResult Rent(YieldPoint yieldPoint) => _spare.TryTake(out BlockResult? spare) ? spare : new BlockResult(this, yieldPoint);

    /// <summary>Takes a result that nobody looks at any more, for another block.</summary>
    /// <param name="result">The result.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    internal void Return(BlockResult result, YieldPoint yieldPoint)
    {
        if (_spare.Count < Math.Clamp(SpareBytes / (result.Bytes + 1), 1, SpareKept))
        {
            result.Clear(yieldPoint);
            _spare.Add(result);
        }
    }
}
