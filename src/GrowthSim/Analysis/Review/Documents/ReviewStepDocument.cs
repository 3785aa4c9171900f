using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Review.Documents;

/// <summary>The figures of a step, and what the run with them is worth.</summary>
/// <param name="Known">The day from which the last of its figures is known.</param>
/// <param name="Figures">The figures that enter.</param>
/// <param name="EffectivePaths">The effective number of paths of the run with them.</param>
/// <param name="ParetoK">The tail of its weights; null where there are none.</param>
public sealed record ReviewStepDocument(string Known, ImmutableArray<StepFigureDocument> Figures, double? EffectivePaths, double? ParetoK)
{
    internal static ReviewStepDocument Of(ReviewStep step) => new(
        Day(step.Known),
        [.. step.Figures.Select(figure => new StepFigureDocument(figure.Variable, figure.Year, figure.Value))],
        FiniteNumber.OrNull(step.EffectivePaths),
        FiniteNumber.OrNull(step.ParetoK));

    /// <summary>Returns a day as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="day">The day.</param>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
