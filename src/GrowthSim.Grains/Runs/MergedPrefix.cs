namespace GrowthSim.Grains.Runs;

/// <summary>The merged full blocks of a run, for a longer run of the same plan.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Blocks">Their number.</param>
/// <param name="Prefix">What they add up to.</param>
/// <param name="Order">The order of the run; an adaptive run may go on from an adaptive one with a wider interval only.</param>
/// <param name="RareEvents">The rare events of the plan with the ladders to them; null where it does not ask for them.</param>
[GenerateSerializer, Immutable, Alias("growthsim.FullBlocks")]
internal sealed record MergedPrefix(
    [property: Id(0)] string PlanId,
    [property: Id(1)] long Blocks,
    [property: Id(2)] byte[] Prefix,
    [property: Id(3)] RunOrder Order,
    [property: Id(4)] byte[]? RareEvents)
{
    /// <summary>Returns whether a run may go on from these blocks and give the same bits as from nothing.</summary>
    /// <remarks>An adaptive run would have looked at each prefix on the way. It would have gone on at each where another with a wider interval did.</remarks>
    public bool Serve(string planId, RunOrder order) =>
        PlanId == planId && Blocks > 0 && Blocks * Compilation.RunPlan.BlockSize <= order.Total
        && (order.HalfWidth is not double halfWidth || (Order.HalfWidth >= halfWidth && Order.Level == order.Level));
}
