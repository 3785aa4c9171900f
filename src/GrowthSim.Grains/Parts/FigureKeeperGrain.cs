using System.Collections.Immutable;
using GrowthSim.Grains.Storage;
using Microsoft.Extensions.Logging;

namespace GrowthSim.Grains.Parts;

/// <summary>What sectors and indicators have in common: they ask the model for what it assumes, and keep figures and projections themselves.</summary>
internal abstract partial class FigureKeeperGrain(
    PartKind kind,
    IPersistentState<FigureState> figures,
    IPersistentState<ProjectionState> projections,
    DamagedStates damaged,
    TimeProvider time,
    ILogger logger) : Grain, IFigureKeeper, IPartKeeper
{
    private PartKey Part => new(kind, this.GetPrimaryKeyString());

    private IModelRegister Model => GrainFactory.GetGrain<IModelRegister>(Part.Model);

    public async Task<ImmutableArray<Assumption>> Assumptions() => (await Model.Part(Part)).Assumptions;

    public async Task<FigureReceipt> RecordFigure(NewFigure figure)
    {
        PartDescription part = await Model.Part(Part);
        if (FigureCheck.Problem(Part, part, figure) is string problem)
        {
            return new FigureReceipt(null, problem);
        }

        Figure recorded = new(
            FigureCheck.FullName(Part, part, figure.Variable)!, figure.Year, figure.Value, figure.Source.Trim(), figure.Who.Trim(), time.GetUtcNow())
        {
            StandardDeviation = figure.StandardDeviation,
            Published = figure.Published,
        };

        // The model learns first that there are figures here: a note too many costs one call, a note too few would lose the figure for all runs.
        await Model.NoteFigures(Part);
        await Write(recorded);
        LogRecorded(logger, recorded.Variable, recorded.Year, recorded.Value, recorded.Who);
        return new FigureReceipt(recorded, null);
    }

    public async Task<FigureReceipt> RetractFigure(FigureRetraction retraction)
    {
        PartDescription part = await Model.Part(Part);
        if (FigureCheck.Problem(Part, part, retraction) is string problem)
        {
            return new FigureReceipt(null, problem);
        }

        string variable = FigureCheck.FullName(Part, part, retraction.Variable)!;
        Figure standing = figures.State.Counting().Where(figure => figure.Variable == variable && figure.Year == retraction.Year).MaxBy(figures.State.History.LastIndexOf)
            ?? throw new NotOnRecordException(FormattableString.Invariant(
                $"No figure of {variable} in {retraction.Year} was recorded here that could be taken back. What stands in the model's own file is changed by importing the model."));
        Figure retracted = standing with { Source = retraction.Reason.Trim(), Who = retraction.Who.Trim(), When = time.GetUtcNow(), Retracted = true };
        await Write(retracted);
        LogRetracted(logger, retracted.Variable, retracted.Year, retracted.Value, retracted.Who);
        return new FigureReceipt(retracted, null);
    }

    public async Task<ImmutableArray<Figure>> Figures()
    {
        CheckFigures();
        PartDescription part = await Model.Part(Part);
        Figure[] recorded = [.. figures.State.Counting().Where(figure => part.Yearly.Contains(figure.Variable))];
        return [.. part.Figures.Where(figure => !recorded.Any(other => other.StandsInPlaceOf(figure.Variable, figure.Year, figure.Published)))
            .Concat(recorded)
            .GroupBy(figure => (figure.Variable, figure.Year))
            .Select(vintages => vintages.MaxBy(figure => figure.Published ?? new DateOnly(figure.Year, 12, 31))!)
            .OrderBy(figure => part.Yearly.IndexOf(figure.Variable))
            .ThenBy(figure => figure.Year)];
    }

    public Task<ImmutableArray<Figure>> History()
    {
        CheckFigures();
        return Task.FromResult(figures.State.History.ToImmutableArray());
    }

    public Task<ImmutableArray<Figure>> Recorded()
    {
        CheckFigures();
        return Task.FromResult(figures.State.Counting().ToImmutableArray());
    }

    public Task<KeptProjection?> Projection(string scenario) => Task.FromResult(projections.State.Projections.GetValueOrDefault(scenario));

    public Task<KeptProbabilities?> Probabilities(string scenario) => Task.FromResult(projections.State.Probabilities.GetValueOrDefault(scenario));

    public async Task<Calibration> Calibrate(string variable)
    {
        PartDescription part = await Model.Part(Part);
        if (FigureCheck.FullName(Part, part, variable) is not string name)
        {
            return new Calibration(variable, [], 0, null, null, FigureCheck.Unknown(Part, part, variable));
        }

        return TrendEstimate.Of(name, [.. (await Figures()).Where(figure => figure.Variable == name)]);
    }

    public async Task Keep(KeptProjection projection, KeptProbabilities probabilities)
    {
        // One from the future is of a clock that was put back since.
        if (projections.State.Projections.GetValueOrDefault(projection.Scenario) is KeptProjection kept && kept.At > projection.At && kept.At <= time.GetUtcNow())
        {
            return;
        }

        projections.State.Projections[projection.Scenario] = projection;
        projections.State.Probabilities[projection.Scenario] = probabilities;
        await projections.WriteStateAsync();
    }

    private async Task Write(Figure entry)
    {
        figures.State.History.Add(entry);
        try
        {
            await figures.WriteStateAsync();
        }
        catch
        {
            figures.State.History.Remove(entry);
            throw;
        }
    }

    [LoggerMessage(2, LogLevel.Information, "Figure taken back: {Variable} {Year} = {Value}, by {Who}.")]
    private static partial void LogRetracted(ILogger logger, string variable, int year, double value, string who);

    // A run without figures that were on record would be another run, and nobody would notice.
    private void CheckFigures() => damaged.Check<FigureState>(
        this.GetGrainId(), $"The figures on record of '{Part.Key}'", "Bring back a backup of the store, or record them again: the first one recorded begins a new history.");

    [LoggerMessage(1, LogLevel.Information, "Figure recorded: {Variable} {Year} = {Value}, by {Who}.")]
    private static partial void LogRecorded(ILogger logger, string variable, int year, double value, string who);
}
