using System.Runtime.Intrinsics;

namespace GrowthSim.Randomness;

/// <summary>The inverse of the standard normal distribution function: a uniform number to a normal one.</summary>
/// <remarks>
/// With x = 2u − 1 and r = 1 − x² = 4u(1 − u) the quantile is x·P(r)/Q(r), a rational function of degrees 9 and 9 with the least greatest error, for r from e⁻⁶·²⁵ on; beyond, in the tails,
/// it is x times a polynomial of degree 13 in √(−ln r), by interpolation at Chebyshev nodes, in the manner of Giles, "Approximating the erfinv function" (GPU Computing Gems, 2011). The absolute error is
/// below 3·10⁻⁹ for u in [2⁻³³, 1 − 2⁻³³], all that a 32-bit word can make; the uniform 1 − u gives exactly the negative of u there.
/// Outside this range the quantile is that of its end, ±6.34.
/// </remarks>
public static unsafe partial class NormalQuantile
{
    private const double Min = 1.1641532182693481E-10;
    private const double BulkFrom = 0.0019304541362277093;
    private const double TailCentre = 3.5625;

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
