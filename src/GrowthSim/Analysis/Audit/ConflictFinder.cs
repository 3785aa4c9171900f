using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Numerics;

namespace GrowthSim.Analysis.Audit;

/// <summary>
/// Finds targets that conflict. Each conflict is of as few targets as show it; the last of them is then put aside, so that further ones show. What is found is proven; that there is no more is not.
/// </summary>
/// <param name="network">The network.</param>
internal sealed class ConflictFinder(TargetNetwork network)
{
    /// <summary>The most conflicts of a kind that are looked for under one reading.</summary>
    private const int MaxConflicts = 12;

    /// <summary>The most variables that are looked at for one knife edge.</summary>
    private const int MaxCandidates = 30;

    /// <summary>What is left of a variable at a knife edge is at most this part of its size.</summary>
    private const double MaxEdge = 0.01;

    /// <summary>By how much more than its threshold a target may ask that asks for strictly more.</summary>
    private const double Margin = 1e-6;

    private readonly List<ImmutableArray<int>> _known = [];

    /// <summary>Gets the conflicts that were found.</summary>
    public List<TargetConflict> Conflicts { get; } = [];

    /// <summary>Finds the conflicts under a reading, but those that hold under an earlier one already.</summary>
    /// <param name="reading">What targets are taken to ask for.</param>
    /// <param name="basis">What is assumed of other quantities.</param>
    /// <returns>The targets that are left, by number: they are not known to conflict.</returns>
    public List<int> Find(TargetReading reading, RangeBasis basis)
    {
        List<int> rest = [.. Enumerable.Range(0, network.Targets.Length)];
        foreach (ImmutableArray<int> known in _known.Where(known => known.All(rest.Contains)).ToArray())
        {
            rest.Remove(known[^1]);
        }

        (int Target, Enclosure Wanted)[] Wanted(IEnumerable<int> targets) => [.. targets.Select(target => (target, TargetNetwork.Wanted(network.Targets[target], reading)))];
        Dictionary<int, Enclosure[]> alone = [];
        foreach (int target in rest.ToArray())
        {
            if (network.Under(Wanted([target]), basis) is { } left)
            {
                alone.Add(target, left);
            }
            else
            {
                Found(OutOfReach(target, reading, basis), [target], rest);
            }
        }

        ConflictViewer viewer = new(network, basis);
        for (int found = 0; found < MaxConflicts && network.Under(Wanted(rest), basis) is null; found++)
        {
            List<int> targets = MinimalSet.Of(rest, part => network.Under(Wanted(part), basis) is null);
            TargetConflict plain = new() { Kind = ConflictKind.Contradiction, Reading = reading, Basis = basis, Targets = [.. targets.Select(target => network.Targets[target].Id)] };
            Found(viewer.Contradiction(Wanted(targets))?.Of(plain.Kind, reading, basis, network.Targets) ?? plain, targets, rest);
        }

        for (int found = 0; found < MaxConflicts && Edge(rest, Wanted, alone, viewer, basis) is (List<int> targets, ConflictView view); found++)
        {
            Found(view.Of(ConflictKind.KnifeEdge, reading, basis, network.Targets) with { Strict = Strict(Wanted(targets), basis) }, targets, rest);
        }

        return rest;
    }

    private void Found(TargetConflict conflict, List<int> targets, List<int> rest)
    {
        Conflicts.Add(conflict);
        _known.Add([.. targets]);
        rest.Remove(targets[^1]);
    }

    private TargetConflict OutOfReach(int target, TargetReading reading, RangeBasis basis)
    {
        ImmutableArray<string> ids = [network.Targets[target].Id];
        ValueBounds given = network.Under([], basis, target) is { } left ? ValueBounds.Of(left[network.Measure(target)]) : default;
        return new TargetConflict { Kind = ConflictKind.OutOfReach, Reading = reading, Basis = basis, Targets = ids, Unit = network.Targets[target].Unit, UnitName = network.Targets[target].UnitName, Sides = [new ConflictSide(ids, given)] };
    }

    /// <summary>The first variable of which all targets together leave next to nothing while none alone does, for the fewest of them.</summary>
    private (List<int> Targets, ConflictView View)? Edge(
        List<int> rest,
        Func<IEnumerable<int>, (int Target, Enclosure Wanted)[]> wanted,
        Dictionary<int, Enclosure[]> alone,
        ConflictViewer viewer,
        RangeBasis basis)
    {
        if (network.Under(wanted(rest), basis) is not { } left)
        {
            return null;
        }

        IEnumerable<NamedQuantity> candidates = network.Quantities
            .Where(quantity => IsThin(left[quantity.Node]) && !rest.Any(target => network.Sees(target, quantity) && IsThin(alone[target][quantity.Node])))
            .OrderByDescending(quantity => quantity.IsStated)
            .Take(MaxCandidates);
        foreach (NamedQuantity quantity in candidates)
        {
            List<int> targets = MinimalSet.Of(rest, part => network.Under(wanted(part), basis) is { } some && IsThin(some[quantity.Node]));
            if (viewer.Edge(wanted(targets), quantity) is ConflictView view)
            {
                return (targets, view);
            }
        }

        return null;
    }

    private static bool IsThin(Enclosure left) => double.IsFinite(left.Width) && left.Width <= MaxEdge * Math.Max(Math.Abs(left.Low), Math.Abs(left.High));

    /// <summary>The targets that ask for strictly more, or less, where no margin is left for that.</summary>
    private ImmutableArray<string> Strict((int Target, Enclosure Wanted)[] targets, RangeBasis basis)
    {
        bool IsStrict(int target) => network.Targets[target].Comparison is Comparison.Above or Comparison.Below;
        (int Target, Enclosure Wanted)[] strictly = [.. targets.Select(target => !IsStrict(target.Target) ? target : target with { Wanted = Within(target.Wanted) })];
        return network.Under(strictly, basis) is null ? [.. targets.Where(target => IsStrict(target.Target)).Select(target => network.Targets[target.Target].Id)] : [];
    }

    private static Enclosure Within(Enclosure wanted)
    {
        double Margined(double end, int side) => double.IsInfinity(end) ? end : end + (side * Margin * Math.Max(Math.Abs(end), double.Epsilon));
        return new Enclosure(Margined(wanted.Low, 1), Margined(wanted.High, -1));
    }
}
