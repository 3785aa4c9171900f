using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Figures;
using GrowthSim.Language;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Analysis.Drivers;

/// <summary>Reads from what <see cref="BinTable"/> counted what targets would do under changed assumptions, without a further path: P = Σ w·p over the bins of a parameter, w the probability of a bin under the changed assumption.</summary>
/// <remarks>Within a bin the changed distribution lies otherwise in it: <see cref="BinCurve"/> says what the probability is there.</remarks>
public static class AssumptionReader
{
    /// <summary>The weight of a bin, as a multiple of what it was, beyond which a change is not told: too few paths would carry it.</summary>
    private const double MaxWeight = 4;

    /// <summary>Returns whether a run can be read so: not where it uses figures on record.</summary>
    /// <param name="model">The model, without the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="settings">The view.</param>
    public static bool CanRead(ModelDefinition model, Scenario scenario, RunSettings settings)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(settings);
        return !new Evidence(settings.AsOf ?? scenario.AsOf, settings.AsOfMode ?? scenario.AsOfMode).Of(model).Any();
    }

    /// <summary>Reads a table of a run that is not conditioned on figures: given figures the bins have other probabilities.</summary>
    /// <param name="table">What was counted.</param>
    /// <param name="level">The confidence level of the intervals; between 0 and 1, both excluded.</param>
    /// <returns>The scored targets, in the order of the plan.</returns>
    public static ImmutableArray<TargetAssumptions> Read(BinTable table, double level)
    {
        ArgumentNullException.ThrowIfNull(table);
        double quantile = Normal.InvCDF(0, 1, (1 + level) / 2);
        Dictionary<int, ChangedCells> cells = [];
        List<(int Target, ParameterAssumptions Parameter)> found = [];
        int first = 0;
        foreach (ImmutableArray<int> pair in table.Structure.Pairs)
        {
            BinnedFactor factor = table.Structure.Factors[pair[0]];
            ReadOnlySpan<long> counts = table.Bins.Slice(first, factor.Bins * BinTable.PerBin);
            first += counts.Length;
            // Of few values, none is a little more than another: what changes is how probable each is.
            if (factor.Low is null || factor.IsStepped || counts[..factor.Bins].Contains(0))
            {
                continue;
            }

            ChangedCells its = cells.TryGetValue(factor.Bins, out ChangedCells? known) ? known : cells[factor.Bins] = new ChangedCells(factor.Bins);
            if (Changes(counts[..factor.Bins].ToArray(), counts.Slice(factor.Bins, factor.Bins).ToArray(), its, quantile) is { IsEmpty: false } changes)
            {
                found.Add((pair[1], new ParameterAssumptions(factor.Name, changes)));
            }
        }

        ILookup<int, ParameterAssumptions> byTarget = found.ToLookup(entry => entry.Target, entry => entry.Parameter);
        return [.. table.Structure.Targets.Select((id, target) => new TargetAssumptions(
            id,
            [.. byTarget[target].OrderByDescending(parameter => parameter.Greatest).ThenBy(parameter => parameter.Parameter, StringComparer.Ordinal)]))];
    }

    /// <summary>Returns the changes of a parameter and a target.</summary>
    /// <param name="paths">The paths of each bin; 1 at least.</param>
    /// <param name="hits">Those on which the target is met.</param>
    /// <param name="cells">The bins under each change.</param>
    /// <param name="quantile">Of how many standard deviations an interval is, to either side.</param>
    internal static ImmutableArray<ChangedAssumption> Changes(long[] paths, long[] hits, ChangedCells cells, double quantile)
    {
        BinCurve curve = new(paths, hits, cells.Before);
        ImmutableArray<ChangedAssumption>.Builder changes = ImmutableArray.CreateBuilder<ChangedAssumption>();
        foreach ((AssumptionChange change, ScoreCells after) in cells.After)
        {
            if (after.BinWeights.Max() * paths.Length <= MaxWeight)
            {
                (double difference, double deviation) = curve.Under(after);
                double error = quantile * deviation;
                changes.Add(new ChangedAssumption(change, difference, difference - error, difference + error, paths.Sum() / (paths.Length * after.BinWeights.Sum(weight => weight * weight))));
            }
        }

        return changes.ToImmutable();
    }

    /// <summary>The bins of a parameter as they are and under each change.</summary>
    /// <param name="bins">The number of bins.</param>
    internal sealed class ChangedCells(int bins)
    {
        /// <summary>Gets the bins as they are.</summary>
        public ScoreCells Before { get; } = new(bins, 0, 1);

        /// <summary>Gets them under each change.</summary>
        public ImmutableArray<(AssumptionChange Change, ScoreCells Cells)> After { get; } = [.. AssumptionChange.All.Select(change => (change, new ScoreCells(bins, change.Shift, change.Scale)))];
    }
}
