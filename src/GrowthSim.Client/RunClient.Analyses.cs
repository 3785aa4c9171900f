using System.Collections.Immutable;
using GrowthSim.Analysis;
using GrowthSim.Analysis.Audit;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Analysis.Deadlines;
using GrowthSim.Analysis.Discovery;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Analysis.Information;
using GrowthSim.Analysis.Review;
using GrowthSim.Analysis.Scoring;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Grains;
using GrowthSim.Grains.Serialization;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Client;

/// <summary>Analyses: ordered, followed and read, wherever their runs are simulated; each is on record, and found again.</summary>
public sealed partial class RunClient
{
    /// <summary>Compares scenarios of a model on common random numbers: a run for each, which is compared with all before it.</summary>
    /// <param name="model">The model with its scenarios, as <see cref="ModelFolder.Read"/> gives it.</param>
    /// <param name="scenarios">The scenarios, each with what is replaced in it; from two to one more than <see cref="RunOrder.MaxAgainst"/>.</param>
    /// <param name="order">What they have in common: paths, seed, design, view, level.</param>
    /// <param name="progress">Takes what is told of the runs, one after the other; null for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, and not the run that is going on.</param>
    /// <inheritdoc cref="Run" path="/exception"/>
    public Task<ScenarioComparison> Compare(ModelText model, ImmutableArray<ComparedScenario> scenarios, RunOrder order, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ScenarioComparer<(string Id, RunOutcome Outcome)> comparer = new(
            (place, its) => Follow(model, scenarios[place].Scenario, its, progress, cancellationToken),
            run => run.Outcome,
            run => Table(run.Id, ReplicateTable.Definition, cancellationToken));
        return comparer.Compare(scenarios, order);
    }

    /// <summary>Seeks the least setting of a lever, or value of a parameter, with which a target is as probable as is wanted.</summary>
    /// <inheritdoc cref="Audit"/>
    /// <param name="model">The model with its scenarios, as <see cref="ModelFolder.Read"/> gives it.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="question">What is sought.</param>
    /// <param name="order">What the runs have in common: paths, seed, design, view, level, and what is replaced in the scenario.</param>
    /// <param name="progress">Takes how it stands; null for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, and not the analysis.</param>
    public async Task<SeekAnswer> Seek(ModelText model, string scenario, SeekQuestion question, RunOrder order, IProgress<AnalysisStatus>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        SeekRequest request = new(question.Target, question.Probability, null, [new SoughtLever(question.By, question.Least, question.Most)], question.From);
        return (await Seek(model, scenario, request, order, progress, cancellationToken).ConfigureAwait(false)).Setting!;
    }

    /// <summary>Seeks the cheapest mix of levers with which a target is as probable as is wanted, or the most probable that a budget pays for. Costs are in whatever unit the question has.</summary>
    /// <inheritdoc cref="Audit"/>
    /// <param name="model">The model with its scenarios, as <see cref="ModelFolder.Read"/> gives it.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="question">What is sought.</param>
    /// <param name="order">What the runs have in common: paths, seed, design, view, level, and what is replaced in the scenario.</param>
    /// <param name="progress">Takes how it stands; null for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, and not the analysis.</param>
    public async Task<MixAnswer> Seek(ModelText model, string scenario, MixQuestion question, RunOrder order, IProgress<AnalysisStatus>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        SeekRequest request = new(question.Target, question.Probability, question.Budget, [.. question.Levers.Select(lever => new SoughtLever(lever.Name, lever.Least, lever.Most, lever.Cost))], question.From);
        MixAnswer answer = (await Seek(model, scenario, request, order, progress, cancellationToken).ConfigureAwait(false)).Mix!;
        return answer with { Question = question };
    }

    /// <summary>Says what it would take: the least setting of one lever or parameter, or the mix of several levers. What the request leaves out, the model says: a range, a cost.</summary>
    /// <inheritdoc cref="Audit"/>
    /// <param name="model">The model with its scenarios, as <see cref="ModelFolder.Read"/> gives it.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="request">What is sought.</param>
    /// <param name="order">What the runs have in common: paths, seed, design, view, level, and what is replaced in the scenario.</param>
    /// <param name="progress">Takes how it stands; null for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, and not the analysis.</param>
    public Task<SeekOutcome> Seek(ModelText model, string scenario, SeekRequest request, RunOrder order, IProgress<AnalysisStatus>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Analyse<SeekOutcome>(model, scenario, AnalysisOrder.Of(request, order), progress, cancellationToken);
    }

