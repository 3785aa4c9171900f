using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Factors;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Analysis.Drivers;

/// <summary>
/// On how many paths each target is met with each factor in each of its bins of equal probability, and which ranks the target's measure has there: what drives the targets. Of every fourth tile of paths, since the others would say
/// little more and cost as much; a factor is counted with a target whose measure is a function of it.
/// </summary>
public sealed class BinTable : CountTable
{
    /// <summary>The counts of a bin: paths, hits, the sum of the measure's ranks and that of their squares.</summary>
    internal const int PerBin = 4;

    /// <summary>Of how many tiles one is counted.</summary>
    internal const int Every = 4;

    private const int PerTarget = 3;

    private readonly long[] _paths;
    private readonly long[] _targets;
    private readonly long[] _bins;
    private readonly FactorBins? _cut;
    private BinCounter? _counter;
    private bool _isCounted;

    private BinTable(BinLayout layout, FactorBins? cut)
        : this(layout, new long[2], new long[PerTarget * layout.Targets.Length], new long[layout.Counts(PerBin)]) => _cut = cut;

    private BinTable(BinLayout layout, long[] paths, long[] targets, long[] bins)
        : base(paths, targets, bins) => (Structure, _paths, _targets, _bins) = (layout, paths, targets, bins);

    /// <summary>Gets what a run is asked for by.</summary>
    public static TableDefinition<BinTable> Definition { get; } = new BinDefinition();

    /// <inheritdoc/>
    public override string Layout => BinLayoutJson.Write(Structure);

    /// <summary>Gets the paths that count here, each as many times as its weight says.</summary>
    public long Paths => _paths[0];

    /// <summary>Gets the sum of the squares of how many times each counts: the square of <see cref="Paths"/> over it is the effective number.</summary>
    public long Squares => _paths[1];

    /// <summary>Gets what the counts are counts of.</summary>
    internal BinLayout Structure { get; }

    /// <summary>Returns the hits of a target, the sum of its measure's ranks, and that of their squares.</summary>
    /// <param name="target">A scored target, by its place in the plan.</param>
    internal ReadOnlySpan<long> Target(int target) => _targets.AsSpan(PerTarget * target, PerTarget);

    /// <summary>Gets the counts of all pairs: of each the paths by bin, then their hits, the sums of their ranks, and those of the squares.</summary>
    internal ReadOnlySpan<long> Bins => _bins;

    /// <inheritdoc/>
    protected internal override void Begin(long firstPath)
    {
        _isCounted = firstPath / Tape.TilePaths % Every == 0 && _cut is not null;
        if (_isCounted)
        {
            (_counter ??= new BinCounter(_cut!)).Begin();
        }
    }

    /// <inheritdoc/>
    protected internal override void Take(int column, ReadOnlySpan<double> values)
    {
        if (_isCounted)
        {
            _counter!.Take(column, values);
        }
    }

    /// <inheritdoc/>
    protected internal override void Count(int word, ReadOnlySpan<ulong> met, ulong valid, long times)
    {
        if (_isCounted)
        {
            _counter!.Note(word, met, valid, times);
        }
    }

    /// <inheritdoc/>
    protected internal override void End()
    {
        if (_isCounted)
        {
            _counter!.CountInto(_paths, _targets, _bins);
        }
    }

    private sealed record BinDefinition() : TableDefinition<BinTable>("bins")
    {
        internal override FactorUses Factors => FactorUses.Bins;

        public override long Counts(int targets) => 2 + ((long)PerTarget * targets);

        public override BinTable Create(int targets) => new(BinLayout.Empty(targets), null);

        internal override long Counts(CompiledKernel kernel, FactorBins? bins) => Counts(kernel.Targets.Length)
            + (PerBin * (bins is not null ? bins.Pairs.Sum(pair => (long)bins.Binnings[pair.Binning].Bins) : Most(kernel.Factors!)));

        internal override CountTable Create(CompiledKernel kernel, FactorBins? bins) => new BinTable(LayoutOf(kernel, bins!), bins);

        protected override BinTable Create(string layout) => new(BinLayoutJson.Read(layout), null);

        private static long Most(FactorColumns columns) =>
            columns.Factors.Sum(factor => (long)factor.Bins * columns.MeasureOf.Count(measure => measure >= 0 && factor.Columns.Any(columns.Behind[measure].Contains)));

        private static BinLayout LayoutOf(CompiledKernel kernel, FactorBins bins) => new(
            [.. kernel.Targets.Select(target => target.Target.Id)],
            [.. bins.Columns.Factors.Zip(bins.Values, (factor, values) => new BinnedFactor(factor.Name, factor.Bins, values?.Low, values?.High, values?.IsStepped ?? false))],
            [.. bins.Pairs.Select(pair => ImmutableArray.Create(bins.Binnings[pair.Binning].Factor, pair.Target))]);
    }
}
