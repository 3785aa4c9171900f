using System.Collections.Immutable;
using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Parts;
using GrowthSim.Grains.Storage;
using GrowthSim.Language;
using Microsoft.Extensions.Logging;

namespace GrowthSim.Grains.Models;

/// <summary>Keeps a model's text. What it answers about the model is read from the text.</summary>
[GrainType("model")]
internal sealed partial class ModelGrain(
    [PersistentState("model", GrainStore.Name)] IPersistentState<ModelState> model,
    DamagedStates damaged,
    ModelReadings readings,
    ComputePool pool,
    TimeProvider time,
    ILogger<ModelGrain> logger) : Grain, IModelGrain, IModelRegister
{
    private const int MaxSaid = 40;

    /// <summary>What the list of models was told; null for nothing since this grain was activated.</summary>
    private ModelSummary? _listed;

    private string Id => this.GetPrimaryKeyString();

    private ModelText OnRecord
    {
        get
        {
            damaged.Check<ModelState>(this.GetGrainId(), $"The model '{Id}'", "Import it again, or bring back a backup of the store.");
            return model.State.Text ?? throw new NotOnRecordException($"No model '{Id}' is on record. Import it first.");
        }
    }

    public async Task<ModelReceipt> Import(ModelText text)
    {
        ModelText? before = model.State.Text;
        string revision = text.Revision;
        if (before?.Revision == revision && before.Scenarios.SequenceEqual(text.Scenarios))
        {
            await List(before);
            return new ModelReceipt(Id, revision, Changed: false, []);
        }

        Checked<ModelDefinition> read = await Read(text);
        if (!read.IsValid || read.Value.Id != Id)
        {
            ImmutableArray<ModelError> errors = read.IsValid ? [UnknownNames.OtherModel(text.File, read.Value.Id, Id)] : read.Errors;
            return new ModelReceipt(Id, before?.Revision ?? "", Changed: false, errors);
        }

        List<ModelRevision> revisions = before?.Revision == revision
            ? model.State.Revisions
            : [.. model.State.Revisions.Prepend(new ModelRevision(revision, time.GetUtcNow())).Take(ModelRevision.Kept)];
        if (damaged.Has<ModelState>(this.GetGrainId()))
        {
            // Which parts have figures on record is lost; those that have none say so.
            model.State.WithFigures = ModelDescription.Parts(read.Value);
        }

        // What another revision takes the place of is kept first: to lose it is worse than to have it twice.
        if (before is not null && before.Revision != revision)
        {
            await Kept(before.Revision).Keep(before);
        }

        (model.State.Text, List<ModelRevision> revisionsBefore, model.State.Revisions) = (text, model.State.Revisions, revisions);
        try
        {
            await model.WriteStateAsync();
        }
        catch
        {
            (model.State.Text, model.State.Revisions) = (before, revisionsBefore);
            throw;
        }

        LogImported(logger, Id, revision);
        await List(read.Value);
        return new ModelReceipt(Id, revision, Changed: true, []);
    }

    public Task<ModelText> Text() => Task.FromResult(OnRecord);

    public async Task<ModelText> TextOf(string revision) =>
        OnRecord.Revision == revision ? OnRecord
        : model.State.Revisions.All(known => known.Revision != revision) ? throw new NotOnRecordException($"The model '{Id}' has no revision '{revision[..Math.Min(MaxSaid, revision.Length)]}' on record.")
        : await Kept(revision).Text() ?? throw new NotOnRecordException($"The text of revision '{revision}' of '{Id}' was not kept: it was replaced by an earlier version of GrowthSim.");

    public async Task<ModelCatalogue> Catalogue()
    {
        ModelText text = OnRecord;
        ModelDefinition definition = (await Read(text)).OrThrow();
        await List(definition);
        ImmutableArray<CatalogueEntry> own = await pool.Run(Id, thread => ModelDescription.Scenarios(definition, text, thread), CancellationToken.None);
        IEnumerable<CatalogueEntry> saved = model.State.Scenarios.Where(saved => own.All(entry => entry.Id != saved.Id));
        return ModelDescription.Catalogue(definition, text, [.. own.Concat(saved).OrderBy(scenario => scenario.Id, StringComparer.Ordinal)]);
    }

    public Task<ImmutableArray<ModelRevision>> Revisions() => Task.FromResult(model.State.Revisions.ToImmutableArray());

    public Task<(ModelText Text, ImmutableArray<PartKey> WithFigures)> Basis() => Task.FromResult((OnRecord, model.State.WithFigures.ToImmutableArray()));

    public Task<ImmutableArray<string>> ScenarioIds() => Task.FromResult<ImmutableArray<string>>(
        [.. OnRecord.Scenarios.Keys.Concat(model.State.Scenarios.Select(saved => saved.Id)).Append(ScenarioGrain.DefaultId).Distinct().Order(StringComparer.Ordinal)]);

    public async Task<PartDescription> Part(PartKey part)
    {
        ModelText text = OnRecord;
        ModelDefinition definition = (await Read(text)).OrThrow();
        return ModelDescription.Part(definition, part, model.State.Revisions[0])
            ?? throw new NotOnRecordException(part.Kind == PartKind.Sector ? $"The model '{Id}' on record has no sector '{part.Name}'." : $"The model '{Id}' on record has no indicator '{part.Name}'.");
    }

    public async Task NoteFigures(PartKey part)
    {
        if (!model.State.WithFigures.Contains(part))
        {
            await WriteOrUndo(
                () => model.State.WithFigures.Add(part),
                () => model.State.WithFigures.Remove(part));
        }
    }

    public async Task NoteScenario(CatalogueEntry scenario)
    {
        if (!model.State.Scenarios.Contains(scenario))
        {
            List<CatalogueEntry> before = model.State.Scenarios;
            await WriteOrUndo(
                () => model.State.Scenarios = [.. before.Where(other => other.Id != scenario.Id), scenario],
                () => model.State.Scenarios = before);
        }
    }

    // A model of an earlier version is on no list.
    private async Task List(ModelText text)
    {
        if (_listed is null && await Read(text) is { IsValid: true } read)
        {
            await List(read.Value);
        }
    }

    private async Task List(ModelDefinition definition)
    {
        ModelRevision revision = model.State.Revisions[0];
        ModelSummary summary = new(Id, definition.Title, revision.Revision, definition.BaseYear, definition.LastYear, definition.Targets.Length, revision.At);
        if (_listed != summary)
        {
            await GrainFactory.GetGrain<IModelList>(0).Note(summary);
            _listed = summary;
        }
    }

    // What could not be stored must not be remembered either: the next call would take it for stored.
    private async Task WriteOrUndo(Action change, Action undo)
    {
        change();
        try
        {
            await model.WriteStateAsync();
        }
        catch
        {
            undo();
            throw;
        }
    }

    private IRevisionText Kept(string revision) => GrainFactory.GetGrain<IRevisionText>($"{Id}/{revision}");

    private Task<Checked<ModelDefinition>> Read(ModelText text) => pool.Run(Id, thread => readings.Read(text, thread), CancellationToken.None);

    [LoggerMessage(1, LogLevel.Information, "Model {Model}: revision {Revision} is on record.")]
    private static partial void LogImported(ILogger logger, string model, string revision);
}
