using GrowthSim.Compilation;
using GrowthSim.Simulation.Splitting;

namespace GrowthSim.Simulation;

/// <summary>Simulates blocks of a plan's paths. Belongs to one thread, since it owns a tile's memory; the plan is shared.</summary>
public sealed class Simulator : IDisposable
{
    private readonly PreparedPlan _prepared;
    private readonly RunPlan _plan;
    private readonly Action<Action<YieldPoint>> _beside;
    private TapeRunner _runner;
    private bool _isFused;
    private readonly Recorder _recorder;
    private readonly RareEvents? _rare;
    private readonly Population? _population;

    /// <summary>Prepares a tile's memory.</summary>
    /// <param name="prepared">The plan.</param>
    /// <param name="yieldPoint">Is passed on the way; null for none.</param>
    /// <param name="beside">Begins long work that is done beside the simulation, and does not wait for it: by default on the thread pool.</param>
    public Simulator(PreparedPlan prepared, YieldPoint? yieldPoint = null, Action<Action<YieldPoint>>? beside = null)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        yieldPoint ??= YieldPoint.None;
        RunPlan plan = prepared.Plan;
        (_prepared, _plan) = (prepared, plan);
        _beside = beside ?? (work => Task.Run(() => work(YieldPoint.None)));
        _runner = new TapeRunner(plan.Kernel.Tape, plan.Settings, yieldPoint);
        _recorder = new Recorder(prepared);
        _rare = prepared.Rare;
        try
        {
            _population = _rare?.Populate(yieldPoint);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Simulates a block: a pure function of the plan, the block's number and the number of its paths.</summary>
    /// <param name="block">The block, from 0.</param>
    /// <param name="paths">The number of its paths; 1 to <see cref="RunPlan.BlockSize"/>.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <returns>What the paths add up to; <see cref="BlockResult.Return"/> it once it is merged.</returns>
    public BlockResult Simulate(long block, int paths, YieldPoint yieldPoint)
    {
        ArgumentNullException.ThrowIfNull(yieldPoint);
        ArgumentOutOfRangeException.ThrowIfNegative(block);
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(paths, RunPlan.BlockSize);
        if (!_isFused && _plan.Kernel.Fused.Ready is Tape fused)
        {
            TapeRunner runner = new(fused, _plan.Settings, yieldPoint);
            _runner.Dispose();
            _runner = runner;
            _isFused = true;
        }

        BlockResult result = _prepared.Rent(yieldPoint);
        _recorder.Begin(block, result);
        for (int tile = 0; tile < paths; tile += Tape.TilePaths)
        {
            _recorder.Record(_runner, (block * RunPlan.BlockSize) + tile, Math.Min(Tape.TilePaths, paths - tile), yieldPoint);
        }

        _recorder.End(yieldPoint);
        _rare?.Estimate(_population!, block, result, yieldPoint);
        if (_plan.Kernel.Fused.Count(paths))
        {
            _beside(point => _plan.Kernel.Fused.Compile(point));
        }

        return result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _runner.Dispose();
        _recorder.Dispose();
        _population?.Dispose();
    }
}
