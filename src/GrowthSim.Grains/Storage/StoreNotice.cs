namespace GrowthSim.Grains.Storage;

/// <summary>Something that went wrong in a store and that the work goes on without.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">The file, or the state in it.</param>
/// <param name="Aside">Where it was set aside; empty for nowhere.</param>
/// <param name="Fault">What is wrong.</param>
public sealed record StoreNotice(StoreNoticeKind Kind, string Place, string Aside, StoreFault Fault);
