using GrowthSim.Numerics;

namespace GrowthSim.Statistics.Scoring;

/// <summary>The mean of −ln of the probability that was stated of what came (Good 1952), in natural units: 0 is perfect, ln 2 = 0.693 is "even odds" said of everything.</summary>
/// <remarks>
/// A probability that was counted on n paths is known to about 1/n: one that no path met may have any probability below, and to call it 0 would make the score infinite where it came. It is taken
/// as no nearer to 0 or 1 than ½/(n + 1), which is the mean of Jeffreys' posterior for no hit in n (a beta distribution of ½ and n + ½).
/// </remarks>
public static class LogScore
{
    /// <summary>Returns the score of one forecast.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="paths">The number of independent paths that its probability was counted on; at least 1.</param>
    public static double Of(BinaryForecast forecast, double paths)
    {
        if (!(paths >= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(paths), paths, "A probability is counted on one path at least.");
        }

        double least = 0.5 / (paths + 1);
        double stated = forecast.Came ? forecast.Probability : 1 - forecast.Probability;
        return -PortableMath.Log(Math.Clamp(stated, least, 1 - least));
    }
}
