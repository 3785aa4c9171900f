using System.Runtime.CompilerServices;

namespace GrowthSim.Grains.Analyses;

/// <summary>How it stands, once and until its end.</summary>
internal sealed partial class AnalysisGrain
{
    /// <summary>How often is looked whether anything changed.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>After how many looks is said that nothing changed: so often that who watches knows that somebody is there.</summary>
    private const int QuietLooks = 8;

    public Task<AnalysisStatus> Status() => Task.FromResult(Standing());

    public async IAsyncEnumerable<AnalysisStatus> Watch([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        CheckOrdered();
        AnalysisStatus? told = null;
        int looks = 0;
        while (told is not { Ended: true })
        {
            AnalysisStatus standing = Standing();
            if (standing != told || ++looks >= QuietLooks)
            {
                (told, looks) = (standing, 0);
                yield return standing;
            }
            else
            {
                await Task.Delay(BetweenLooks, time, cancellationToken);
            }
        }
    }

    private AnalysisStatus Standing() => new()
    {
        AnalysisId = Id,
        Kind = State.Order?.Kind ?? default,
        Model = State.Basis?.Model ?? "",
        Scenario = State.Basis?.Scenario ?? "",
        State = State.State,
        Runs = State.Runs,
        Done = State.State == RunState.Finished ? State.Runs : _progress.Done,
        Run = IsOpen ? _progress.Run : null,
        Paths = IsOpen ? _progress.Paths : 0,
        Total = State.Order?.Run.Total ?? 0,
        Failure = State.Failure,
        HasOutcome = State.Outcome is not null,
        OrderedAt = State.Order is null ? null : State.OrderedAt,
        EndedAt = State.EndedAt,
        Phase = IsOpen ? _progress.Phase : null,
        Preparing = IsOpen ? _progress.Preparing : null,
    };
}
