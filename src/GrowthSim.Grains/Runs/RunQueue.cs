using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace GrowthSim.Grains.Runs;

/// <summary>Gives slots to runs as <see cref="RunSchedule"/> says.</summary>
[Reentrant, GrainType("run-queue")]
internal sealed class RunQueue(IOptions<RunQueueOptions> options, TimeProvider time) : Grain, IRunQueue
{
    /// <summary>How often a run that has or wants a slot says so.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly RunSchedule _schedule = new(options.Value, time);

    public Task<bool> Join(RunClaim claim)
    {
        bool joined = _schedule.TryJoin(claim);
        Assign();
        return Task.FromResult(joined);
    }

    public async Task<bool> Wait(RunClaim claim)
    {
        QueuedRun run = _schedule.Wait(claim, out bool isNew);
        if (isNew)
        {
            Assign();
        }

        await Task.WhenAny(run.Placed.Task, Task.Delay(Interval, time));
        return run.Placed.Task.IsCompleted;
    }

    public Task Hold(RunClaim claim)
    {
        _schedule.Hold(claim);
        Assign();
        return Task.CompletedTask;
    }

    public Task Leave(string run)
    {
        _schedule.Leave(run);
        Assign();
        return Task.CompletedTask;
    }

    public Task<bool> Enter(string run, double seconds) => Wait(new RunClaim(run, "", seconds, 0));

    public Task Keep(string run, double seconds) => Hold(new RunClaim(run, "", seconds, 0));

    private void Assign()
    {
        foreach (string run in _schedule.Assign())
        {
            GrainFactory.GetGrain<IPlacedRun>(run).MakeRoom().Ignore();
        }
    }
}
