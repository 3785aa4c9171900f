using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Diagnostics;
using GrowthSim.Grains.Placement;
using GrowthSim.Simulation;
using Microsoft.Extensions.Logging;

namespace GrowthSim.Grains.Runs;

/// <summary>Keeps every silo busy with ranges of blocks of one run. Lives inside the run's grain: its loops run one at a time, as turns of that grain.</summary>
/// <remarks>An outstanding call is the lease of its range. Whatever goes wrong with the call, the range is given back and the reply, should it still come, has nowhere to arrive. A range that is
/// out for much longer than others is handed to a second silo once there is nothing else to do; the first to bring it is counted.</remarks>
#pragma warning disable CA1001 // A cancellation without a timer holds nothing to dispose, and calls that end late still look at it.
internal sealed partial class RunPump
#pragma warning restore CA1001
{
    /// <summary>How many times as long as others a range is out before it is handed to another silo too.</summary>
    private const double Straggling = 5;

    /// <summary>The weight of the newest range in the mean time that one is out.</summary>
    private const double Weight = 0.1;

    private static readonly TimeSpan BeforeRetry = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BeforeSharing = TimeSpan.FromSeconds(2);

    private readonly string _run;
    private readonly FrozenPlan _frozen;
    private readonly CompiledPlan _plan;
    private readonly RunLedger _ledger;
    private readonly IGrainFactory _grains;
    private readonly ISiloStatusOracle _silos;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly HashSet<SiloAddress> _served = [];
    private readonly List<Lease> _leases = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Pulse _changed = new();
    private int _lanes;
    private double _secondsOut;

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

    /// <summary>The number of blocks that were asked of workers: those asked twice count twice, those left undone do not.</summary>
    public long BlocksAsked { get; private set; }

    /// <summary>Gets how long threads simulated for the run, in seconds.</summary>
    public double Seconds { get; private set; }

    /// <summary>Gets the number of paths that they simulated in that time.</summary>
    public long Paths { get; private set; }

    /// <summary>Serves every active silo that is not served yet, and lets idle ones look for stragglers; to be called now and then, since silos come and go.</summary>
    public void ServeSilos()
    {
        _changed.Beat();
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

    /// <summary>Lets all silos compile a plan which they will soon be asked for, but not search for its rare events: one search is enough.</summary>
    public static void Prepare(FrozenPlan frozen, IGrainFactory grains, ISiloStatusOracle silos, CancellationToken cancellationToken)
    {
        foreach (SiloAddress silo in frozen is { Run.Rare: true, RareEvents: null } ? [] : silos.GetActiveSilos())
        {
            Worker(silo, grains).PrepareUntil(frozen, cancellationToken).Ignore();
        }
    }

    private static ISiloWorkerGrain Worker(SiloAddress silo, IGrainFactory grains) => grains.GetGrain<ISiloWorkerGrain>(OnSiloDirector.Key(silo, "worker"));

    private ISiloWorkerGrain Worker(SiloAddress silo) => Worker(silo, _grains);

    private async Task Serve(SiloAddress silo)
    {
        try
        {
            WorkerReady ready = await Worker(silo).PrepareUntil(_frozen, _stop.Token);
            if (ready.PlanId != _frozen.PlanId)
            {
                // Another version of the engine: its numbers are not ours. It stays served, hence is not asked again.
                LogOtherEngine(_logger, _run, silo, ready.PlanId);
                return;
            }

            SiloPace pace = new();
            int lanes = RunMemory.Lanes(ready.Threads, _frozen.ResultBytes);
            _lanes += lanes;
            for (int lane = 0; lane < lanes; lane++)
            {
                _ = Lane(silo, pace);
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

    private async Task Lane(SiloAddress silo, SiloPace pace)
    {
        while (!_stop.IsCancellationRequested && !_ledger.IsComplete)
        {
            Task changed = _changed.Next;
            if (!TryTake(silo, pace, out BlockRange range))
            {
                await changed;
            }
            else if (!await TrySimulate(silo, pace, range) && !_stop.IsCancellationRequested)
            {
                if (!_silos.GetActiveSilos().Contains(silo))
                {
                    _served.Remove(silo);
                    break;
                }

                await Task.Delay(BeforeRetry, _time);
            }
        }

        _lanes--;
    }

    // Towards the end ranges get shorter, so that all silos end together.
    private bool TryTake(SiloAddress silo, SiloPace pace, out BlockRange range) =>
        _ledger.TryTake((int)Math.Clamp(_ledger.Untaken / (2 * _lanes), 1, pace.Blocks), MaxAhead, out range) || TryTakeStraggler(silo, out range);

    private int MaxAhead => RunMemory.MaxAhead(_lanes, _frozen.ResultBytes);

    private bool TryTakeStraggler(SiloAddress silo, out BlockRange range)
    {
        range = default;
        if (_ledger.IsComplete)
        {
            return false;
        }

        TimeSpan patience = TimeSpan.FromSeconds(Math.Max(BeforeSharing.TotalSeconds, Straggling * _secondsOut));
        foreach (Lease lease in _leases)
        {
            if (!lease.Silo.Equals(silo) && _time.GetElapsedTime(lease.Since) > patience && _ledger.TryShare(lease.Range))
            {
                LogStraggler(_logger, _run, lease.Range.First, lease.Silo, silo);
                range = lease.Range;
                return true;
            }
        }

        return false;
    }

    private async Task<bool> TrySimulate(SiloAddress silo, SiloPace pace, BlockRange range)
    {
        bool accepted = false;
        Lease lease = new(silo, range, _time.GetTimestamp());
        _leases.Add(lease);
        RunInstruments.Leased();
        try
        {
            BlocksAsked += range.Blocks;
            RangeAnswer answer = await Worker(silo).Simulate(_plan.Digest, _run, range, _stop.Token);
            if (answer.IsPlanMissing)
            {
                await Worker(silo).PrepareUntil(_frozen, _stop.Token);
                return true;
            }

            if (_stop.IsCancellationRequested)
            {
                return false;
            }

            accepted = true;
            if (answer.Failure is null)
            {
                RangeResult result = answer.Result(_plan.Plan);
                pace.Note(result.Blocks, answer.Seconds);
                Seconds += answer.Seconds;
                Paths += result.Paths;
                BlocksAsked -= range.Blocks - result.Blocks;
                NoteOut(_time.GetElapsedTime(lease.Since));
                _ledger.Accept(range, result);
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
                LogRangeLost(_logger, lost, _run, range.First, silo);
            }

            return false;
        }
        finally
        {
            RunInstruments.Returned();
            _leases.Remove(lease);
            if (!accepted)
            {
                _ledger.Return(range);
            }

            _changed.Beat();
        }
    }

    private void NoteOut(TimeSpan time) => _secondsOut = _secondsOut == 0 ? time.TotalSeconds : _secondsOut + (Weight * (time.TotalSeconds - _secondsOut));
}
