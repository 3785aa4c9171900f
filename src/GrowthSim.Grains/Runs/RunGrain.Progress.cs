using System.Runtime.CompilerServices;

namespace GrowthSim.Grains.Runs;

/// <summary>What watchers see of a run.</summary>
internal sealed partial class RunGrain
{
    public async IAsyncEnumerable<RunProgress> Watch(long afterVersion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CheckOrdered();
        if (_tick is null && !_life.IsEnded)
        {
            Resume();
        }

        await foreach (RunProgress progress in _broadcast.Watch(afterVersion, Progress, () => _life.IsEnded, cancellationToken))
        {
            yield return progress;
        }
    }

    private RunProgress Progress() =>
        new(_broadcast.Version, _life.Shown, Merged, ExpectedTotal(), _life.Failure, _forecast.Probabilities, _preparation.Share(plan.State.Plan));

    private long ExpectedTotal() => plan.State.Order is not { HalfWidth: double halfWidth } ? Total
        : _simulation is null or { Ledger.IsStopped: true } || _life.IsEnded ? Merged
        : _forecast.Total(halfWidth, Merged, Total);

    private void Estimate()
    {
        if (_broadcast.IsWatched && _simulation is { Ledger.MergedBlocks: > 0 } && !_life.IsEnded)
        {
            _forecast.Estimate(_simulation.Ledger.Prefix, plan.State.Order!.Level);
            Publish();
        }
    }

    private void Publish() => _broadcast.Publish(_life.IsEnded);
}
