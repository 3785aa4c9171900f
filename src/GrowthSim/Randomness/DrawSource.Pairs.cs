using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Randomness;

/// <content>Spreading base numbers over antithetic pairs.</content>
public static unsafe partial class DrawSource
{
    // Number i becomes z at 2i and −z at 2i + 1. The bases are the second half of the destination: a number is read before its place is written.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PairNegatives(double* destination, double* bases, int count)
    {
        Vector256<double> odd = Vector256.Create(0.0, -0.0, 0.0, -0.0);
        for (int i = 0; i < count; i += 8)
        {
            Vector256<double> z = Vector256.Load(bases + (i / 2));
            (Vector256.Shuffle(z, Vector256.Create(0L, 0, 1, 1)) ^ odd).Store(destination + i);
            (Vector256.Shuffle(z, Vector256.Create(2L, 2, 3, 3)) ^ odd).Store(destination + i + 4);
        }
    }

    // Number i becomes u at 2i, as 0 − (−u), and 1 − u at 2i + 1.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PairComplements(double* destination, double* bases, int count)
    {
        Vector256<double> even = Vector256.Create(-0.0, 0.0, -0.0, 0.0);
        Vector256<double> whole = Vector256.Create(0.0, 1.0, 0.0, 1.0);
        for (int i = 0; i < count; i += 8)
        {
            Vector256<double> u = Vector256.Load(bases + (i / 2));
            (whole - (Vector256.Shuffle(u, Vector256.Create(0L, 0, 1, 1)) ^ even)).Store(destination + i);
            (whole - (Vector256.Shuffle(u, Vector256.Create(2L, 2, 3, 3)) ^ even)).Store(destination + i + 4);
        }
    }
}
