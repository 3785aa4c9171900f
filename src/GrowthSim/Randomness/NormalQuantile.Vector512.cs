using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Randomness;

/// <content>The quantiles at 512 bits.</content>
public static unsafe partial class NormalQuantile
{
    /// <summary>Returns the standard normal quantiles of eight uniform numbers.</summary>
    /// <param name="u">Numbers in (0, 1).</param>
    /// <returns>The numbers z with Φ(z) = u.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of(Vector512<double> u) =>
        Vector512.IsHardwareAccelerated ? OfWide(u) : Vector512.Create(Of(u.GetLower()), Of(u.GetUpper()));

    // Apart, so that it can be tested on a processor without 512 bits.
    internal static Vector512<double> OfWide(Vector512<double> u)
    {
        Vector512<double> least = Vector512.Create(Min);
        Vector512<double> greatest = Vector512.Create(1 - Min);
        Vector512<double> clamped = PortableMath.Select(Vector512.LessThan(u, least), least, u);
        clamped = PortableMath.Select(Vector512.GreaterThan(clamped, greatest), greatest, clamped);
        Vector512<double> r = Room(clamped);
        Bulk(out Vector512<double> p, out Vector512<double> q, out _, out _, r, r);
        return (clamped + clamped - Vector512<double>.One) * PortableMath.Select(Vector512.LessThan(r, Vector512.Create(BulkFrom)), Tail(r), p / q);
    }

    // All as if in the bulk; returns whether some number is not. A call in this loop would send its numbers to the stack: the tails have a pass of their own.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static bool FillBulk512(double* destination, double* uniforms, int count)
    {
        Vector512<double> one = Vector512<double>.One;
        Vector512<double> least = one;
        for (int i = 0; i < count; i += 16)
        {
            Vector512<double> ua = Vector512.Load(uniforms + i);
            Vector512<double> ub = Vector512.Load(uniforms + i + 8);
            Vector512<double> ra = Room(ua);
            Vector512<double> rb = Room(ub);
            least = Vector512.MinNative(least, Vector512.MinNative(ra, rb));
            Bulk(out Vector512<double> pa, out Vector512<double> qa, out Vector512<double> pb, out Vector512<double> qb, ra, rb);
            ((ua + ua - one) * (pa / qa)).Store(destination + i);
            ((ub + ub - one) * (pb / qb)).Store(destination + i + 8);
        }

        return Vector512.LessThanAny(least, Vector512.Create(BulkFrom));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void FillTails512(double* destination, double* uniforms, int count)
    {
        for (int i = 0; i < count; i += 8)
        {
            Vector512<double> u = Vector512.Load(uniforms + i);
            Vector512<double> r = Room(u);
            Vector512<double> inTail = Vector512.LessThan(r, Vector512.Create(BulkFrom));
            if (inTail.AsInt64() != Vector512<long>.Zero)
            {
                Vector512<double> tail = (u + u - Vector512<double>.One) * Tail(r);
                PortableMath.Select(inTail, tail, Vector512.Load(destination + i)).Store(destination + i);
            }
        }
    }

    // 4u(1 − u) = 1 − x²: 1 in the middle, towards 0 in both tails.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Room(Vector512<double> u) => u * Vector512.Create(4.0) * (Vector512<double>.One - u);

    // Numerators and denominators for two vectors: four polynomials in lock step, since the compiler keeps the order of the program and one alone waits on its own latency.
    // All coefficients are positive: nothing cancels.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Bulk(out Vector512<double> pa, out Vector512<double> qa, out Vector512<double> pb, out Vector512<double> qb, Vector512<double> ra, Vector512<double> rb)
    {
        pa = Vector512.FusedMultiplyAdd(ra, Vector512.Create(0.37799852299855236), Vector512.Create(6.001398446183199));
        pb = Vector512.FusedMultiplyAdd(rb, Vector512.Create(0.37799852299855236), Vector512.Create(6.001398446183199));
        qa = ra + Vector512.Create(6.461407903394103);
        qb = rb + Vector512.Create(6.461407903394103);
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
        ref Vector512<double> pa, ref Vector512<double> qa, ref Vector512<double> pb, ref Vector512<double> qb, Vector512<double> ra, Vector512<double> rb, double numerator, double denominator)
    {
        pa = Vector512.FusedMultiplyAdd(pa, ra, Vector512.Create(numerator));
        qa = Vector512.FusedMultiplyAdd(qa, ra, Vector512.Create(denominator));
        pb = Vector512.FusedMultiplyAdd(pb, rb, Vector512.Create(numerator));
        qb = Vector512.FusedMultiplyAdd(qb, rb, Vector512.Create(denominator));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Tail(Vector512<double> r)
    {
        Vector512<double> t = Vector512.Sqrt(-PortableMath.Log(r)) - Vector512.Create(TailCentre);
        Vector512<double> p = Vector512.Create(-6.30678461976616E-07);
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-1.5254417526393024E-06));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(1.1543065582709837E-05));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-1.4860678529946487E-05));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-1.7724324126946357E-05));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.00010691937529640586));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.0002642451466831798));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.0004805636704500678));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.000757633913125611));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.0012792635268532079));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.002565925658816005));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.004121118291223635));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(1.42518115870126));
        return Vector512.FusedMultiplyAdd(p, t, Vector512.Create(4.8061462159060415));
    }
}