    /// <summary>Says what drives each target.</summary>
    /// <inheritdoc cref="Audit"/>
    /// <param name="model">The model with its scenarios, as <see cref="ModelFolder.Read"/> gives it.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="targets">The identifiers of the targets; empty for all.</param>
    /// <param name="order">Paths, seed, design, view, level, and what is replaced in the scenario; without paths 400,000.</param>
    /// <param name="progress">Takes how it stands; null for nothing.</param>
    /// <param name="total">Whether factors are drawn again for their total indices, in further runs.</param>
    /// <param name="explored">The names of levers with both bounds that are drawn evenly between them, in place of what the scenario sets: then it says of these alone; empty for none, and not together with <paramref name="total"/>.</param>
    /// <param name="cancellationToken">Ends the waiting, and not the analysis: <see cref="CancelAnalysis"/> does that.</param>
    public Task<DriverOutcome> Sensitivity(
        ModelText model, string scenario, ImmutableArray<string> targets, RunOrder order, IProgress<AnalysisStatus>? progress = null, bool total = false, ImmutableArray<string> explored = default, CancellationToken cancellationToken = default) =>
        Analyse<DriverOutcome>(model, scenario, Ordered(AnalysisKind.Sensitivity, order) with { Targets = targets, Total = total, By = explored.IsDefault ? [] : explored }, progress, cancellationToken);

    /// <summary>Says when targets are met and kept, and until when levers move them.</summary>
    /// <inheritdoc cref="Audit"/>
    /// <param name="model">The model with its scenarios, as <see cref="ModelFolder.Read"/> gives it.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="targets">The identifiers of the targets; empty for all.</param>
    /// <param name="levers">The names of levers, each with a greatest setting; empty for none.</param>
    /// <param name="order">Paths, seed, design, view, level, and what is replaced in the scenario.</param>
    /// <param name="progress">Takes how it stands; null for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, and not the analysis.</param>
    public Task<DeadlineOutcome> Deadlines(
        ModelText model, string scenario, ImmutableArray<string> targets, ImmutableArray<string> levers, RunOrder order, IProgress<AnalysisStatus>? progress = null, CancellationToken cancellationToken = default) =>
        Analyse<DeadlineOutcome>(model, scenario, Ordered(AnalysisKind.Deadlines, order) with { Targets = targets, By = levers }, progress, cancellationToken);

    /// <summary>Says what the targets imply of each other, what each needs, what none sees, and what pulls against what.</summary>
    /// <param name="model">The model with its scenarios, as <see cref="ModelFolder.Read"/> gives it.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="order">Paths, seed, design, view, level, and what is replaced in the scenario; without paths 20,000.</param>
    /// <param name="progress">Takes how it stands; null for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, and not the analysis.</param>
    /// <exception cref="ModelException">The model, the scenario, a setting or a name has errors.</exception>
    /// <exception cref="KeyNotFoundException">The model has no such scenario.</exception>
    /// <exception cref="OrderRefusedException">The order is out of range.</exception>
    /// <exception cref="RunFailedException">The analysis failed, or was cancelled before anything was known.</exception>
    /// <exception cref="RunServiceException">Nothing is heard of who simulates any more.</exception>
    public Task<AuditOutcome> Audit(ModelText model, string scenario, RunOrder order, IProgress<AnalysisStatus>? progress = null, CancellationToken cancellationToken = default) =>
        Analyse<AuditOutcome>(model, scenario, Ordered(AnalysisKind.Audit, order), progress, cancellationToken);

