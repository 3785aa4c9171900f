using System.Numerics;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Analysis.Information;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Factors;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Analysis.Discovery;

/// <summary>
/// Of the first paths of a run, in which of its 64 cells of equal probability each factor behind a target lies, and whether the target is met: what boxes of several factors are sought in. Bounded: six bits for each factor and path, of
/// <see cref="MaxPaths"/> paths at most, which are those of the first eight blocks. A path has its place in the table, so that the parts of a run add up to the same bits in any order.
/// </summary>
public sealed class CellTable : CountTable
{
    /// <summary>The most paths that are kept.</summary>
    public const int MaxPaths = 8 * RunPlan.BlockSize;

    /// <summary>The number of cells of a factor.</summary>
    internal const int Cells = 1 << Bits;

    private const int Bits = 6;
    private const int Words = MaxPaths / 64;

    private readonly long[] _times;
    private readonly long[] _met;
    private readonly long[] _planes;
    private readonly FactorBins? _cut;
    private readonly FactorScores? _scores;
    private readonly byte[] _places = new byte[Tape.TilePaths];
    private long _first;

    private CellTable(CellLayout layout, FactorBins? cut)
        : this(layout, new long[MaxPaths], new long[Words], new long[layout.Factors.Length * Bits * Words]) => (_cut, _scores) = (cut, cut is null ? null : new FactorScores(cut.Columns));

    private CellTable(CellLayout layout, long[] times, long[] met, long[] planes)
        : base(times, met, planes) => (Structure, _times, _met, _planes) = (layout, times, met, planes);

    /// <summary>Gets what a run is asked for by.</summary>
    public static TableDefinition<CellTable> Definition { get; } = new CellDefinition();

    /// <inheritdoc/>
    public override string Layout => CellLayoutJson.Write(Structure);

    /// <summary>Gets what is kept.</summary>
    internal CellLayout Structure { get; }

    /// <summary>Gets by path how many times it counts: 0 of one that was not simulated, or failed.</summary>
    internal ReadOnlySpan<long> Times => _times;

    /// <summary>Returns whether a path meets the target.</summary>
    internal bool IsMet(int path) => (_met[path / 64] >> (path % 64) & 1) != 0;

    /// <summary>Returns by path the cell of a factor.</summary>
    internal byte[] CellsOf(int factor)
    {
        byte[] cells = new byte[MaxPaths];
        for (int path = 0; path < cells.Length; path++)
        {
            for (int bit = 0; bit < Bits; bit++)
            {
                cells[path] |= (byte)((_planes[PlaneOf(factor, bit) + (path / 64)] >> (path % 64) & 1) << bit);
            }
        }

        return cells;
    }

    /// <inheritdoc/>
    protected internal override void Begin(long firstPath) => _first = firstPath;

    /// <inheritdoc/>
    protected internal override void Take(int column, ReadOnlySpan<double> values)
    {
        if (_first < MaxPaths && _cut is not null && column < _cut.Columns.IsUniform.Length)
        {
            _scores!.Take(column, values);
        }
    }

    /// <inheritdoc/>
    protected internal override void Count(int word, ReadOnlySpan<ulong> met, ulong valid, long times)
    {
        if (_first >= MaxPaths || met.Length <= Structure.Place)
        {
            return;
        }

        _met[((int)_first / 64) + word] |= (long)met[Structure.Place];
        for (ulong rest = valid; rest != 0; rest &= rest - 1)
        {
            _times[(int)_first + (64 * word) + BitOperations.TrailingZeroCount(rest)] += times;
        }
    }

    /// <inheritdoc/>
    protected internal override void End()
    {
        for (int factor = 0; _first < MaxPaths && factor < (_cut?.Cells.Length ?? 0); factor++)
        {
            _scores!.Place(_cut!.Cells[factor], _places);
            for (int path = 0; path < Tape.TilePaths; path++)
            {
                int word = ((int)_first + path) / 64;
                for (int bit = 0; bit < Bits; bit++)
                {
                    _planes[PlaneOf(factor, bit) + word] |= (long)(_places[path] >> bit & 1) << (path % 64);
                }
            }
        }
    }

    private static int PlaneOf(int factor, int bit) => ((factor * Bits) + bit) * Words;

    private sealed record CellDefinition() : TableDefinition<CellTable>("cells")
    {
        internal override FactorUses Factors => FactorUses.Cells;

        public override long Counts(int targets) => MaxPaths + Words;

        public override CellTable Create(int targets) => new(new CellLayout("", 0, []), null);

        internal override long Counts(CompiledKernel kernel, FactorBins? bins) => Counts(0) + ((bins?.Cells.Length ?? kernel.Factors!.Factors.Length) * (long)Bits * Words);

        internal override CountTable Create(CompiledKernel kernel, FactorBins? bins)
        {
            int place = Math.Max(0, bins!.Columns.MeasureOf.IndexOf(0));
            return new CellTable(new CellLayout(kernel.Targets.ElementAtOrDefault(place)?.Target.Id ?? "", place, [.. bins.Cells.Select(binning => CutFactor.Of(bins.Columns, binning))]), bins);
        }

        protected override CellTable Create(string layout) => new(CellLayoutJson.Read(layout), null);
    }
}
