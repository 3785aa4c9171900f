using System.Runtime.Intrinsics;

namespace GrowthSim.Randomness;

/// <summary>The inverse of the standard normal distribution function: a uniform number to a normal one.</summary>
/// <remarks>
/// In the manner of Giles, "Approximating the erfinv function" (GPU Computing Gems, 2011): with x = 2u − 1 and w = −ln(1 − x²) = −ln(4u(1 − u)) the quantile is
/// x·P(w), where P is a polynomial in w up to 6.25 and one in √w beyond; both of degree 13, by interpolation at Chebyshev nodes. The absolute error is below
/// 10⁻⁹ for u in [2⁻³³, 1 − 2⁻³³], all that a 32-bit word can make; the uniform 1 − u gives exactly the negative of u there.
/// Outside this range the quantile is that of its end, ±6.34.
/// </remarks>
public static unsafe partial class NormalQuantile
{
    private const double Least = 1.1641532182693481E-10;
    private const double TailFrom = 6.25;

    // Where 4u(1 − u) = e⁻⁶·²⁵ with some margin: nothing outside is in a tail.
    private const double TailBelow = 0.000483;
    private const double TailCentre = 3.5625;
    private const double BulkCentre = 3.125;

    private const long SqrtHalfBits = 0x3FE6A09E667F3BCD;
    private const long ExponentMask = unchecked((long)0xFFF0000000000000);
    private const long ExponentBias = 1023L << 52;
    private const long IntegerMagicBits = 0x4330000000000000;
    private const double IntegerMagic = 4503599627370496;
    private const double Ln2 = 0.6931471805599453;

    /// <summary>Fills memory with the normal quantiles of uniform numbers, faster than one vector at a time.</summary>
    /// <param name="destination">Memory for <paramref name="count"/> quantiles; not that of the uniform numbers.</param>
    /// <param name="uniforms">The numbers, each in [2⁻³³, 1 − 2⁻³³]: not checked, and outside the result means nothing.</param>
    /// <param name="count">How many; a multiple of 32.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or no multiple of 32.</exception>
    public static void Fill(double* destination, double* uniforms, int count)
    {
        if (count < 0 || count % 32 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "The count must be a multiple of 32.");
        }

        if (Vector512.IsHardwareAccelerated)
        {
            if (FillBulk512(destination, uniforms, count))
            {
                FillTails512(destination, uniforms, count);
            }
        }
        else if (FillBulk256(destination, uniforms, count))
        {
            FillTails256(destination, uniforms, count);
        }
    }

    /// <inheritdoc cref="Of(Vector512{double})"/>
    public static double Of(double u) => Of(Vector256.Create(u)).ToScalar();
}
