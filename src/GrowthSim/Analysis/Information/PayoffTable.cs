using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Factors;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Analysis.Information;

/// <summary>
/// What each action is worth in all, and with each factor in each of its bins of equal probability: what it is worth to know a factor before choosing. An action is a scenario; where a run has one alone, to count on its targets or not to. Summed in sets
/// of paths, half of which are for choosing and half for valuing, and between which the spread tells how sure a value is.
/// </summary>
/// <remarks>What an action is worth is rounded to whole units, some 2⁻²⁰ of its spread, and what is 2³⁰ units away counts as if it were there: sums are then the same in any order.</remarks>
public sealed class PayoffTable : CountTable
{
    /// <summary>The number of sets. Tiles of paths are dealt out to them in turn, so that neighbours lie in different halves.</summary>
    public const int Sets = 32;

    private readonly long[] _paths;
    private readonly long[] _totals;
    private readonly long[] _best;
    private readonly long[] _bins;
    private readonly PayoffCounter? _counter;
    private int _set;

    private PayoffTable(PayoffLayout layout, PayoffCounter? counter)
        : this(layout, new long[Sets], new long[Sets * layout.Actions], new long[Sets], new long[Sets * layout.Sums]) => _counter = counter;

    private PayoffTable(PayoffLayout layout, long[] paths, long[] totals, long[] best, long[] bins)
        : base(paths, totals, best, bins) => (Structure, _paths, _totals, _best, _bins) = (layout, paths, totals, best, bins);

    /// <summary>Gets what a run is asked for by, where an action is worth the weight of the targets that are met with it.</summary>
    public static TableDefinition<PayoffTable> OfHits { get; } = new PayoffDefinition("payoffs", FactorUses.HitPayoffs);

    /// <summary>Gets what a run is asked for by, where an action is worth the measure of a target.</summary>
    public static TableDefinition<PayoffTable> OfMeasures { get; } = new PayoffDefinition("payoffs-of-measures", FactorUses.MeasurePayoffs);

    /// <inheritdoc/>
    public override string Layout => PayoffLayoutJson.Write(Structure);

    /// <summary>Gets what is counted.</summary>
    internal PayoffLayout Structure { get; }

    /// <summary>Gets by set the paths that count, each as many times as its weight says.</summary>
    internal ReadOnlySpan<long> Paths => _paths;

    /// <summary>Gets by set and action the sum of what the action is worth.</summary>
    internal ReadOnlySpan<long> Totals => _totals;

    /// <summary>Gets by set the sum of what the action is worth that is best on each path.</summary>
    internal ReadOnlySpan<long> Best => _best;

    /// <summary>Gets by set, factor, bin and action the sum of what the action is worth.</summary>
    internal ReadOnlySpan<long> Bins => _bins;

    /// <inheritdoc/>
    protected internal override void Begin(long firstPath)
    {
        _set = (int)(firstPath / Tape.TilePaths % Sets);
        _counter?.Begin();
    }

    /// <inheritdoc/>
    protected internal override void Take(int column, ReadOnlySpan<double> values) => _counter?.Take(column, values);

    /// <inheritdoc/>
    protected internal override void Count(int word, ReadOnlySpan<ulong> met, ulong valid, long times) => _counter?.Note(word, valid, times);

    /// <inheritdoc/>
    protected internal override void End()
    {
        int sums = (int)Structure.Sums;
        _counter?.CountInto(ref _paths[_set], _totals.AsSpan(_set * Structure.Actions, Structure.Actions), ref _best[_set], _bins.AsSpan(_set * sums, sums));
    }

    private sealed record PayoffDefinition(string Name, FactorUses Use) : TableDefinition<PayoffTable>(Name)
    {
        internal override FactorUses Factors => Use;

        public override long Counts(int targets) => 2 * Sets;

        public override PayoffTable Create(int targets) => new(new PayoffLayout(0, 0, 1, []), null);

        internal override long Counts(CompiledKernel kernel, FactorBins? bins)
        {
            FactorColumns columns = kernel.Factors!;
            int actions = Of(columns).Length;
            long perSet = bins is not null ? Of(bins).Binnings.Sum(binning => (long)binning.Bins) : columns.Factors.Sum(factor => (long)factor.Bins);
            return Sets * (2 + actions + (actions * perSet));
        }

        internal override CountTable Create(CompiledKernel kernel, FactorBins? bins)
        {
            PayoffBins payoffs = Of(bins!);
            PayoffLayout layout = new(payoffs.Payoffs.Length, payoffs.Centre, payoffs.Unit, [.. payoffs.Binnings.Select(binning => CutFactor.Of(bins!.Columns, binning))]);
            return new PayoffTable(layout, new PayoffCounter(bins!.Columns, payoffs));
        }

        protected override PayoffTable Create(string layout) => new(PayoffLayoutJson.Read(layout), null);

        private ImmutableArray<Payoff> Of(FactorColumns columns) => Use == FactorUses.HitPayoffs ? columns.HitPayoffs : columns.MeasurePayoffs;

        private PayoffBins Of(FactorBins bins) => (Use == FactorUses.HitPayoffs ? bins.HitPayoffs : bins.MeasurePayoffs)!;
    }
}
