using System.Collections.Immutable;
using GrowthSim.Compilation;

namespace GrowthSim.Simulation.Splitting;

/// <summary>Targets that are met on the same path.</summary>
/// <param name="Kind">Whose targets they are.</param>
/// <param name="Name">The group or the target; empty for all.</param>
/// <param name="Targets">The targets' numbers.</param>
internal sealed record RareEvent(RareEventKind Kind, string Name, ImmutableArray<int> Targets)
{
    /// <summary>Returns what may be rare in a model: all targets, those of each group, and each by itself; each set of targets once.</summary>
    public static ImmutableArray<RareEvent> Candidates(CompiledKernel kernel)
    {
        ImmutableArray<int> all = [.. Enumerable.Range(0, kernel.Targets.Length)];
        IEnumerable<RareEvent> groups = kernel.Groups.Select(group => new RareEvent(RareEventKind.Group, group.Name, group.Targets));
        IEnumerable<RareEvent> single = all.Select(target => new RareEvent(RareEventKind.Target, kernel.Targets[target].Target.Id, [target]));
        return [.. groups.Prepend(new RareEvent(RareEventKind.All, "", all)).Where(set => set.Targets.Length > 1).Concat(single).DistinctBy(set => string.Join(' ', set.Targets))];
    }
}
