using GrowthSim.Analysis.Review;

namespace GrowthSim.Cli.Reports.Reviews.Documents;

/// <summary>By how much a probability moved, and the half-width of the interval of that.</summary>
internal sealed record MovementDocument(double? Change, double? Error)
{
    public static MovementDocument Of(Movement movement) => new(ExpectationDocument.OrNull(movement.Change), ExpectationDocument.OrNull(movement.Error));
}
