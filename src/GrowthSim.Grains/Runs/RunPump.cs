using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Diagnostics;
using GrowthSim.Grains.Placement;
using Microsoft.Extensions.Logging;

namespace GrowthSim.Grains.Runs;

/// <summary>Keeps every silo busy with blocks of one run. Lives inside the run's grain: its loops run one at a time, as turns of that grain.</summary>
/// <remarks>An outstanding call is the lease of its block. Whatever goes wrong with the call, the block is given back and the reply, should it still come, has nowhere to arrive.</remarks>
#pragma warning disable CA1001 // A cancellation without a timer holds nothing to dispose, and calls that end late still look at it.
internal sealed partial class RunPump
#pragma warning restore CA1001
{
    /// <summary>Calls in flight beyond a silo's threads, so that none waits for the next block.</summary>
    private const int Spare = 2;

    private static readonly TimeSpan BeforeRetry = TimeSpan.FromMilliseconds(250);

    private readonly string _run;
    private readonly FrozenPlan _frozen;
    private readonly CompiledPlan _plan;
    private readonly RunLedger _ledger;
    private readonly IGrainFactory _grains;
    private readonly ISiloStatusOracle _silos;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly HashSet<SiloAddress> _served = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Pulse _changed = new();
    private int _slots;

    public RunPump(
        string run, FrozenPlan frozen, CompiledPlan plan, RunLedger ledger, IGrainFactory grains, ISiloStatusOracle silos, TimeProvider time, ILogger logger)
    {
        _run = run;
        _frozen = frozen;
        _plan = plan;
        _ledger = ledger;
        _grains = grains;
        _silos = silos;
        _time = time;
        _logger = logger;
    }

    /// <summary>Called in the grain's turn after each change: a block was merged, or the kernel failed.</summary>
    public required Action Changed { get; init; }

    /// <summary>What went wrong in the kernel; null where nothing did.</summary>
    public string? Failure { get; private set; }

    /// <summary>The number of blocks that were asked of workers.</summary>
    public long BlocksAsked { get; private set; }

    /// <summary>Serves every active silo that is not served yet; to be called now and then, since silos come and go.</summary>
    public void ServeSilos()
    {
        foreach (SiloAddress silo in _silos.GetActiveSilos())
        {
            if (!_stop.IsCancellationRequested && _served.Add(silo))
            {
                _ = Serve(silo);
            }
        }
    }

    /// <summary>Stops all calls, and lets the silos give back the memory of the plan.</summary>
    public void Stop()
    {
        if (!_stop.IsCancellationRequested)
        {
            _stop.Cancel();
            _changed.Beat();
            foreach (SiloAddress silo in _served)
            {
                Worker(silo).Release(_plan.Digest).Ignore();
            }
        }
    }

    private ISiloWorkerGrain Worker(SiloAddress silo) => _grains.GetGrain<ISiloWorkerGrain>(OnSiloDirector.Key(silo, "worker"));

    private async Task Serve(SiloAddress silo)
    {
        try
        {
            WorkerReady ready = await Worker(silo).Prepare(_frozen);
            if (ready.PlanId != _frozen.PlanId)
            {
                // Another version of the engine: its numbers are not ours. It stays served, hence is not asked again.
                LogOtherEngine(_logger, _run, silo, ready.PlanId);
                return;
            }

            _slots += ready.Threads + Spare;
            for (int slot = 0; slot < ready.Threads + Spare; slot++)
            {
                _ = Slot(silo);
            }
        }
#pragma warning disable CA1031 // Whatever it was, the silo is tried again at the next call of ServeSilos.
        catch (Exception lost)
#pragma warning restore CA1031
        {
            LogSiloLost(_logger, lost, _run, silo);
            _served.Remove(silo);
        }
    }

    private async Task Slot(SiloAddress silo)
    {
        while (!_stop.IsCancellationRequested && !_ledger.IsComplete)
        {
            Task changed = _changed.Next;
            if (!_ledger.TryTake(MostAhead, out WorkBlock work))
            {
                await changed;
            }
            else if (!await TrySimulate(silo, work) && !_stop.IsCancellationRequested && !_silos.GetActiveSilos().Contains(silo))
            {
                _served.Remove(silo);
                break;
            }
        }

        _slots--;
    }

    // Far enough ahead that one slow silo does not stop the others, near enough to bound the memory of results that wait.
    private int MostAhead => Math.Max(8, 3 * _slots);

    private async Task<bool> TrySimulate(SiloAddress silo, WorkBlock work)
    {
        bool accepted = false;
        RunInstruments.Leased();
        try
        {
            BlocksAsked++;
            BlockAnswer answer = await Worker(silo).Simulate(_plan.Digest, _run, work.Block, work.Paths, _stop.Token);
            if (answer.IsPlanMissing)
            {
                await Worker(silo).Prepare(_frozen);
                return true;
            }

            if (_stop.IsCancellationRequested)
            {
                return false;
            }

            accepted = true;
            if (answer.Failure is null)
            {
                _ledger.Accept(work, answer.Result(_plan.Plan));
            }
            else
            {
                Failure ??= answer.Failure;
            }

            Changed();
            return true;
        }
#pragma warning disable CA1031 // A lost silo shows as any of half a dozen exceptions; errors of the model are data in the answer.
        catch (Exception lost)
#pragma warning restore CA1031
        {
            if (!_stop.IsCancellationRequested)
            {
                RunInstruments.Lost();
                LogBlockLost(_logger, lost, _run, work.Block, silo);
                await Task.Delay(BeforeRetry, _time);
            }

            return false;
        }
        finally
        {
            RunInstruments.Returned();
            if (!accepted)
            {
                _ledger.GiveBack(work);
            }

            _changed.Beat();
        }
    }
}
