using MathNet.Numerics.Distributions;

namespace GrowthSim.Analysis.Previews;

/// <summary>Probabilities as normal scores, z = Φ⁻¹(p): where what decides a target is about normal, moving it by so much moves z by so much, whatever p is, and moves add up.</summary>
public static class NormalScore
{
    /// <summary>Returns the normal score of a share of paths.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <param name="paths">Of how many paths; a share of none counts as one of half a path, of all likewise.</param>
    public static double Of(double share, double paths)
    {
        double least = 0.5 / (paths + 1);
        return Normal.InvCDF(0, 1, Math.Clamp(share, least, 1 - least));
    }

    /// <summary>Returns the probability of a score.</summary>
    /// <param name="score">The score.</param>
    internal static double Probability(double score) => Normal.CDF(0, 1, score);
}
