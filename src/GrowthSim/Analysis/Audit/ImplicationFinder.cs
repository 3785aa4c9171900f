using GrowthSim.Language.Operations;
using GrowthSim.Numerics;

namespace GrowthSim.Analysis.Audit;

/// <summary>Finds targets that are met wherever others are, and between which values the others leave a measure.</summary>
/// <param name="network">The network.</param>
internal sealed class ImplicationFinder(TargetNetwork network)
{
    /// <summary>How much narrower than what the model gives a range has to be to be told.</summary>
    private const double MaxPart = 0.9;

    /// <summary>Finds the targets that others imply: those that do not conflict together, else one of the others alone.</summary>
    /// <param name="rest">The targets that are not known to conflict, by number.</param>
    /// <param name="basis">What is assumed of other quantities.</param>
    /// <param name="known">Those that are implied without that; they are not looked at.</param>
    public IEnumerable<TargetImplication> Find(List<int> rest, RangeBasis basis, IEnumerable<string> known)
    {
        HashSet<string> done = [.. known];
        int[] apart = [.. Enumerable.Range(0, network.Targets.Length).Except(rest)];
        foreach (int target in rest.Where(target => !done.Contains(network.Targets[target].Id)))
        {
            ValueInterval wanted = ValueInterval.Of(network.Targets[target]);
            Enclosure? Left(IReadOnlyList<int> others) => Measure(target, others, basis, TargetReading.AsScored);
            bool IsMet(IReadOnlyList<int> others) => Left(others) is Enclosure left && wanted.Contains(left.Low) && wanted.Contains(left.High);
            int[] others = [.. rest.Where(other => other != target)];
            if (IsMet([]))
            {
                continue;
            }

            int[][] alone = [.. apart.Select(other => new[] { other }).Where(IsMet).Take(1)];
            if (IsMet(others) || alone.Length > 0)
            {
                List<int> by = IsMet(others) ? MinimalSet.Of(others, IsMet) : [.. alone[0]];
                yield return new TargetImplication(network.Targets[target].Id, [.. by.Select(other => network.Targets[other].Id)], basis, ValueBounds.Of(Left(by)!.Value));
            }
        }
    }

    /// <summary>Returns between which values the others, as they are written, leave a measure; null where that is hardly less than what the model gives.</summary>
    /// <param name="target">The target.</param>
    /// <param name="rest">The targets that are not known to conflict, by number.</param>
    /// <param name="middle">The middle part of what the model gives the measure.</param>
    public ValueBounds? Implied(int target, List<int> rest, Enclosure middle)
    {
        int[] others = [.. rest.Where(other => other != target)];
        return Measure(target, others, RangeBasis.Middle, TargetReading.AsWritten) is Enclosure left
            && left.Intersect(middle) is Enclosure both
            && (both.IsEmpty ? middle.Width > 0 : both.Width < MaxPart * middle.Width)
                ? ValueBounds.Of(both.IsEmpty ? left : both)
                : null;
    }

    private Enclosure? Measure(int target, IReadOnlyList<int> others, RangeBasis basis, TargetReading reading) =>
        network.Under([.. others.Select(other => (other, TargetNetwork.Wanted(network.Targets[other], reading)))], basis, target) is { } left ? left[network.Measure(target)] : null;
}
