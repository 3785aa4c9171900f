using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GrowthSim.Outcomes;

namespace GrowthSim.Grains.Runs;

/// <summary>What watchers see of a run.</summary>
internal sealed partial class RunGrain
{
    /// <summary>Below the second that is promised, since the way to the watcher takes time too.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromMilliseconds(800);

    private static readonly TimeSpan BetweenElements = TimeSpan.FromMilliseconds(50);

    private readonly Pulse _ended = new();

    /// <summary>The state as others may know it: an end only after it is written.</summary>
    private RunState _shown;

    private ImmutableArray<TargetProgress> _probabilities = [];
    private double _widest;
    private int _watchers;

    public async IAsyncEnumerable<RunProgress> Watch(long afterVersion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CheckOrdered();
        if (_tick is null && !IsEnded)
        {
            Resume();
        }

        _watchers++;
        try
        {
            // A version that this activation has not reached was given by one whose clock was ahead.
            long seen = afterVersion > _version ? 0 : afterVersion;
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Task changed = _changed.Next;
                RunProgress now = Progress();
                if (now.Version > seen || now.Ended)
                {
                    seen = now.Version;
                    yield return now;
                    if (now.Ended)
                    {
                        yield break;
                    }

                    // Many blocks may be merged in a moment; one element tells of all of them. The end is told at once.
                    Task ended = _ended.Next;
                    if (!IsEnded)
                    {
                        await Task.WhenAny(ended, Delay(BetweenElements, cancellationToken));
                    }
                }
                else if (await Task.WhenAny(changed, Delay(Heartbeat, cancellationToken)) != changed)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return now;
                }
            }
        }
        finally
        {
            _watchers--;
        }
    }

    private bool IsEnded => _shown is RunState.Finished or RunState.Cancelled or RunState.Failed;

    private RunProgress Progress() => new(_version, _shown, Merged, ExpectedTotal(), ShownFailure, _probabilities, Preparing);

    // An interval shrinks with the root of the number of paths.
    private long ExpectedTotal()
    {
        if (plan.State.Order is not { HalfWidth: double halfWidth })
        {
            return Total;
        }

        if (_ledger is null or { IsStopped: true } || IsEnded)
        {
            return Merged;
        }

        double expected = _widest > 0 ? Merged * (_widest / halfWidth) * (_widest / halfWidth) : Total;
        return Math.Clamp((long)Math.Min(expected, Total), Merged, Total);
    }

    private void Estimate()
    {
        if (_watchers > 0 && _ledger is { MergedBlocks: > 0 } && !IsEnded)
        {
            ImmutableArray<TargetOutcome> targets = InterimOutcome.Targets(_ledger.Prefix, plan.State.Order!.Level);
            _widest = targets.IsEmpty ? 0 : targets.Max(target => target.Probability.HalfWidth);
            _probabilities = [.. targets.Select(target =>
                new TargetProgress(target.Id, target.Probability.Value, target.Probability.Lower, target.Probability.Upper))];
            Publish();
        }
    }

    private void Publish()
    {
        NextVersion();
        _changed.Beat();
        if (IsEnded)
        {
            _ended.Beat();
        }
    }

    // By the clock, so that versions also grow over restarts.
    private void NextVersion() => _version = Math.Max(_version + 1, time.GetUtcNow().ToUnixTimeMilliseconds());

    private Task Delay(TimeSpan span, CancellationToken cancellationToken) => Task.Delay(span, time, cancellationToken);
}
