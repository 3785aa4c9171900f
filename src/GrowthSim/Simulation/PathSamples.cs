using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Simulation;

/// <summary>The values of single paths as columns, at the speed of the kernel: for programs of one's own. The same bits as in a run of the plan.</summary>
/// <remarks>Several threads may read at a time, each its own paths.</remarks>
public sealed class PathSamples
{
    private readonly SamplePlan _samples;
    private readonly RunSettings _settings;

    /// <summary>Prepares to sample.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="columns">
    /// The columns: the name of what has one value per path (<c>services_trend</c>), a series and a year (<c>services.value_added@2025</c>), a target's measure (<c>targets.growth_2025</c>), or whether it is met,
    /// 1 or 0 (<c>targets.growth_2025.met</c>). Left out: parameters, constants of sectors, levers, and measure and hit of each scored target.
    /// </param>
    /// <exception cref="ArgumentException">There is no such column, or it stands there twice; the message says what was probably meant.</exception>
    /// <exception cref="ModelException">What the columns need besides the run is too large, or cannot be.</exception>
    public PathSamples(RunPlan plan, params ImmutableArray<string> columns)
    {
        ArgumentNullException.ThrowIfNull(plan);
        try
        {
            _samples = SamplePlan.Create(plan, columns.IsDefaultOrEmpty ? [.. SamplePlan.DefaultColumns(plan.Model)] : columns);
        }
        catch (PlanTooLargeException large)
        {
            throw new ModelException([large.Error]);
        }

        _settings = plan.Settings;
    }

    /// <summary>Gets the names of the columns.</summary>
    public ImmutableArray<string> Columns => _samples.Columns;

    /// <summary>Simulates paths, and returns their values.</summary>
    /// <param name="firstPath">The first path, from 0.</param>
    /// <param name="paths">The number of paths; at least 1. A value takes 8 bytes in each column.</param>
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public SampleTable Read(long firstPath, int paths, CancellationToken cancellationToken = default) => Read(firstPath, paths, YieldPoint.Of(cancellationToken));

    /// <summary>Simulates paths as part of longer work.</summary>
    internal SampleTable Read(long firstPath, int paths, YieldPoint yieldPoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstPath);
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstPath, RunPlan.MaximumPaths - paths);
        SampleTable table = new(Columns, firstPath, paths);
        using Sampler sampler = new(_samples.Tape, _settings, table);
        for (long tile = firstPath / Tape.TilePaths * Tape.TilePaths; tile < firstPath + paths; tile += Tape.TilePaths)
        {
            sampler.Run(tile, yieldPoint);
        }

        return table;
    }

    /// <summary>Copies the columns of a tile into a table.</summary>
    private sealed unsafe class Sampler(Tape tape, RunSettings settings, SampleTable table) : ColumnSink, IDisposable
    {
        private const int LanesOfGroup = 4;

        private readonly TapeRunner _runner = new(tape, settings);
        private int _skipped;
        private int _row;
        private int _rows;

        public void Run(long tile, YieldPoint yieldPoint)
        {
            _skipped = (int)Math.Max(0, table.FirstPath - tile);
            _row = (int)(tile + _skipped - table.FirstPath);
            _rows = Math.Min(Tape.TilePaths - _skipped, table.Paths - _row);
            _runner.Run(tile, this, yieldPoint);
        }

        public override void Take(TapeSinkKind kind, int index, double* column, int stride)
        {
            switch (kind)
            {
                case TapeSinkKind.Weight:
                    new ReadOnlySpan<double>(column + _skipped, _rows).CopyTo(table.LogWeightsOfPaths.AsSpan(_row));
                    break;
                case TapeSinkKind.Output when stride == 0:
                    table.Values[index].AsSpan(_row, _rows).Fill(column[0]);
                    break;
                case TapeSinkKind.Output:
                    new ReadOnlySpan<double>(column + _skipped, _rows).CopyTo(table.Values[index].AsSpan(_row));
                    break;
                default:
                    Fail(column, stride);
                    break;
            }
        }

        public void Dispose() => _runner.Dispose();

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Fail(double* column, int stride)
        {
            Span<bool> failed = table.FailedPaths.AsSpan(_row, _rows);
            for (int row = 0; row < _rows; row++)
            {
                int lane = _skipped + row;
                failed[row] |= !double.IsFinite(column[stride == 0 ? lane % LanesOfGroup : lane]);
            }
        }
    }
}
