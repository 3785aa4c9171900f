using MathNet.Numerics;

namespace GrowthSim.Randomness;

/// <summary>Student's distribution function and its inverse, by those of the beta distribution, and for many degrees of freedom by a series about the normal distribution.</summary>
internal static class StudentQuantile
{
    // From here on the series in 1/ν is better than its own eighth digit up to 8.5 standard deviations.
    private const double LargeDegreesOfFreedom = 1000;

    private const int Steps = 8;

    /// <summary>Returns the value with the given probabilities on its two sides.</summary>
    /// <remarks>t² = ν(1 − x)/x with x the quantile of the beta distribution (ν/2, ½) at the probability of both tails.</remarks>
    public static double Of(TailProbabilities tails, double degreesOfFreedom)
    {
        double tail = Math.Min(tails.Below, tails.Above);
        double sign = tails.Below < tails.Above ? -1 : 1;
        if (degreesOfFreedom >= LargeDegreesOfFreedom)
        {
            return -sign * CornishFisher(MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, tail), 1 / degreesOfFreedom);
        }

        (double x, double complement) = BetaQuantile.Of(new(2 * tail, Math.Abs(tails.Above - tails.Below)), degreesOfFreedom / 2, 0.5);
        return sign * Math.Sqrt(degreesOfFreedom * complement / x);
    }

    /// <summary>Returns the probabilities on the two sides of a value.</summary>
    public static TailProbabilities Tails(double t, double degreesOfFreedom)
    {
        if (degreesOfFreedom >= LargeDegreesOfFreedom)
        {
            return TailProbabilities.OfScore(ScoreOf(t, 1 / degreesOfFreedom));
        }

        double tail = 0.5 * SpecialFunctions.BetaRegularized(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + (t * t)));
        return t < 0 ? new(tail, 1 - tail) : new(1 - tail, tail);
    }

    // The series solved by Newton's steps, with the slope of its first term. Beyond 38 no probability is left, and the series means nothing.
    private static double ScoreOf(double t, double inverse)
    {
        double z = Math.Clamp(t, -38, 38);
        double target = z;
        for (int step = 0; step < Steps; step++)
        {
            z -= (CornishFisher(z, inverse) - target) / (1 + (inverse * ((3 * z * z) + 1) / 4));
        }

        return z;
    }

    // Abramowitz and Stegun 26.7.5.
    private static double CornishFisher(double z, double inverse)
    {
        double square = z * z;
        double first = (square + 1) / 4;
        double second = ((((5 * square) + 16) * square) + 3) / 96;
        double third = ((((((3 * square) + 19) * square) + 17) * square) - 15) / 384;
        double fourth = ((((((((79 * square) + 776) * square) + 1482) * square) - 1920) * square) - 945) / 92160;
        return z * (1 + (inverse * (first + (inverse * (second + (inverse * (third + (inverse * fourth))))))));
    }
}
