using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Numerics;

/// <content>Four exponentials at a time.</content>
public static partial class PortableMath
{
    /// <summary>Replaces 32 numbers by their exponentials: the bits of <see cref="Exp(Vector512{double})"/>, in lock step.</summary>
    /// <param name="a">Eight numbers, then their exponentials.</param>
    /// <param name="b">The next eight.</param>
    /// <param name="c">The next eight.</param>
    /// <param name="d">The last eight.</param>
    /// <remarks>The compiler keeps the order of the program, and one polynomial alone waits on its own latency.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Exp(ref Vector512<double> a, ref Vector512<double> b, ref Vector512<double> c, ref Vector512<double> d)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            ExpWide(ref a, ref b, ref c, ref d);
            return;
        }

        Vector256<double> a0 = a.GetLower();
        Vector256<double> b0 = b.GetLower();
        Vector256<double> c0 = c.GetLower();
        Vector256<double> d0 = d.GetLower();
        Exp(ref a0, ref b0, ref c0, ref d0);
        Vector256<double> a1 = a.GetUpper();
        Vector256<double> b1 = b.GetUpper();
        Vector256<double> c1 = c.GetUpper();
        Vector256<double> d1 = d.GetUpper();
        Exp(ref a1, ref b1, ref c1, ref d1);
        a = Vector512.Create(a0, a1);
        b = Vector512.Create(b0, b1);
        c = Vector512.Create(c0, c1);
        d = Vector512.Create(d0, d1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ExpWide(ref Vector512<double> a, ref Vector512<double> b, ref Vector512<double> c, ref Vector512<double> d)
    {
        Vector512<double> ra = Reduce(a, out Vector512<double> sa);
        Vector512<double> rb = Reduce(b, out Vector512<double> sb);
        Vector512<double> rc = Reduce(c, out Vector512<double> sc);
        Vector512<double> rd = Reduce(d, out Vector512<double> sd);
        Vector512<double> ta = ra * ra;
        Vector512<double> tb = rb * rb;
        Vector512<double> tc = rc * rc;
        Vector512<double> td = rd * rd;
        Vector512<double> pa = Vector512.FusedMultiplyAdd(Vector512.Create(2.5100424157005067E-08), ra, Vector512.Create(2.7620138719733994E-07));
        Vector512<double> pb = Vector512.FusedMultiplyAdd(Vector512.Create(2.5100424157005067E-08), rb, Vector512.Create(2.7620138719733994E-07));
        Vector512<double> pc = Vector512.FusedMultiplyAdd(Vector512.Create(2.5100424157005067E-08), rc, Vector512.Create(2.7620138719733994E-07));
        Vector512<double> pd = Vector512.FusedMultiplyAdd(Vector512.Create(2.5100424157005067E-08), rd, Vector512.Create(2.7620138719733994E-07));
        Vector512<double> qa = Vector512.FusedMultiplyAdd(Vector512.Create(2.7557268378684192E-06), ra, Vector512.Create(2.480152119021773E-05));
        Vector512<double> qb = Vector512.FusedMultiplyAdd(Vector512.Create(2.7557268378684192E-06), rb, Vector512.Create(2.480152119021773E-05));
        Vector512<double> qc = Vector512.FusedMultiplyAdd(Vector512.Create(2.7557268378684192E-06), rc, Vector512.Create(2.480152119021773E-05));
        Vector512<double> qd = Vector512.FusedMultiplyAdd(Vector512.Create(2.7557268378684192E-06), rd, Vector512.Create(2.480152119021773E-05));
        Vector512<double> ua = Vector512.FusedMultiplyAdd(Vector512.Create(0.00019841269863105968), ra, Vector512.Create(0.0013888888917281794));
        Vector512<double> ub = Vector512.FusedMultiplyAdd(Vector512.Create(0.00019841269863105968), rb, Vector512.Create(0.0013888888917281794));
        Vector512<double> uc = Vector512.FusedMultiplyAdd(Vector512.Create(0.00019841269863105968), rc, Vector512.Create(0.0013888888917281794));
        Vector512<double> ud = Vector512.FusedMultiplyAdd(Vector512.Create(0.00019841269863105968), rd, Vector512.Create(0.0013888888917281794));
        qa = Vector512.FusedMultiplyAdd(qa, ta, ua);
        qb = Vector512.FusedMultiplyAdd(qb, tb, ub);
        qc = Vector512.FusedMultiplyAdd(qc, tc, uc);
        qd = Vector512.FusedMultiplyAdd(qd, td, ud);
        Vector512<double> va = ta * ta;
        Vector512<double> vb = tb * tb;
        Vector512<double> vc = tc * tc;
        Vector512<double> vd = td * td;
        pa = Vector512.FusedMultiplyAdd(pa, va, qa);
        pb = Vector512.FusedMultiplyAdd(pb, vb, qb);
        pc = Vector512.FusedMultiplyAdd(pc, vc, qc);
        pd = Vector512.FusedMultiplyAdd(pd, vd, qd);
        qa = Vector512.FusedMultiplyAdd(Vector512.Create(0.008333333333330051), ra, Vector512.Create(0.04166666666662399));
        qb = Vector512.FusedMultiplyAdd(Vector512.Create(0.008333333333330051), rb, Vector512.Create(0.04166666666662399));
        qc = Vector512.FusedMultiplyAdd(Vector512.Create(0.008333333333330051), rc, Vector512.Create(0.04166666666662399));
        qd = Vector512.FusedMultiplyAdd(Vector512.Create(0.008333333333330051), rd, Vector512.Create(0.04166666666662399));
        ua = Vector512.FusedMultiplyAdd(Vector512.Create(0.16666666666666669), ra, Vector512.Create(0.5000000000000001));
        ub = Vector512.FusedMultiplyAdd(Vector512.Create(0.16666666666666669), rb, Vector512.Create(0.5000000000000001));
        uc = Vector512.FusedMultiplyAdd(Vector512.Create(0.16666666666666669), rc, Vector512.Create(0.5000000000000001));
        ud = Vector512.FusedMultiplyAdd(Vector512.Create(0.16666666666666669), rd, Vector512.Create(0.5000000000000001));
        qa = Vector512.FusedMultiplyAdd(qa, ta, ua);
        qb = Vector512.FusedMultiplyAdd(qb, tb, ub);
        qc = Vector512.FusedMultiplyAdd(qc, tc, uc);
        qd = Vector512.FusedMultiplyAdd(qd, td, ud);
        pa = Vector512.FusedMultiplyAdd(pa, va, qa);
        pb = Vector512.FusedMultiplyAdd(pb, vb, qb);
        pc = Vector512.FusedMultiplyAdd(pc, vc, qc);
        pd = Vector512.FusedMultiplyAdd(pd, vd, qd);
        pa = Vector512.FusedMultiplyAdd(pa, ta, ra) + Vector512<double>.One;
        pb = Vector512.FusedMultiplyAdd(pb, tb, rb) + Vector512<double>.One;
        pc = Vector512.FusedMultiplyAdd(pc, tc, rc) + Vector512<double>.One;
        pd = Vector512.FusedMultiplyAdd(pd, td, rd) + Vector512<double>.One;
        a = Finish(a, pa, sa);
        b = Finish(b, pb, sb);
        c = Finish(c, pc, sc);
        d = Finish(d, pd, sd);
    }

    /// <summary>Replaces 16 numbers by their exponentials: the bits of <see cref="Exp(Vector256{double})"/>, in lock step.</summary>
    /// <inheritdoc cref="Exp(ref Vector512{double}, ref Vector512{double}, ref Vector512{double}, ref Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Exp(ref Vector256<double> a, ref Vector256<double> b, ref Vector256<double> c, ref Vector256<double> d)
    {
        Vector256<double> ra = Reduce(a, out Vector256<double> sa);
        Vector256<double> rb = Reduce(b, out Vector256<double> sb);
        Vector256<double> rc = Reduce(c, out Vector256<double> sc);
        Vector256<double> rd = Reduce(d, out Vector256<double> sd);
        Vector256<double> ta = ra * ra;
        Vector256<double> tb = rb * rb;
        Vector256<double> tc = rc * rc;
        Vector256<double> td = rd * rd;
        Vector256<double> pa = Vector256.FusedMultiplyAdd(Vector256.Create(2.5100424157005067E-08), ra, Vector256.Create(2.7620138719733994E-07));
        Vector256<double> pb = Vector256.FusedMultiplyAdd(Vector256.Create(2.5100424157005067E-08), rb, Vector256.Create(2.7620138719733994E-07));
        Vector256<double> pc = Vector256.FusedMultiplyAdd(Vector256.Create(2.5100424157005067E-08), rc, Vector256.Create(2.7620138719733994E-07));
        Vector256<double> pd = Vector256.FusedMultiplyAdd(Vector256.Create(2.5100424157005067E-08), rd, Vector256.Create(2.7620138719733994E-07));
        Vector256<double> qa = Vector256.FusedMultiplyAdd(Vector256.Create(2.7557268378684192E-06), ra, Vector256.Create(2.480152119021773E-05));
        Vector256<double> qb = Vector256.FusedMultiplyAdd(Vector256.Create(2.7557268378684192E-06), rb, Vector256.Create(2.480152119021773E-05));
        Vector256<double> qc = Vector256.FusedMultiplyAdd(Vector256.Create(2.7557268378684192E-06), rc, Vector256.Create(2.480152119021773E-05));
        Vector256<double> qd = Vector256.FusedMultiplyAdd(Vector256.Create(2.7557268378684192E-06), rd, Vector256.Create(2.480152119021773E-05));
        Vector256<double> ua = Vector256.FusedMultiplyAdd(Vector256.Create(0.00019841269863105968), ra, Vector256.Create(0.0013888888917281794));
        Vector256<double> ub = Vector256.FusedMultiplyAdd(Vector256.Create(0.00019841269863105968), rb, Vector256.Create(0.0013888888917281794));
        Vector256<double> uc = Vector256.FusedMultiplyAdd(Vector256.Create(0.00019841269863105968), rc, Vector256.Create(0.0013888888917281794));
        Vector256<double> ud = Vector256.FusedMultiplyAdd(Vector256.Create(0.00019841269863105968), rd, Vector256.Create(0.0013888888917281794));
        qa = Vector256.FusedMultiplyAdd(qa, ta, ua);
        qb = Vector256.FusedMultiplyAdd(qb, tb, ub);
        qc = Vector256.FusedMultiplyAdd(qc, tc, uc);
        qd = Vector256.FusedMultiplyAdd(qd, td, ud);
        Vector256<double> va = ta * ta;
        Vector256<double> vb = tb * tb;
        Vector256<double> vc = tc * tc;
        Vector256<double> vd = td * td;
        pa = Vector256.FusedMultiplyAdd(pa, va, qa);
        pb = Vector256.FusedMultiplyAdd(pb, vb, qb);
        pc = Vector256.FusedMultiplyAdd(pc, vc, qc);
        pd = Vector256.FusedMultiplyAdd(pd, vd, qd);
        qa = Vector256.FusedMultiplyAdd(Vector256.Create(0.008333333333330051), ra, Vector256.Create(0.04166666666662399));
        qb = Vector256.FusedMultiplyAdd(Vector256.Create(0.008333333333330051), rb, Vector256.Create(0.04166666666662399));
        qc = Vector256.FusedMultiplyAdd(Vector256.Create(0.008333333333330051), rc, Vector256.Create(0.04166666666662399));
        qd = Vector256.FusedMultiplyAdd(Vector256.Create(0.008333333333330051), rd, Vector256.Create(0.04166666666662399));
        ua = Vector256.FusedMultiplyAdd(Vector256.Create(0.16666666666666669), ra, Vector256.Create(0.5000000000000001));
        ub = Vector256.FusedMultiplyAdd(Vector256.Create(0.16666666666666669), rb, Vector256.Create(0.5000000000000001));
        uc = Vector256.FusedMultiplyAdd(Vector256.Create(0.16666666666666669), rc, Vector256.Create(0.5000000000000001));
        ud = Vector256.FusedMultiplyAdd(Vector256.Create(0.16666666666666669), rd, Vector256.Create(0.5000000000000001));
        qa = Vector256.FusedMultiplyAdd(qa, ta, ua);
        qb = Vector256.FusedMultiplyAdd(qb, tb, ub);
        qc = Vector256.FusedMultiplyAdd(qc, tc, uc);
        qd = Vector256.FusedMultiplyAdd(qd, td, ud);
        pa = Vector256.FusedMultiplyAdd(pa, va, qa);
        pb = Vector256.FusedMultiplyAdd(pb, vb, qb);
        pc = Vector256.FusedMultiplyAdd(pc, vc, qc);
        pd = Vector256.FusedMultiplyAdd(pd, vd, qd);
        pa = Vector256.FusedMultiplyAdd(pa, ta, ra) + Vector256<double>.One;
        pb = Vector256.FusedMultiplyAdd(pb, tb, rb) + Vector256<double>.One;
        pc = Vector256.FusedMultiplyAdd(pc, tc, rc) + Vector256<double>.One;
        pd = Vector256.FusedMultiplyAdd(pd, td, rd) + Vector256<double>.One;
        a = Finish(a, pa, sa);
        b = Finish(b, pb, sb);
        c = Finish(c, pc, sc);
        d = Finish(d, pd, sd);
    }
}
