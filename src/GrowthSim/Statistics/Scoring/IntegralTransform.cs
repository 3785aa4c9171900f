namespace GrowthSim.Statistics.Scoring;

/// <summary>Where what came lies in the distribution that was forecast of it.</summary>
/// <remarks>
/// The probability integral transform F(y) of what comes is uniform where forecasts are calibrated (Dawid 1984). Where the distribution jumps at y it is drawn evenly from the jump, u of the way from F(y−) to F(y), so that it is uniform there too
/// (Smith 1985; Czado, Gneiting and Held 2009).
/// </remarks>
public static class IntegralTransform
{
    /// <summary>Returns the transform of a value.</summary>
    /// <param name="below">The probability of less, F(y−).</param>
    /// <param name="at">The probability of just the value; 0 where the distribution does not jump there.</param>
    /// <param name="uniform">How far up the jump, from 0 to 1.</param>
    public static double Of(double below, double at, double uniform) => Math.Clamp(below + (uniform * at), 0, 1);

    /// <summary>Returns how surprising a value is: the probability of one as far out, on either side, 2 min(F(y), 1 − F(y−)), at most 1. Small is surprising.</summary>
    /// <inheritdoc cref="Of"/>
    public static double Tail(double below, double at) => Math.Clamp(2 * Math.Min(below + at, 1 - below), 0, 1);
}
