using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Grains.Analyses;
using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Parts;
using GrowthSim.Grains.Runs;
using GrowthSim.Grains.Storage;
using GrowthSim.Language;

namespace GrowthSim.Grains.Models;

/// <summary>Keeps a scenario's text, freezes plans, and knows which runs were made of them.</summary>
[GrainType("scenario")]
#pragma warning disable CA1001 // A semaphore without a wait handle holds nothing to dispose.
internal sealed class ScenarioGrain(
    [PersistentState("scenario", GrainStore.Name)] IPersistentState<ScenarioState> scenario,
    DamagedStates damaged,
    OrderCompiler compiler,
    ModelReadings readings,
    ComputePool pool,
    TimeProvider time) : Grain, IScenarioGrain, IScenarioRegister, IScenarioRuns
#pragma warning restore CA1001
{
    /// <summary>The number of earlier runs that are asked for merged blocks.</summary>
    private const int MaxEarlier = 8;

    /// <summary>The scenario of a model that has none of that name: the model as it stands.</summary>
    internal const string DefaultId = "baseline";

    private readonly SemaphoreSlim _writing = new(1);
    private long _changes;
    private long _written;

    private string Key => this.GetPrimaryKeyString();

    private string ModelId => Key[..Key.IndexOf('/', StringComparison.Ordinal)];

    private string Id => Key[(Key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private IModelRegister Model => GrainFactory.GetGrain<IModelRegister>(ModelId);

    public async Task<ScenarioReceipt> Save(string yaml)
    {
        (ModelText text, _) = await Model.Basis();
        string? ofModel = text.Scenarios.GetValueOrDefault(Id);
        if (scenario.State.TextBeside(ofModel) == yaml && !damaged.Has<ScenarioState>(this.GetGrainId()))
        {
            return new ScenarioReceipt(Key, Changed: false, []);
        }

        Checked<Scenario> read = await pool.Run(Key, thread => ScenarioReader.Read($"{Id}.yaml", yaml, readings.Read(text, thread).OrThrow(), thread), CancellationToken.None);
        if (!read.IsValid || read.Value.Id != Id)
        {
            return new ScenarioReceipt(Key, Changed: false, read.IsValid ? [UnknownNames.OtherScenario(read.Value.Id, Id)] : read.Errors);
        }

        (string? before, string? inPlaceOf) = (scenario.State.Yaml, scenario.State.InPlaceOf);
        (scenario.State.Yaml, scenario.State.InPlaceOf) = (yaml, ofModel);
        try
        {
            await Write();
        }
        catch
        {
            // What could not be stored must not be remembered either: the next call would take it for stored.
            (scenario.State.Yaml, scenario.State.InPlaceOf) = (before, inPlaceOf);
            throw;
        }

        await Model.NoteScenario(new CatalogueEntry(Id, read.Value.Title, ""));
        return new ScenarioReceipt(Key, Changed: true, []);
    }

    public async Task<string> Text() => TextOn((await Model.Basis()).Text);

    public async Task<RunTicket> Run(RunOrder order)
    {
        RunIdentity.Check(order);
        FrozenPlan frozen = await compiler.Compile(await Freeze(order), CancellationToken.None);
        string planId = frozen.PlanId;
        string run = RunIdentity.Of(planId, order);
        string? earlier = await Earlier(run, planId, order);
        IRunGrain grain = GrainFactory.GetGrain<IRunGrain>(run);
        RunTicket ticket = earlier is null ? await grain.Start(frozen, order) : await grain.Continue(frozen, order, earlier);
        await NoteRun(run, planId, order);
        return ticket;
    }

    public async Task<AnalysisTicket> Analyse(AnalysisOrder order)
    {
        RunIdentity.Check(order.Run);
        ImmutableArray<ComparedScenario> others = order.Kind == AnalysisKind.Value ? order.Run.Against : [];
        FrozenPlan basis = await Freeze(order.Run with { Against = others, ComparedTargets = [], DrawnAgain = [], Tables = [], Quantiles = [] });
        return await GrainFactory.GetGrain<IAnalysisGrain>(AnalysisIdentity.Of(basis, order)).Start(basis, order);
    }

    public Task<string?> NewestRun() => Task.FromResult(scenario.State.Runs is [ScenarioRun newest, ..] ? newest.RunId : null);

    public Task<ImmutableArray<ScenarioRun>> Runs() => Task.FromResult(scenario.State.Runs.ToImmutableArray());

    public Task<ImmutableArray<RunPlace>> Places() =>
        Task.FromResult<ImmutableArray<RunPlace>>([.. scenario.State.Runs.Select(run => new RunPlace(run.At.UtcTicks, run.RunId))]);

    public async Task<ImmutableArray<RunStatus>> Standing(ImmutableArray<string> runs)
    {
        RunStatus[] standing = await Task.WhenAll(runs.Select(run =>
            scenario.State.Ended.TryGetValue(run, out RunStatus? ended) ? Task.FromResult(ended) : GrainFactory.GetGrain<IRunGrain>(run).Status()));

        // What ended under an earlier version, or could not tell: it is asked this once. The next write stores it.
        foreach (RunStatus silent in standing.Where(status => status is { HandedOver: true, EndedAt: not null, State: not (RunState.Queued or RunState.Running) }))
        {
            scenario.State.Ended.TryAdd(silent.RunId, silent);
        }

        return [.. standing];
    }

    public async Task NoteRun(string run, string planId, RunOrder order)
    {
        // What is damaged is written over by a text alone: a list of runs in its place would hide that the text is lost.
        if ((scenario.State.Runs is [ScenarioRun newest, ..] && newest.RunId == run) || damaged.Has<ScenarioState>(this.GetGrainId()))
        {
            return;
        }

        ScenarioRun noted = new(run, planId, order.Total, order.HalfWidth, time.GetUtcNow()) { Order = order };
        scenario.State.Runs = [.. scenario.State.Runs.Where(other => other.RunId != run).Prepend(noted).Take(ScenarioRun.Kept)];
        scenario.State.ForgetEnds();
        try
        {
            await Write();
        }
        catch
        {
            scenario.State.Runs.Remove(noted);
            throw;
        }
    }

    public async Task NoteEnd(string run, RunStatus? ended)
    {
        if (scenario.State.NoteEnd(run, ended) && !damaged.Has<ScenarioState>(this.GetGrainId()))
        {
            await Write();
        }
    }

    // Orders interleave: each waits for the write before it, whose version its own must follow, and one write tells of all that came meanwhile.
    private async Task Write()
    {
        long change = ++_changes;
        await _writing.WaitAsync();
        try
        {
            if (_written < change)
            {
                long changes = _changes;
                await scenario.WriteStateAsync();
                _written = changes;
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    // A model is run as it stands where it has no usual scenario.
    private string TextOn(ModelText model)
    {
        damaged.Check<ScenarioState>(this.GetGrainId(), $"The scenario '{Key}'", "Save it again, or bring back a backup of the store.");
        return scenario.State.TextBeside(model.Scenarios.GetValueOrDefault(Id))
            ?? (Id == DefaultId ? $"scenario: {DefaultId}\nmodel: {ModelId}\n" : null)
            ?? throw Unknown(UnknownNames.Scenario(ModelId, model.Scenarios.Keys, Id));
    }

    private static NotOnRecordException Unknown(ModelError name) => new($"{name.Problem} {name.Remedy}");

    private async Task<FrozenPlan> Freeze(RunOrder order)
    {
        (ModelText text, ImmutableArray<PartKey> withFigures) = await Model.Basis();
        FrozenScenario[] against = await Task.WhenAll((order.Against.IsDefault ? [] : order.Against).Select(async other =>
            new FrozenScenario(other.Scenario, other.Scenario == Id ? TextOn(text) : await GrainFactory.GetGrain<IScenarioGrain>($"{ModelId}/{other.Scenario}").Text(), other.Settings.IsDefault ? [] : other.Settings)));
        ImmutableArray<Figure>[] figures = await Task.WhenAll(withFigures.Select(part => part.In(GrainFactory).Recorded()));
        return new FrozenPlan
        {
            Model = ModelId,
            Text = text with { Scenarios = ImmutableSortedDictionary<string, string>.Empty },
            Scenario = Id,
            ScenarioYaml = TextOn(text),
            Settings = order.Settings.IsDefault ? [] : order.Settings,
            Figures = [.. figures.SelectMany(recorded => recorded).OrderBy(figure => figure.Variable, StringComparer.Ordinal).ThenBy(figure => figure.Year)],
            Run = order.ToRunSettings(),
            Against = [.. against],
        };
    }

    /// <summary>Returns the run of the same plan with the most merged blocks that this one may go on from; null where there is none, or this run has begun.</summary>
    private async Task<string?> Earlier(string run, string planId, RunOrder order)
    {
        if (scenario.State.Runs.Any(other => other.RunId == run))
        {
            return null;
        }

        List<string> candidates = [.. scenario.State.Runs
            .Where(other => other.PlanId == planId && (order.HalfWidth is null || other.HalfWidth >= order.HalfWidth))
            .Take(MaxEarlier)
            .Select(other => other.RunId)];
        RunStatus[] earlier = await Task.WhenAll(candidates.Select(other => GrainFactory.GetGrain<IRunGrain>(other).Status()));
        return earlier
            .Where(other => other.Paths >= RunPlan.BlockSize && other.Paths <= order.Total)
            .MaxBy(other => other.Paths)?.RunId;
    }
}
