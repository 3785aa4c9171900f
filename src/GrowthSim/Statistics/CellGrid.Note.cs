using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using GrowthSim.Numerics;

namespace GrowthSim.Statistics;

/// <content>Finding the cells of values.</content>
public sealed partial class CellGrid
{
    /// <summary>How values find their cells. The place is a whole number from 0 (below the grid) to one more than the cells of the grid (above it), whatever the value.</summary>
    private interface ICells
    {
        Vector256<double> Place(Vector256<double> value, Vector256<double> distance);
    }

    /// <summary>Returns at which place the cell of a value is noted: sixteen values are noted together, and the first four stand in the first places of four fours.</summary>
    /// <param name="value">The value's number.</param>
    internal static int NotedAt(int value) => (value & ~(PackedTogether - 1)) | ((value & 3) << 2) | ((value >> 2) & 3);

    // Four chains of sums, so that none waits on the latency of an addition. Three places, each below 2¹⁶, are added up to one whole number below 2⁴⁸; the fourth takes the bits above.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe (double Sum, double Squares) Note<TCells>(TCells cells, double* values, int count, ushort* places)
        where TCells : struct, ICells
    {
        Debug.Assert(count >= 0 && count % PackedTogether == 0, "Sixteen values are noted together.");
        Debug.Assert(CellCount <= ushort.MaxValue, "A place has sixteen bits.");
        Vector256<double> pivot = Vector256.Create(Pivot);
        Vector256<double> magic = Vector256.Create(IntegerMagic);
        Vector256<double> sum0 = Vector256<double>.Zero;
        Vector256<double> sum1 = Vector256<double>.Zero;
        Vector256<double> sum2 = Vector256<double>.Zero;
        Vector256<double> sum3 = Vector256<double>.Zero;
        Vector256<double> squares0 = Vector256<double>.Zero;
        Vector256<double> squares1 = Vector256<double>.Zero;
        Vector256<double> squares2 = Vector256<double>.Zero;
        Vector256<double> squares3 = Vector256<double>.Zero;
        for (int i = 0; i < count; i += PackedTogether)
        {
            Vector256<double> value = Vector256.Load(values + i);
            Vector256<double> distance = value - pivot;
            sum0 += distance;
            squares0 = Vector256.FusedMultiplyAdd(distance, distance, squares0);
            Vector256<double> three = cells.Place(value, distance) + magic;

            value = Vector256.Load(values + i + 4);
            distance = value - pivot;
            sum1 += distance;
            squares1 = Vector256.FusedMultiplyAdd(distance, distance, squares1);
            three = Vector256.FusedMultiplyAdd(cells.Place(value, distance), Vector256.Create(65_536.0), three);

            value = Vector256.Load(values + i + 8);
            distance = value - pivot;
            sum2 += distance;
            squares2 = Vector256.FusedMultiplyAdd(distance, distance, squares2);
            three = Vector256.FusedMultiplyAdd(cells.Place(value, distance), Vector256.Create(65_536.0 * 65_536.0), three);

            value = Vector256.Load(values + i + 12);
            distance = value - pivot;
            sum3 += distance;
            squares3 = Vector256.FusedMultiplyAdd(distance, distance, squares3);
            Vector256<double> fourth = cells.Place(value, distance) + magic;

            ((three.AsInt64() ^ Vector256.Create(IntegerMagicBits)) ^ (fourth.AsInt64() << 48)).Store((long*)(places + i));
        }

        return (Lanes.Sum((sum0 + sum2) + (sum1 + sum3)), Lanes.Sum((squares0 + squares2) + (squares1 + squares3)));
    }

    /// <summary>Cells of one width: linear ones, and those of a lattice.</summary>
    private readonly struct CellsByWidth(CellGrid grid) : ICells
    {
        private readonly Vector256<double> _perUnit = Vector256.Create(grid._perUnit);
        private readonly Vector256<double> _ofPivot = Vector256.Create(((grid.Pivot - grid._low) * grid._perUnit) + 1);
        private readonly Vector256<double> _above = Vector256.Create(grid.Inner + 1.0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Place(Vector256<double> value, Vector256<double> distance)
        {
            Vector256<double> place = Vector256.Floor(Vector256.FusedMultiplyAdd(distance, _perUnit, _ofPivot));

            // A comparison with NaN is false: no cell is out of range, whatever the value.
            return Vector256.MinNative(place & Vector256.GreaterThanOrEqual(place, Vector256<double>.Zero), _above);
        }
    }

    /// <summary>Cells by the leading bits, which in a positive double are linear within each doubling and in order over all.</summary>
    private readonly struct CellsByBits(CellGrid grid) : ICells
    {
        private readonly Vector256<double> _low = Vector256.Create(grid._low);
        private readonly Vector256<double> _bitsBefore = Vector256.Create(grid._bitsBefore);
        private readonly Vector256<double> _above = Vector256.Create(grid.Inner + 1.0);
        private readonly int _shift = grid._shift;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Place(Vector256<double> value, Vector256<double> distance)
        {
            Vector256<long> leading = Vector256.ShiftRightLogical(value.AsInt64(), _shift);
            Vector256<double> place = (leading | Vector256.Create(IntegerMagicBits)).AsDouble() - _bitsBefore;
            return Vector256.MinNative(place & Vector256.GreaterThanOrEqual(value, _low), _above);
        }
    }

    /// <summary>Cells between edges: the number of edges that are not above the value, by halving.</summary>
    private readonly unsafe struct CellsByRank(double* edges, int halves, int above) : ICells
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Place(Vector256<double> value, Vector256<double> distance)
        {
            // Before each round, that many edges are known not to be above. Comparisons with NaN are false: it falls below all.
            Vector256<long> before = Vector256<long>.Zero;
            for (int half = halves; half > 0; half >>= 1)
            {
                Vector256<double> edge = Gather(before, half - 1);
                before += Vector256.LessThanOrEqual(edge, value).AsInt64() & Vector256.Create((long)half);
            }

            // An infinite value is not below the infinite edges behind the last.
            return Vector256.MinNative((before | Vector256.Create(IntegerMagicBits)).AsDouble() - Vector256.Create(IntegerMagic), Vector256.Create((double)above));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Vector256<double> Gather(Vector256<long> before, int offset) => Avx2.IsSupported
            ? Avx2.GatherVector256(edges + offset, before, sizeof(double))
            : Vector256.Create(edges[offset + before[0]], edges[offset + before[1]], edges[offset + before[2]], edges[offset + before[3]]);
    }

    /// <summary>The cells of other values, and those of the atoms.</summary>
    private readonly unsafe struct CellsWithAtoms<TCells>(TCells others, CellGrid grid, double* atoms) : ICells
        where TCells : struct, ICells
    {
        private readonly int _first = grid.Inner + 2;
        private readonly int _count = grid._atoms.Length;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Place(Vector256<double> value, Vector256<double> distance)
        {
            Vector256<double> place = others.Place(value, distance);
            for (int atom = 0; atom < _count; atom++)
            {
                place = PortableMath.Select(Vector256.Equals(value, Vector256.Create(atoms[atom])), Vector256.Create((double)(_first + atom)), place);
            }

            return place;
        }
    }
}
