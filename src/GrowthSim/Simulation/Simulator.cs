using GrowthSim.Compilation;
using GrowthSim.Simulation.Splitting;

namespace GrowthSim.Simulation;

/// <summary>Simulates blocks of a plan's paths. Belongs to one thread, since it owns a tile's memory; the plan is shared.</summary>
public sealed class Simulator : IDisposable
{
    private readonly RunPlan _plan;
    private readonly Action<Action<YieldPoint>> _beside;
    private TapeRunner _runner;
    private bool _isFused;
    private readonly Recorder _recorder;
    private readonly RareEvents? _rare;
    private readonly Population? _population;

    /// <summary>Prepares a tile's memory; the first simulator of a plan also chooses the quantile grids.</summary>
    /// <param name="plan">The plan.</param>
    public Simulator(RunPlan plan)
        : this(plan, YieldPoint.None)
    {
    }

    /// <summary>Prepares a tile's memory; a plan that <see cref="Preparation"/> has not prepared is prepared now.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <param name="beside">Begins long work that is done beside the simulation, and does not wait for it: by default on the thread pool.</param>
    public Simulator(RunPlan plan, YieldPoint yieldPoint, Action<Action<YieldPoint>>? beside = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(yieldPoint);
        Preparation.Run(plan, null, yieldPoint);
        _plan = plan;
        _beside = beside ?? (work => Task.Run(() => work(YieldPoint.None)));
        _runner = new TapeRunner(plan.Kernel.Tape, plan.Settings, yieldPoint);
        _recorder = new Recorder(plan);
        _rare = RareEvents.For(plan);
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
    /// <returns>What the paths add up to; <see cref="BlockResult.Return(RunPlan)"/> it once it is merged.</returns>
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

        BlockResult result = BlockResult.Rent(_plan, yieldPoint);
        _recorder.Begin(result);
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