    /// <summary>Says what was expected and what came, what was learnt, which probabilities changed and why, and what is needed.</summary>
    /// <inheritdoc cref="Audit"/>
    /// <param name="model">The model with its scenarios, as <see cref="ModelFolder.Read"/> gives it.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="order">The date as of which is reviewed; paths, seed, design, level, and what is replaced in the scenario.</param>
    /// <param name="by">In what portions figures enter; null for one by one, or by date where they are many.</param>
    /// <param name="progress">Takes how it stands; null for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, and not the analysis.</param>
    public Task<ReviewOutcome> Review(ModelText model, string scenario, RunOrder order, StepBy? by = null, IProgress<AnalysisStatus>? progress = null, CancellationToken cancellationToken = default) =>
        Analyse<ReviewOutcome>(model, scenario, Ordered(AnalysisKind.Review, order) with { Steps = by }, progress, cancellationToken);

    /// <summary>Says how the forecasts of past times fared against what is on record.</summary>
    /// <inheritdoc cref="Audit"/>
    /// <param name="model">The model with its scenarios, as <see cref="ModelFolder.Read"/> gives it.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="times">The times to forecast from; empty for the ends of all years that tell anything.</param>
    /// <param name="outcomes">What became of targets, as the text of <see cref="TargetRecordReader.FileName"/>; empty for what figures tell alone.</param>
    /// <param name="order">Paths, seed, design, what becomes of figures, and what is replaced in the scenario.</param>
    /// <param name="progress">Takes how it stands; null for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, and not the analysis.</param>
    public Task<ScoreCard> Score(
        ModelText model, string scenario, ImmutableArray<AsOf> times, string outcomes, RunOrder order, IProgress<AnalysisStatus>? progress = null, CancellationToken cancellationToken = default) =>
        Analyse<ScoreCard>(model, scenario, Ordered(AnalysisKind.Scores, order) with { Times = times, Outcomes = outcomes }, progress, cancellationToken);

    /// <summary>Says what it is worth to find out before a choice between scenarios, or before counting on a target.</summary>
    /// <inheritdoc cref="Audit"/>
    /// <param name="model">The model with its scenarios, as <see cref="ModelFolder.Read"/> gives it.</param>
    /// <param name="scenarios">The scenarios that are chosen between, each with what is replaced in it, at most one more than <see cref="RunOrder.MaxAgainst"/>; one alone to count on a target or not.</param>
    /// <param name="targets">The identifiers of the targets that the choice is for; empty for all. One, where a target is counted on, or <paramref name="byMeasure"/>.</param>
    /// <param name="byMeasure">Whether a choice is worth the target's measure; else whether targets are met.</param>
    /// <param name="order">Paths, seed, design, view, level; without paths 400,000.</param>
    /// <param name="progress">Takes how it stands; null for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, and not the analysis.</param>
    public Task<InformationOutcome> Value(
        ModelText model, ImmutableArray<ComparedScenario> scenarios, ImmutableArray<string> targets, bool byMeasure, RunOrder order, IProgress<AnalysisStatus>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(scenarios.Length);
        AnalysisOrder ordered = Ordered(AnalysisKind.Value, order with { Settings = scenarios[0].Settings, Against = scenarios[1..] }) with { Targets = targets, ByMeasure = byMeasure };
        return Analyse<InformationOutcome>(model, scenarios[0].Scenario, ordered, progress, cancellationToken);
    }

    /// <summary>Says in which part of the space of uncertainties a target fails, or is met.</summary>
    /// <inheritdoc cref="Audit"/>
    /// <param name="model">The model with its scenarios, as <see cref="ModelFolder.Read"/> gives it.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="target">The target's identifier.</param>
    /// <param name="question">What is sought; null for as usual.</param>
    /// <param name="order">Paths, seed, view, level, and what is replaced in the scenario; without paths <see cref="CellTable.MaxPaths"/>, the most.</param>
    /// <param name="progress">Takes how it stands; null for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, and not the analysis.</param>
    public Task<DiscoveryOutcome> Discover(
        ModelText model, string scenario, string target, DiscoverQuestion? question, RunOrder order, IProgress<AnalysisStatus>? progress = null, CancellationToken cancellationToken = default) =>
        Analyse<DiscoveryOutcome>(
            model,
            scenario,
            Ordered(AnalysisKind.Discover, order) with { Targets = [target], OfMet = question?.OfMet ?? false, Boxes = question?.Boxes, Factors = question?.Factors },
            progress,
            cancellationToken);

