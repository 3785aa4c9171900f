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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> OfWide(Vector512<double> u)
    {
        Vector512<double> least = Vector512.Create(Least);
        Vector512<double> greatest = Vector512.Create(1 - Least);
        Vector512<double> clamped = PortableMath.Select(Vector512.LessThan(u, least), least, u);
        clamped = PortableMath.Select(Vector512.GreaterThan(clamped, greatest), greatest, clamped);
        Vector512<double> w = Depth(clamped);
        Bulk(out Vector512<double> p, out _, out _, out _, w, w, w, w);
        return (clamped + clamped - Vector512<double>.One) * PortableMath.Select(Vector512.GreaterThan(w, Vector512.Create(TailFrom)), Tail(w), p);
    }

    // All as if in the bulk; returns whether some number is not. A call in this loop would send its numbers to the stack: the tails have a pass of their own.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool FillBulk512(double* destination, double* uniforms, int count)
    {
        Vector512<double> one = Vector512<double>.One;
        Vector512<double> from = Vector512.Create(TailFrom);
        Vector512<double> inTail = Vector512<double>.Zero;
        for (int i = 0; i < count; i += 32)
        {
            Vector512<double> wa = Vector512.Load(uniforms + i);
            Vector512<double> wb = Vector512.Load(uniforms + i + 8);
            Vector512<double> wc = Vector512.Load(uniforms + i + 16);
            Vector512<double> wd = Vector512.Load(uniforms + i + 24);
            Depth(ref wa, ref wb, ref wc, ref wd);
            inTail |= (Vector512.GreaterThan(wa, from) | Vector512.GreaterThan(wb, from)) | (Vector512.GreaterThan(wc, from) | Vector512.GreaterThan(wd, from));
            Bulk(out Vector512<double> pa, out Vector512<double> pb, out Vector512<double> pc, out Vector512<double> pd, wa, wb, wc, wd);
            Vector512<double> ua = Vector512.Load(uniforms + i);
            Vector512<double> ub = Vector512.Load(uniforms + i + 8);
            Vector512<double> uc = Vector512.Load(uniforms + i + 16);
            Vector512<double> ud = Vector512.Load(uniforms + i + 24);
            ((ua + ua - one) * pa).Store(destination + i);
            ((ub + ub - one) * pb).Store(destination + i + 8);
            ((uc + uc - one) * pc).Store(destination + i + 16);
            ((ud + ud - one) * pd).Store(destination + i + 24);
        }

        return inTail.AsInt64() != Vector512<long>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FillTails512(double* destination, double* uniforms, int count)
    {
        for (int i = 0; i < count; i += 8)
        {
            Vector512<double> u = Vector512.Load(uniforms + i);
            if ((Vector512.LessThan(u, Vector512.Create(TailBelow)) | Vector512.GreaterThan(u, Vector512.Create(1 - TailBelow))).AsInt64() != Vector512<long>.Zero)
            {
                Vector512<double> w = Depth(u);
                Vector512<double> tail = (u + u - Vector512<double>.One) * Tail(w);
                PortableMath.Select(Vector512.GreaterThan(w, Vector512.Create(TailFrom)), tail, Vector512.Load(destination + i)).Store(destination + i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Depth(Vector512<double> u)
    {
        Vector512<double> a = u;
        Vector512<double> b = u;
        Vector512<double> c = u;
        Vector512<double> d = u;
        Depth(ref a, ref b, ref c, ref d);
        return a;
    }

    // Uniform numbers to w = −ln(4u(1 − u)) within 10⁻¹⁰, which moves a quantile by less than 5·10⁻¹¹: a polynomial in place of the division of the exact logarithm.
    // Four vectors in lock step, here and below: the compiler keeps the order of the program, and one polynomial alone waits on its own latency.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Depth(ref Vector512<double> a, ref Vector512<double> b, ref Vector512<double> c, ref Vector512<double> d)
    {
        Vector512<double> ka = Split(a, out Vector512<double> ta);
        Vector512<double> kb = Split(b, out Vector512<double> tb);
        Vector512<double> kc = Split(c, out Vector512<double> tc);
        Vector512<double> kd = Split(d, out Vector512<double> td);
        Vector512<double> sa = ta * ta;
        Vector512<double> sb = tb * tb;
        Vector512<double> sc = tc * tc;
        Vector512<double> sd = td * td;
        Vector512<double> pa = Vector512.Create(-0.10636542375579953);
        Vector512<double> pb = pa;
        Vector512<double> pc = pa;
        Vector512<double> pd = pa;
        Vector512<double> qa = Vector512.Create(0.058456713350896375);
        Vector512<double> qb = qa;
        Vector512<double> qc = qa;
        Vector512<double> qd = qa;
        Step(ref pa, ref pb, ref pc, ref pd, sa, sb, sc, sd, -0.11042736039719009);
        Step(ref qa, ref qb, ref qc, ref qd, sa, sb, sc, sd, 0.10898112577877182);
        Step(ref pa, ref pb, ref pc, ref pd, sa, sb, sc, sd, -0.14283798395270253);
        Step(ref qa, ref qb, ref qc, ref qd, sa, sb, sc, sd, 0.12410885665961421);
        Step(ref pa, ref pb, ref pc, ref pd, sa, sb, sc, sd, -0.2000016963794254);
        Step(ref qa, ref qb, ref qc, ref qd, sa, sb, sc, sd, 0.16670383652377296);
        Step(ref pa, ref pb, ref pc, ref pd, sa, sb, sc, sd, -0.3333333084628052);
        Step(ref qa, ref qb, ref qc, ref qd, sa, sb, sc, sd, 0.24999936585814816);
        Step(ref pa, ref pb, ref pc, ref pd, sa, sb, sc, sd, -1.000000000048012);
        Step(ref qa, ref qb, ref qc, ref qd, sa, sb, sc, sd, 0.5000000030845538);
        pa = Vector512.FusedMultiplyAdd(qa, ta, pa);
        pb = Vector512.FusedMultiplyAdd(qb, tb, pb);
        pc = Vector512.FusedMultiplyAdd(qc, tc, pc);
        pd = Vector512.FusedMultiplyAdd(qd, td, pd);
        a = Vector512.FusedMultiplyAdd(ka, Vector512.Create(-Ln2), pa * ta);
        b = Vector512.FusedMultiplyAdd(kb, Vector512.Create(-Ln2), pb * tb);
        c = Vector512.FusedMultiplyAdd(kc, Vector512.Create(-Ln2), pc * tc);
        d = Vector512.FusedMultiplyAdd(kd, Vector512.Create(-Ln2), pd * td);
    }

    // 4u(1 − u) = 2ᵏ·(1 + f) with 1 + f in [√½, √2).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Split(Vector512<double> u, out Vector512<double> f)
    {
        Vector512<long> bits = (u * Vector512.Create(4.0) * (Vector512<double>.One - u)).AsInt64();
        Vector512<long> aboveSqrtHalf = bits - Vector512.Create(SqrtHalfBits);
        f = (bits - (aboveSqrtHalf & Vector512.Create(ExponentMask))).AsDouble() - Vector512<double>.One;
        Vector512<long> biased = Vector512.ShiftRightLogical(aboveSqrtHalf + Vector512.Create(ExponentBias), 52);
        return (biased | Vector512.Create(IntegerMagicBits)).AsDouble() - Vector512.Create(IntegerMagic + 1023);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Bulk(
        out Vector512<double> pa, out Vector512<double> pb, out Vector512<double> pc, out Vector512<double> pd, Vector512<double> wa, Vector512<double> wb, Vector512<double> wc, Vector512<double> wd)
    {
        Vector512<double> ta = wa - Vector512.Create(BulkCentre);
        Vector512<double> tb = wb - Vector512.Create(BulkCentre);
        Vector512<double> tc = wc - Vector512.Create(BulkCentre);
        Vector512<double> td = wd - Vector512.Create(BulkCentre);
        Vector512<double> sa = ta * ta;
        Vector512<double> sb = tb * tb;
        Vector512<double> sc = tc * tc;
        Vector512<double> sd = td * td;
        pa = Vector512.Create(-1.7531602454158866E-11);
        pb = pa;
        pc = pa;
        pd = pa;
        Vector512<double> qa = Vector512.Create(1.9293406607836854E-12);
        Vector512<double> qb = qa;
        Vector512<double> qc = qa;
        Vector512<double> qd = qa;
        Step(ref pa, ref pb, ref pc, ref pd, sa, sb, sc, sd, 1.4585091162783008E-09);
        Step(ref qa, ref qb, ref qc, ref qd, sa, sb, sc, sd, -5.3462410194362006E-11);
        Step(ref pa, ref pb, ref pc, ref pd, sa, sb, sc, sd, -4.087609115466775E-08);
        Step(ref qa, ref qb, ref qc, ref qd, sa, sb, sc, sd, -5.966569991885668E-09);
        Step(ref pa, ref pb, ref pc, ref pd, sa, sb, sc, sd, -1.9319547009565754E-06);
        Step(ref qa, ref qb, ref qc, ref qd, sa, sb, sc, sd, 5.993964801642801E-07);
        Step(ref pa, ref pb, ref pc, ref pd, sa, sb, sc, sd, 0.00026408357176866586);
        Step(ref qa, ref qb, ref qc, ref qd, sa, sb, sc, sd, -1.963367129838283E-05);
        Step(ref pa, ref pb, ref pc, ref pd, sa, sb, sc, sd, -0.00853290012854855);
        Step(ref qa, ref qb, ref qc, ref qd, sa, sb, sc, sd, -0.0010475110720568207);
        Step(ref pa, ref pb, ref pc, ref pd, sa, sb, sc, sd, 2.3386207101218175);
        Step(ref qa, ref qb, ref qc, ref qd, sa, sb, sc, sd, 0.33963495865161153);
        pa = Vector512.FusedMultiplyAdd(qa, ta, pa);
        pb = Vector512.FusedMultiplyAdd(qb, tb, pb);
        pc = Vector512.FusedMultiplyAdd(qc, tc, pc);
        pd = Vector512.FusedMultiplyAdd(qd, td, pd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Tail(Vector512<double> w)
    {
        Vector512<double> t = Vector512.Sqrt(w) - Vector512.Create(TailCentre);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(
        ref Vector512<double> pa, ref Vector512<double> pb, ref Vector512<double> pc, ref Vector512<double> pd, Vector512<double> ta, Vector512<double> tb, Vector512<double> tc, Vector512<double> td, double coefficient)
    {
        Vector512<double> next = Vector512.Create(coefficient);
        pa = Vector512.FusedMultiplyAdd(pa, ta, next);
        pb = Vector512.FusedMultiplyAdd(pb, tb, next);
        pc = Vector512.FusedMultiplyAdd(pc, tc, next);
        pd = Vector512.FusedMultiplyAdd(pd, td, next);
    }
}
