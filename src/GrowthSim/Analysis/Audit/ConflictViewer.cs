using System.Collections.Immutable;
using System.Numerics;
using GrowthSim.Numerics;

namespace GrowthSim.Analysis.Audit;

/// <summary>Finds the variable in which a conflict is seen best: where the targets fall in two parts of which each implies something of it, and both do not go together.</summary>
/// <param name="network">The network.</param>
/// <param name="basis">What is assumed of other quantities.</param>
internal sealed class ConflictViewer(TargetNetwork network, RangeBasis basis)
{
    /// <summary>The most targets that are parted in every way: 31 ways.</summary>
    private const int MaxParted = 6;

    /// <summary>How much of each side a knife edge may be.</summary>
    private const double MaxEdge = 0.02;

    /// <summary>Returns the variable in which targets contradict each other; null where none shows it.</summary>
    /// <param name="targets">The targets, each with what is asked.</param>
    public ConflictView? Contradiction(IReadOnlyList<(int Target, Enclosure Wanted)> targets) =>
        Best(targets, network.Quantities, (first, second) => first.Intersect(second).IsEmpty) ?? AtMeasure(targets);

    /// <summary>Returns a variable of which targets leave next to nothing; null where it is not for two sides that touch.</summary>
    /// <param name="targets">The targets, each with what is asked.</param>
    /// <param name="quantity">The variable.</param>
    public ConflictView? Edge(IReadOnlyList<(int Target, Enclosure Wanted)> targets, NamedQuantity quantity) => Best(targets, [quantity], IsEdge);

    private ConflictView? Best(IReadOnlyList<(int Target, Enclosure Wanted)> targets, ImmutableArray<NamedQuantity> quantities, Func<Enclosure, Enclosure, bool> shows)
    {
        if (targets.Count is < 2 or > MaxParted)
        {
            return null;
        }

        // The first target is on the first side; the most even parts come first.
        foreach (int part in Enumerable.Range(0, (1 << (targets.Count - 1)) - 1).OrderBy(part => Math.Abs(targets.Count - (2 * (BitOperations.PopCount((uint)part) + 1)))))
        {
            bool IsFirst(int place) => place == 0 || (part >> (place - 1) & 1) != 0;
            (int Target, Enclosure Wanted)[] first = [.. targets.Where((_, place) => IsFirst(place))];
            (int Target, Enclosure Wanted)[] second = [.. targets.Where((_, place) => !IsFirst(place))];
            if (network.Under(first, basis) is not { } firstLeft || network.Under(second, basis) is not { } secondLeft)
            {
                continue;
            }

            NamedQuantity? shown = quantities
                .Where(quantity => shows(firstLeft[quantity.Node], secondLeft[quantity.Node]))
                .OrderByDescending(quantity => (quantity.IsStated ? 2 : 0) + (quantity.Variable.IsReported ? 1 : 0))
                .FirstOrDefault();
            if (shown is not null)
            {
                return new ConflictView(shown, [.. first.Select(target => target.Target)], firstLeft[shown.Node], [.. second.Select(target => target.Target)], secondLeft[shown.Node]);
            }
        }

        return null;
    }

    /// <summary>What all others leave of the measure of one, against what is asked of it.</summary>
    private ConflictView? AtMeasure(IReadOnlyList<(int Target, Enclosure Wanted)> targets)
    {
        for (int place = targets.Count - 1; place >= 0; place--)
        {
            (int target, Enclosure wanted) = targets[place];
            (int Target, Enclosure Wanted)[] others = [.. targets.Where(other => other.Target != target)];
            if (others.Length > 0 && network.Under(others, basis, target) is { } left && left[network.Measure(target)].Intersect(wanted).IsEmpty)
            {
                return new ConflictView(null, [.. others.Select(other => other.Target)], left[network.Measure(target)], [target], wanted);
            }
        }

        return null;
    }

    /// <summary>Says whether two sides touch: next to nothing of either is left, at the upper end of the one and the lower end of the other.</summary>
    private static bool IsEdge(Enclosure first, Enclosure second)
    {
        Enclosure left = first.Intersect(second);
        return !left.IsEmpty && left != first && left != second && left.Width <= MaxEdge * first.Width && left.Width <= MaxEdge * second.Width;
    }
}
