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
        Vector256<double> least = Vector256.Create(Least);
        Vector256<double> greatest = Vector256.Create(1 - Least);
        Vector256<double> clamped = PortableMath.Select(Vector256.LessThan(u, least), least, u);
        clamped = PortableMath.Select(Vector256.GreaterThan(clamped, greatest), greatest, clamped);
        Vector256<double> w = Depth(clamped);
        Bulk(out Vector256<double> p, out _, out _, out _, w, w, w, w);
        return (clamped + clamped - Vector256<double>.One) * PortableMath.Select(Vector256.GreaterThan(w, Vector256.Create(TailFrom)), Tail(w), p);
    }

    // All as if in the bulk; returns whether some number is not. A call in this loop would send its numbers to the stack: the tails have a pass of their own.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool FillBulk256(double* destination, double* uniforms, int count)
    {
        Vector256<double> one = Vector256<double>.One;
        Vector256<double> from = Vector256.Create(TailFrom);
        Vector256<double> inTail = Vector256<double>.Zero;
        for (int i = 0; i < count; i += 16)
        {
            Vector256<double> wa = Vector256.Load(uniforms + i);
            Vector256<double> wb = Vector256.Load(uniforms + i + 4);
            Vector256<double> wc = Vector256.Load(uniforms + i + 8);
            Vector256<double> wd = Vector256.Load(uniforms + i + 12);
            Depth(ref wa, ref wb, ref wc, ref wd);
            inTail |= (Vector256.GreaterThan(wa, from) | Vector256.GreaterThan(wb, from)) | (Vector256.GreaterThan(wc, from) | Vector256.GreaterThan(wd, from));
            Bulk(out Vector256<double> pa, out Vector256<double> pb, out Vector256<double> pc, out Vector256<double> pd, wa, wb, wc, wd);
            Vector256<double> ua = Vector256.Load(uniforms + i);
            Vector256<double> ub = Vector256.Load(uniforms + i + 4);
            Vector256<double> uc = Vector256.Load(uniforms + i + 8);
            Vector256<double> ud = Vector256.Load(uniforms + i + 12);
            ((ua + ua - one) * pa).Store(destination + i);
            ((ub + ub - one) * pb).Store(destination + i + 4);
            ((uc + uc - one) * pc).Store(destination + i + 8);
            ((ud + ud - one) * pd).Store(destination + i + 12);
        }

        return inTail.AsInt64() != Vector256<long>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FillTails256(double* destination, double* uniforms, int count)
    {
        for (int i = 0; i < count; i += 4)
        {
            Vector256<double> u = Vector256.Load(uniforms + i);
            if ((Vector256.LessThan(u, Vector256.Create(TailBelow)) | Vector256.GreaterThan(u, Vector256.Create(1 - TailBelow))).AsInt64() != Vector256<long>.Zero)
            {
                Vector256<double> w = Depth(u);
                Vector256<double> tail = (u + u - Vector256<double>.One) * Tail(w);
                PortableMath.Select(Vector256.GreaterThan(w, Vector256.Create(TailFrom)), tail, Vector256.Load(destination + i)).Store(destination + i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Depth(Vector256<double> u)
    {
        Vector256<double> a = u;
        Vector256<double> b = u;
        Vector256<double> c = u;
        Vector256<double> d = u;
        Depth(ref a, ref b, ref c, ref d);
        return a;
    }

    // Uniform numbers to w = −ln(4u(1 − u)) within 10⁻¹⁰, which moves a quantile by less than 5·10⁻¹¹: a polynomial in place of the division of the exact logarithm.
    // Four vectors in lock step, here and below: the compiler keeps the order of the program, and one polynomial alone waits on its own latency.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Depth(ref Vector256<double> a, ref Vector256<double> b, ref Vector256<double> c, ref Vector256<double> d)
    {
        Vector256<double> ka = Split(a, out Vector256<double> ta);
        Vector256<double> kb = Split(b, out Vector256<double> tb);
        Vector256<double> kc = Split(c, out Vector256<double> tc);
        Vector256<double> kd = Split(d, out Vector256<double> td);
        Vector256<double> sa = ta * ta;
        Vector256<double> sb = tb * tb;
        Vector256<double> sc = tc * tc;
        Vector256<double> sd = td * td;
        Vector256<double> pa = Vector256.Create(-0.10636542375579953);
        Vector256<double> pb = pa;
        Vector256<double> pc = pa;
        Vector256<double> pd = pa;
        Vector256<double> qa = Vector256.Create(0.058456713350896375);
        Vector256<double> qb = qa;
        Vector256<double> qc = qa;
        Vector256<double> qd = qa;
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
        pa = Vector256.FusedMultiplyAdd(qa, ta, pa);
        pb = Vector256.FusedMultiplyAdd(qb, tb, pb);
        pc = Vector256.FusedMultiplyAdd(qc, tc, pc);
        pd = Vector256.FusedMultiplyAdd(qd, td, pd);
        a = Vector256.FusedMultiplyAdd(ka, Vector256.Create(-Ln2), pa * ta);
        b = Vector256.FusedMultiplyAdd(kb, Vector256.Create(-Ln2), pb * tb);
        c = Vector256.FusedMultiplyAdd(kc, Vector256.Create(-Ln2), pc * tc);
        d = Vector256.FusedMultiplyAdd(kd, Vector256.Create(-Ln2), pd * td);
    }

    // 4u(1 − u) = 2ᵏ·(1 + f) with 1 + f in [√½, √2).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Split(Vector256<double> u, out Vector256<double> f)
    {
        Vector256<long> bits = (u * Vector256.Create(4.0) * (Vector256<double>.One - u)).AsInt64();
        Vector256<long> aboveSqrtHalf = bits - Vector256.Create(SqrtHalfBits);
        f = (bits - (aboveSqrtHalf & Vector256.Create(ExponentMask))).AsDouble() - Vector256<double>.One;
        Vector256<long> biased = Vector256.ShiftRightLogical(aboveSqrtHalf + Vector256.Create(ExponentBias), 52);
        return (biased | Vector256.Create(IntegerMagicBits)).AsDouble() - Vector256.Create(IntegerMagic + 1023);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Bulk(
        out Vector256<double> pa, out Vector256<double> pb, out Vector256<double> pc, out Vector256<double> pd, Vector256<double> wa, Vector256<double> wb, Vector256<double> wc, Vector256<double> wd)
    {
        Vector256<double> ta = wa - Vector256.Create(BulkCentre);
        Vector256<double> tb = wb - Vector256.Create(BulkCentre);
        Vector256<double> tc = wc - Vector256.Create(BulkCentre);
        Vector256<double> td = wd - Vector256.Create(BulkCentre);
        Vector256<double> sa = ta * ta;
        Vector256<double> sb = tb * tb;
        Vector256<double> sc = tc * tc;
        Vector256<double> sd = td * td;
        pa = Vector256.Create(-1.7531602454158866E-11);
        pb = pa;
        pc = pa;
        pd = pa;
        Vector256<double> qa = Vector256.Create(1.9293406607836854E-12);
        Vector256<double> qb = qa;
        Vector256<double> qc = qa;
        Vector256<double> qd = qa;
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
        pa = Vector256.FusedMultiplyAdd(qa, ta, pa);
        pb = Vector256.FusedMultiplyAdd(qb, tb, pb);
        pc = Vector256.FusedMultiplyAdd(qc, tc, pc);
        pd = Vector256.FusedMultiplyAdd(qd, td, pd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Tail(Vector256<double> w)
    {
        Vector256<double> t = Vector256.Sqrt(w) - Vector256.Create(TailCentre);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(
        ref Vector256<double> pa, ref Vector256<double> pb, ref Vector256<double> pc, ref Vector256<double> pd, Vector256<double> ta, Vector256<double> tb, Vector256<double> tc, Vector256<double> td, double coefficient)
    {
        Vector256<double> next = Vector256.Create(coefficient);
        pa = Vector256.FusedMultiplyAdd(pa, ta, next);
        pb = Vector256.FusedMultiplyAdd(pb, tb, next);
        pc = Vector256.FusedMultiplyAdd(pc, tc, next);
        pd = Vector256.FusedMultiplyAdd(pd, td, next);
    }
}
