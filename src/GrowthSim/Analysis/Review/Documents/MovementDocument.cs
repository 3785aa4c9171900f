using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Review.Documents;

/// <summary>By how much a probability moved, and the half-width of the interval of that.</summary>
/// <param name="Change">The later probability less the earlier.</param>
/// <param name="Error">The half-width of its interval.</param>
public sealed record MovementDocument(double? Change, double? Error)
{
    internal static MovementDocument Of(Movement movement) => new(FiniteNumber.OrNull(movement.Change), FiniteNumber.OrNull(movement.Error));
}
