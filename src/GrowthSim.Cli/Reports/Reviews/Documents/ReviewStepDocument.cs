using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Analysis.Review;

namespace GrowthSim.Cli.Reports.Reviews.Documents;

/// <summary>The figures of a step, and what the run with them is worth.</summary>
internal sealed record ReviewStepDocument(string Known, ImmutableArray<StepFigureDocument> Figures, double? EffectivePaths, double? ParetoK)
{
    public static ReviewStepDocument Of(ReviewStep step) => new(
        Day(step.Known),
        [.. step.Figures.Select(figure => new StepFigureDocument(figure.Variable, figure.Year, figure.Value))],
        ExpectationDocument.OrNull(step.EffectivePaths),
        ExpectationDocument.OrNull(step.ParetoK));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
