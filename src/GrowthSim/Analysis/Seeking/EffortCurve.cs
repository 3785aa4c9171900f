using System.Collections.Immutable;

namespace GrowthSim.Analysis.Seeking;

/// <summary>What one lever does for a target, the others being fixed: the normal score of its probability at parts of the way from the setting that costs nothing to the last.</summary>
/// <param name="Efforts">The parts of the way, rising, from 0 to 1; two at least.</param>
/// <param name="Scores">The normal scores there.</param>
public sealed record EffortCurve(ImmutableArray<double> Efforts, ImmutableArray<double> Scores)
{
    /// <summary>Gets the first part of the way that was tried.</summary>
    public double Low => Efforts[0];

    /// <summary>Gets the last.</summary>
    public double High => Efforts[^1];

    /// <summary>Returns the score at a part of the way, on a straight line between those that were tried; beyond the ends that of the end.</summary>
    /// <param name="effort">The part.</param>
    public double At(double effort)
    {
        int after = 1;
        while (after < Efforts.Length - 1 && Efforts[after] < effort)
        {
            after++;
        }

        double part = Math.Clamp((effort - Efforts[after - 1]) / (Efforts[after] - Efforts[after - 1]), 0, 1);
        return Scores[after - 1] + (part * (Scores[after] - Scores[after - 1]));
    }
}