    /// <summary>Makes an analysis to its end, and returns what it says; of one that somebody cancelled what is known.</summary>
    /// <typeparam name="TOutcome">The outcome of that <see cref="AnalysisOrder.Kind"/>.</typeparam>
    /// <inheritdoc cref="Audit"/>
    /// <param name="model">The model with its scenarios, as <see cref="ModelFolder.Read"/> gives it.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="order">What is asked.</param>
    /// <param name="progress">Takes how it stands; null for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, and not the analysis.</param>
    public async Task<TOutcome> Analyse<TOutcome>(ModelText model, string scenario, AnalysisOrder order, IProgress<AnalysisStatus>? progress = null, CancellationToken cancellationToken = default)
        where TOutcome : class
    {
        ArgumentNullException.ThrowIfNull(model);
        (string id, string yaml) = Named(model, scenario);
        AnalysisTicket ticket = await OrderAnalysis(id, model, scenario, yaml, order, cancellationToken).ConfigureAwait(false);
        if (!ticket.Finished)
        {
            await FollowAnalysis(ticket.AnalysisId, progress, cancellationToken).ConfigureAwait(false);
        }

        return await AnalysisOutcome<TOutcome>(ticket.AnalysisId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts a model and a scenario on record, and orders an analysis. One that was ordered before is found.</summary>
    /// <inheritdoc cref="IRunService.Analyse"/>
    /// <param name="model">The model's identifier.</param>
    /// <param name="text">The model.</param>
    /// <param name="scenario">The scenario's identifier.</param>
    /// <param name="yaml">The scenario.</param>
    /// <param name="order">The order.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<AnalysisTicket> OrderAnalysis(string model, ModelText text, string scenario, string yaml, AnalysisOrder order, CancellationToken cancellationToken = default) =>
        Patiently(() => Service.Analyse(model, text, scenario, yaml, order), cancellationToken);

    /// <summary>Follows an analysis to its end, and returns it as it stands then.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="progress">Takes how it stands; null for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, and not the analysis.</param>
    /// <exception cref="RunFailedException">It failed.</exception>
    public async Task<AnalysisStatus> FollowAnalysis(string analysis, IProgress<AnalysisStatus>? progress = null, CancellationToken cancellationToken = default)
    {
        AnalysisStatus? last = null;
        await foreach (AnalysisStatus status in WatchAnalysis(analysis, cancellationToken).ConfigureAwait(false))
        {
            last = status;
            progress?.Report(status);
        }

        return last is { State: RunState.Finished } or { State: RunState.Cancelled, HasOutcome: true }
            ? last
            : throw new RunFailedException(last?.Failure ?? $"Analysis {analysis} was cancelled before anything was known. Order it again to go on.");
    }

    /// <summary>Watches an analysis to its end: an element at least every second, through lost silos and servers.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="cancellationToken">Ends the watch, and not the analysis.</param>
    /// <exception cref="NotOnRecordException">There is no such analysis.</exception>
    /// <exception cref="RunServiceException">Nothing is heard of who simulates any more.</exception>
    public IAsyncEnumerable<AnalysisStatus> WatchAnalysis(string analysis, CancellationToken cancellationToken = default) =>
        Told(() => Service.WatchAnalysis(analysis, cancellationToken), status => status.Ended, cancellationToken);

    /// <summary>Stops an analysis, and returns it as it stands then; what is known follows in a moment.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<AnalysisStatus> CancelAnalysis(string analysis, CancellationToken cancellationToken = default) => Patiently(() => Service.CancelAnalysis(analysis), cancellationToken);

    /// <summary>Returns what an analysis says; of a cancelled one what is known.</summary>
    /// <typeparam name="TOutcome">Its outcome.</typeparam>
    /// <param name="analysis">The analysis.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="NotOnRecordException">There is no such analysis, or nothing is known of it yet.</exception>
    public async Task<TOutcome> AnalysisOutcome<TOutcome>(string analysis, CancellationToken cancellationToken = default)
        where TOutcome : class =>
        AnalysisJson.Read<TOutcome>(await Patiently(() => Service.AnalysisOutcome(analysis), cancellationToken).ConfigureAwait(false));

    private static AnalysisOrder Ordered(AnalysisKind kind, RunOrder order) => new() { Kind = kind, Run = order with { Paths = order.Paths ?? AnalysisOrder.DefaultPaths(kind) } };
}
