using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Randomness;

/// <content>The quantiles at 256 bits, operation by operation those at 512.</content>
public static unsafe partial class NormalQuantile
{
    /// <inheritdoc cref="Of(Vector512{double})"/>
    public static Vector256<double> Of(Vector256<double> u)
    {
        Vector256<double> least = Vector256.Create(Min);
        Vector256<double> greatest = Vector256.Create(1 - Min);
        Vector256<double> clamped = PortableMath.Select(Vector256.LessThan(u, least), least, u);
        clamped = PortableMath.Select(Vector256.GreaterThan(clamped, greatest), greatest, clamped);
        Vector256<double> r = Room(clamped);
        Bulk(out Vector256<double> p, out Vector256<double> q, out _, out _, r, r);
        return (clamped + clamped - Vector256<double>.One) * PortableMath.Select(Vector256.LessThan(r, Vector256.Create(BulkFrom)), Tail(r), p / q);
    }

    // All as if in the bulk; returns whether some number is not. A call in this loop would send its numbers to the stack: the tails have a pass of their own.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static bool FillBulk256(double* destination, double* uniforms, int count)
    {
        Vector256<double> one = Vector256<double>.One;
        Vector256<double> least = one;
        for (int i = 0; i < count; i += 8)
        {
            Vector256<double> ua = Vector256.Load(uniforms + i);
            Vector256<double> ub = Vector256.Load(uniforms + i + 4);
            Vector256<double> ra = Room(ua);
            Vector256<double> rb = Room(ub);
            least = Vector256.MinNative(least, Vector256.MinNative(ra, rb));
            Bulk(out Vector256<double> pa, out Vector256<double> qa, out Vector256<double> pb, out Vector256<double> qb, ra, rb);
            ((ua + ua - one) * (pa / qa)).Store(destination + i);
            ((ub + ub - one) * (pb / qb)).Store(destination + i + 4);
        }

        return Vector256.LessThanAny(least, Vector256.Create(BulkFrom));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void FillTails256(double* destination, double* uniforms, int count)
    {
        for (int i = 0; i < count; i += 4)
        {
            Vector256<double> u = Vector256.Load(uniforms + i);
            Vector256<double> r = Room(u);
            Vector256<double> inTail = Vector256.LessThan(r, Vector256.Create(BulkFrom));
            if (inTail.AsInt64() != Vector256<long>.Zero)
            {
                Vector256<double> tail = (u + u - Vector256<double>.One) * Tail(r);
                PortableMath.Select(inTail, tail, Vector256.Load(destination + i)).Store(destination + i);
            }
        }
    }

    // 4u(1 − u) = 1 − x²: 1 in the middle, towards 0 in both tails.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Room(Vector256<double> u) => u * Vector256.Create(4.0) * (Vector256<double>.One - u);

    // Numerators and denominators for two vectors: four polynomials in lock step, since the compiler keeps the order of the program and one alone waits on its own latency.
    // All coefficients are positive: nothing cancels.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Bulk(out Vector256<double> pa, out Vector256<double> qa, out Vector256<double> pb, out Vector256<double> qb, Vector256<double> ra, Vector256<double> rb)
    {
        pa = Vector256.FusedMultiplyAdd(ra, Vector256.Create(0.37799852299855236), Vector256.Create(6.001398446183199));
        pb = Vector256.FusedMultiplyAdd(rb, Vector256.Create(0.37799852299855236), Vector256.Create(6.001398446183199));
        qa = ra + Vector256.Create(6.461407903394103);
        qb = rb + Vector256.Create(6.461407903394103);
        Step(ref pa, ref qa, ref pb, ref qb, ra, rb, 10.965685809590239, 7.8594627863460484);
        Step(ref pa, ref qa, ref pb, ref qb, ra, rb, 4.995480704835556, 2.7615650767027864);
        Step(ref pa, ref qa, ref pb, ref qb, ra, rb, 0.7138426424209716, 0.3266347789841746);
        Step(ref pa, ref qa, ref pb, ref qb, ra, rb, 0.03480812823841165, 0.013721673122923146);
        Step(ref pa, ref qa, ref pb, ref qb, ra, rb, 0.0005855583768532721, 0.000203611796424589);
        Step(ref pa, ref qa, ref pb, ref qb, ra, rb, 3.2154544918599444e-06, 9.978997069211265e-07);
        Step(ref pa, ref qa, ref pb, ref qb, ra, rb, 4.8852590131637145e-09, 1.35109110243921e-09);
        Step(ref pa, ref qa, ref pb, ref qb, ra, rb, 1.2711036606723111e-12, 3.028925346983421e-13);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(
        ref Vector256<double> pa, ref Vector256<double> qa, ref Vector256<double> pb, ref Vector256<double> qb, Vector256<double> ra, Vector256<double> rb, double numerator, double denominator)
    {
        pa = Vector256.FusedMultiplyAdd(pa, ra, Vector256.Create(numerator));
        qa = Vector256.FusedMultiplyAdd(qa, ra, Vector256.Create(denominator));
        pb = Vector256.FusedMultiplyAdd(pb, rb, Vector256.Create(numerator));
        qb = Vector256.FusedMultiplyAdd(qb, rb, Vector256.Create(denominator));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Tail(Vector256<double> r)
    {
        Vector256<double> t = Vector256.Sqrt(-PortableMath.Log(r)) - Vector256.Create(TailCentre);
        Vector256<double> p = Vector256.Create(-6.30678461976616E-07);
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-1.5254417526393024E-06));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(1.1543065582709837E-05));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-1.4860678529946487E-05));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-1.7724324126946357E-05));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.00010691937529640586));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.0002642451466831798));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.0004805636704500678));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.000757633913125611));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.0012792635268532079));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.002565925658816005));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.004121118291223635));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(1.42518115870126));
        return Vector256.FusedMultiplyAdd(p, t, Vector256.Create(4.8061462159060415));
    }
}
