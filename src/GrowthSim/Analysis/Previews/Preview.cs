using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Previews;

/// <summary>What the probability of a target would be about with other settings, before a run of them has been made.</summary>
/// <param name="Target">The target's identifier.</param>
/// <param name="Probability">The probability, about.</param>
/// <param name="Error">What it may be off by: chance, the line between settings, and, of several levers together, how differently two ways of adding up tell it.</param>
public sealed record Preview(string Target, double Probability, double Error)
{
    /// <summary>Previews a target with levers set otherwise than in a run.</summary>
    /// <param name="target">The target, as the run has it.</param>
    /// <param name="paths">The paths that count in the run.</param>
    /// <param name="moves">The levers that are moved: each with its curve, its setting in the run and the new one.</param>
    /// <returns>The preview; null where a curve does not know the target.</returns>
    /// <remarks>
    /// With z(x) the normal score of the curve at x, p = Φ(z₀ + Σ (zᵢ(xᵢ) − zᵢ(xᵢ⁰))). For one lever that is the curve itself, on which differences are of common random numbers. For several it is exact where the levers move what decides
    /// the target by sums; how far p is from p₀ + Σ (pᵢ(xᵢ) − pᵢ(xᵢ⁰)) is counted as error.
    /// </remarks>
    public static Preview? Of(TargetOutcome target, double paths, params IReadOnlyList<(ResponseCurve Curve, double From, double To)> moves)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(moves);
        double start = NormalScore.Of(target.Probability.Value, paths);
        (double score, double sum, double bends) = (start, NormalScore.Probability(start), 0);
        foreach ((ResponseCurve curve, double from, double to) in moves)
        {
            (double before, double after) = (curve.Score(target.Id, from, paths), curve.Score(target.Id, to, paths));
            score += after - before;
            sum += NormalScore.Probability(after) - NormalScore.Probability(before);
            bends += curve.Bend(target.Id, from, paths) + curve.Bend(target.Id, to, paths);
        }

        if (double.IsNaN(score))
        {
            return null;
        }

        double probability = NormalScore.Probability(score);
        double apart = moves.Count > 1 ? Math.Abs(probability - Math.Clamp(sum, 0, 1)) : 0;
        double line = Math.Max(NormalScore.Probability(score + bends) - probability, probability - NormalScore.Probability(score - bends));
        return new Preview(target.Id, probability, Math.Min(1, target.Probability.HalfWidth + line + apart));
    }
}
