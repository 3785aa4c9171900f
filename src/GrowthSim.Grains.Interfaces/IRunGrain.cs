using System.Collections.Immutable;
using GrowthSim.Outcomes;
using Orleans.CodeGeneration;

namespace GrowthSim.Grains;

/// <summary>A run: the frozen plan and the ledger of which blocks are merged. Its key is derived from all that determines the numbers.</summary>
[Alias("growthsim.IRunGrain"), Version(3)]
public interface IRunGrain : IGrainWithStringKey
{
    /// <summary>Starts the run, goes on with a cancelled or failed one, or does nothing where it runs or is finished.</summary>
    /// <param name="plan">What it executes.</param>
    /// <param name="order">How many paths of it.</param>
    [Alias("Start")]
    Task<RunTicket> Start(FrozenPlan plan, RunOrder order);

    /// <summary>As <see cref="Start"/>, and takes over the merged full blocks of an earlier run of the same plan.</summary>
    /// <param name="plan">What it executes.</param>
    /// <param name="order">How many paths of it.</param>
    /// <param name="earlierRun">The identity of the earlier run.</param>
    [Alias("Continue")]
    Task<RunTicket> Continue(FrozenPlan plan, RunOrder order, string earlierRun);

    /// <summary>Follows the run to its end. An element comes at least every second, also where nothing changed; the last one has <see cref="RunProgress.Ended"/>.</summary>
    /// <param name="afterVersion">The version after which to go on; 0 for all.</param>
    /// <param name="cancellationToken">Ends the watching, not the run.</param>
    [Alias("Watch")]
    IAsyncEnumerable<RunProgress> Watch(long afterVersion, CancellationToken cancellationToken = default);

    /// <summary>Returns what the run says; while it goes on, and after a cancel, of the paths merged so far and marked partial.</summary>
    /// <param name="level">The confidence level of all intervals; in (0, 1).</param>
    /// <exception cref="NotOnRecordException">Nobody ordered the run, or no path is merged yet.</exception>
    [Alias("Outcome")]
    Task<RunOutcome> Outcome(double level);

    /// <summary>As <see cref="Outcome"/>, with the quantiles that are asked for.</summary>
    /// <param name="level">The confidence level of all intervals; in (0, 1).</param>
    /// <param name="quantiles">The probabilities of the quantiles, each between 0 and 1; empty for those of a fan chart.</param>
    /// <exception cref="NotOnRecordException">Nobody ordered the run, or no path is merged yet.</exception>
    [Alias("Read")]
    Task<RunOutcome> Read(double level, ImmutableArray<double> quantiles);

    /// <summary>Returns what is counted in a table that the run was ordered with; while it goes on, and after a cancel, of the paths merged so far.</summary>
    /// <param name="name">The table's name.</param>
    /// <exception cref="NotOnRecordException">Nobody ordered the run, or it has no such table, or no path is merged yet.</exception>
    [Alias("Table")]
    Task<TableCounts> Table(string name);

    /// <summary>Stops the run and keeps what is merged. A run that has ended stays as it is.</summary>
    [Alias("Cancel")]
    Task Cancel();

    /// <summary>Starts a run of the same plan with more paths, which takes over this run's merged full blocks.</summary>
    /// <param name="paths">The number of paths of the longer run; more than this run's.</param>
    /// <returns>The longer run.</returns>
    /// <exception cref="NotOnRecordException">Nobody ordered the run.</exception>
    [Alias("Extend")]
    Task<RunTicket> Extend(long paths);

    /// <summary>Returns the run as it stands; <see cref="RunState.Unknown"/> where nobody ordered it.</summary>
    [Alias("Status")]
    Task<RunStatus> Status();
}
