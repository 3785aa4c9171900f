using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Comparisons;

namespace GrowthSim.Outcomes.Comparisons;

/// <summary>Reads the differences between scenarios out of a run's counts.</summary>
/// <param name="kernel">The kernel.</param>
/// <param name="probabilities">Reads the shares of paths.</param>
/// <param name="measures">Reads the differences of series.</param>
internal sealed class ComparisonReader(CompiledKernel kernel, ProbabilityReader probabilities, MeasureReader measures)
{
    /// <summary>Returns what the run says of another scenario.</summary>
    public ComparisonOutcome Read(PlanComparison comparison) => new(
        comparison.Against.Id,
        comparison.Against.Title,
        [.. comparison.Targets.Select(entry => new TargetDifference(entry.Target.Id, Of(entry.Event, kernel.Targets.Single(target => target.Target.Id == entry.Target.Id).Met)))],
        comparison.All is PairedEvent all ? Of(all, probabilities.Joint(0).Value) : DifferenceOutcome.Unknown,
        comparison.Groups.Select((group, number) => (group.Group, Difference: Of(group.Event, probabilities.Joint(number + 1).Value)))
            .ToImmutableSortedDictionary(group => group.Group, group => group.Difference, StringComparer.Ordinal),
        [.. comparison.Differences
            .GroupBy(output => kernel.Outputs[output].Variable!)
            .Select(series => new Projection(series.Key.Name, series.Key.Title, series.Key.Unit, [.. series.Select(Year)]) { UnitName = series.Key.UnitName })]);

    private DifferenceOutcome Of(PairedEvent paired, int met) => Of(paired, probabilities.Share(met));

    private DifferenceOutcome Of(PairedEvent paired, double now) => probabilities.Difference(paired, now);

    private ProjectionYear Year(int output)
    {
        Measure measure = measures.Of(output);
        return new ProjectionYear(kernel.Outputs[output].Year, measure.Mean, measure.StandardDeviation, measure.Quantiles) { StandardError = measure.StandardError };
    }
}
