using System.Collections.Immutable;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Client;

/// <summary>
/// Who simulates: a silo in this process (<see cref="EmbeddedRunService"/>), a cluster through its gateways (<see cref="ClusterRunService"/>), or servers over HTTP
/// (<see cref="HttpRunService"/>). Each call is made once, and may fail in a way that passes: <see cref="RunClient"/> makes it again.
/// </summary>
public interface IRunService : IAsyncDisposable
{
    /// <summary>Gets whether the silo is in this process: it lives as long as whoever asks it.</summary>
    bool IsInProcess { get; }

    /// <summary>Puts a model and a scenario on record, and orders a run.</summary>
    /// <param name="model">The model's identifier.</param>
    /// <param name="text">The model.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="yaml">The scenario.</param>
    /// <param name="order">The order.</param>
    /// <exception cref="ModelException">The model, the scenario or a setting has errors.</exception>
    /// <exception cref="OrderRefusedException">The order is out of range.</exception>
    Task<RunTicket> Order(string model, ModelText text, string scenario, string yaml, RunOrder order);

    /// <summary>Watches a run: an element at least every second, the last of them its end.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the watch, and not the run.</param>
    IAsyncEnumerable<RunProgress> Watch(string run, CancellationToken cancellationToken);

    /// <summary>Returns how a run stands.</summary>
    /// <param name="run">The run.</param>
    Task<RunStatus> Status(string run);

    /// <summary>Stops a run, and returns it as it stands then.</summary>
    /// <param name="run">The run.</param>
    Task<RunStatus> Cancel(string run);

    /// <summary>Orders more paths of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="paths">The number of paths of the longer run; more than it has.</param>
    /// <returns>The longer run, which goes on from the paths of the other.</returns>
    Task<RunTicket> Extend(string run, long paths);

    /// <summary>Returns what a run says so far.</summary>
    /// <param name="run">The run.</param>
    /// <param name="level">The confidence level of the intervals; from <see cref="RunOrder.MinLevel"/> to <see cref="RunOrder.MaxLevel"/>.</param>
    /// <param name="quantiles">The probabilities of the quantiles; empty for those of a fan chart.</param>
    /// <exception cref="NotOnRecordException">There is no such run, or it has no paths yet.</exception>
    Task<RunOutcome> Outcome(string run, double level, ImmutableArray<double> quantiles);

    /// <summary>Returns what a run has counted so far in a table that it was ordered with.</summary>
    /// <param name="run">The run.</param>
    /// <param name="table">The table's name.</param>
    /// <exception cref="NotOnRecordException">There is no such run, or it has no such table, or no paths yet.</exception>
    Task<TableCounts> Table(string run, string table);

    /// <summary>Puts a model and a scenario on record, and orders an analysis.</summary>
    /// <param name="model">The model's identifier.</param>
    /// <param name="text">The model.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="yaml">The scenario.</param>
    /// <param name="order">The order.</param>
    /// <exception cref="ModelException">The model, the scenario, a setting or a name has errors.</exception>
    /// <exception cref="OrderRefusedException">The order is out of range.</exception>
    Task<AnalysisTicket> Analyse(string model, ModelText text, string scenario, string yaml, AnalysisOrder order);

    /// <summary>Returns how an analysis stands.</summary>
    /// <param name="analysis">The analysis.</param>
    Task<AnalysisStatus> AnalysisStatus(string analysis);

    /// <summary>Watches an analysis: an element at least every second, the last of them its end.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="cancellationToken">Ends the watch, and not the analysis.</param>
    IAsyncEnumerable<AnalysisStatus> WatchAnalysis(string analysis, CancellationToken cancellationToken);

    /// <summary>Stops an analysis, and returns it as it stands then.</summary>
    /// <param name="analysis">The analysis.</param>
    Task<AnalysisStatus> CancelAnalysis(string analysis);

    /// <summary>Returns what an analysis says, as <see cref="Grains.Serialization.AnalysisJson"/> reads it.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <exception cref="NotOnRecordException">There is no such analysis, or nothing is known of it yet.</exception>
    Task<byte[]> AnalysisOutcome(string analysis);

    /// <summary>Returns every model on record, by identifier.</summary>
    Task<ImmutableArray<ModelSummary>> Models();

    /// <summary>Returns what a model holds: sectors, indicators, targets, scenarios.</summary>
    /// <param name="model">The model's identifier.</param>
    /// <exception cref="NotOnRecordException">There is no such model.</exception>
    Task<ModelCatalogue> Catalogue(string model);

    /// <summary>Returns the text of the revision of a model that is on record.</summary>
    /// <param name="model">The model's identifier.</param>
    /// <exception cref="NotOnRecordException">There is no such model.</exception>
    Task<ModelText> Text(string model);

    /// <summary>Returns the newest revisions of a model, newest first; none of one that is not on record.</summary>
    /// <param name="model">The model's identifier.</param>
    Task<ImmutableArray<ModelRevision>> Revisions(string model);

    /// <summary>Returns runs as they stand, newest order first.</summary>
    /// <param name="query">Which, and how many at most.</param>
    /// <exception cref="NotOnRecordException">The model is not on record.</exception>
    /// <exception cref="OrderRefusedException">The limit is out of range, or the place is none of this list.</exception>
    Task<RunPage> Runs(RunQuery query);

    /// <summary>Finds another way to the silos, where nothing is heard over this one.</summary>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="RunServiceException">There is none.</exception>
    Task Renew(CancellationToken cancellationToken);
}
