using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Statistics;

/// <content>Finding the cells of values.</content>
public sealed partial class CellGrid
{
    // The cell of each value, with 2⁵² added.
    private unsafe void Place(double* values, int count, double* places)
    {
        if (Kind == CellGridKind.LogLinear)
        {
            PlaceByBits(values, count, places);
        }
        else
        {
            PlaceByWidth(values, count, places);
        }

        for (int atom = 0; atom < _atoms.Length; atom++)
        {
            PlaceAtom(values, count, places, _atoms[atom], IntegerMagic + Inner + 2 + atom);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void PlaceByWidth(double* values, int count, double* places)
    {
        Vector256<double> low = Vector256.Create(_low);
        Vector256<double> perUnit = Vector256.Create(_perUnit);
        Vector256<double> above = Vector256.Create(Inner + 1.0);
        Vector256<double> notANumber = Vector256.Create(CellCount - 1L).AsDouble();
        for (int i = 0; i < count; i += 4)
        {
            Vector256<double> x = Vector256.Load(values + i);
            Vector256<double> place = Vector256.Floor(Vector256.FusedMultiplyAdd(x - low, perUnit, Vector256<double>.One));
            Confine(x, place, low, above, notANumber).Store(places + i);
        }
    }

    // The leading bits of a positive double are linear within each doubling and in order over all.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void PlaceByBits(double* values, int count, double* places)
    {
        Vector256<double> low = Vector256.Create(_low);
        Vector256<double> bitsBefore = Vector256.Create(_bitsBefore);
        Vector256<double> above = Vector256.Create(Inner + 1.0);
        Vector256<double> notANumber = Vector256.Create(CellCount - 1L).AsDouble();
        for (int i = 0; i < count; i += 4)
        {
            Vector256<double> x = Vector256.Load(values + i);
            Vector256<long> leading = Vector256.ShiftRightLogical(x.AsInt64(), _shift);
            Vector256<double> place = (leading | Vector256.Create(IntegerMagicBits)).AsDouble() - bitsBefore;
            Confine(x, place, low, above, notANumber).Store(places + i);
        }
    }

    // Below the grid 0, above it one more than its cells; NaN is not in order: 0 at first (so that the hardware's minimum sees none), then the bits of its own cell.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Confine(Vector256<double> x, Vector256<double> place, Vector256<double> low, Vector256<double> above, Vector256<double> notANumber)
    {
        place &= Vector256.GreaterThanOrEqual(x, low);
        place = Vector256.MinNative(place, above);
        return (place + Vector256.Create(IntegerMagic)) | Vector256.AndNot(notANumber, Vector256.Equals(x, x));
    }

    // The low bits of four vectors side by side.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Pack(double* unpacked, int count, ushort* places)
    {
        Vector256<ulong> low = Vector256.Create((ulong)ushort.MaxValue);
        for (int i = 0; i < count; i += PackedTogether)
        {
            Vector256<ulong> a = Vector256.Load((ulong*)unpacked + i) & low;
            Vector256<ulong> b = Vector256.Load((ulong*)unpacked + i + 4) & low;
            Vector256<ulong> c = Vector256.Load((ulong*)unpacked + i + 8) & low;
            Vector256<ulong> d = Vector256.Load((ulong*)unpacked + i + 12);
            ((a | (b << 16)) | ((c << 32) | (d << 48))).Store((ulong*)(places + i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void PlaceAtom(double* values, int count, double* places, double atom, double cell)
    {
        Vector256<double> value = Vector256.Create(atom);
        Vector256<double> index = Vector256.Create(cell);
        for (int i = 0; i < count; i += 4)
        {
            PortableMath.Select(Vector256.Equals(Vector256.Load(values + i), value), index, Vector256.Load(places + i)).Store(places + i);
        }
    }
}
