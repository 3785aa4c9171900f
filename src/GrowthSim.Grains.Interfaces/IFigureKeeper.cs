using System.Collections.Immutable;
using Orleans.CodeGeneration;

namespace GrowthSim.Grains;

/// <summary>The memory and the voice of one part of a city: its assumptions, its figures on record, and what the newest runs say of it.</summary>
/// <remarks>Every call throws <see cref="NotOnRecordException"/> where the model is not on record or does not hold the part.</remarks>
[Alias("growthsim.IFigureKeeper"), Version(2)]
public interface IFigureKeeper : IGrainWithStringKey
{
    /// <summary>Returns the assumptions of the model's revision on record: constants, parameters and equations, with unit and source.</summary>
    [Alias("Assumptions")]
    Task<ImmutableArray<Assumption>> Assumptions();

    /// <summary>Records a figure. A second one of the same variable, year and day of publication stands in place of the first; both stay in the history. One of another day is a vintage beside it: a run uses the last that was published when it looks. One without a day stands in place of all of the model's own.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>What came of it; a figure of an unknown variable, off the grid, not finite, with a negative deviation or published before its year is refused.</returns>
    [Alias("RecordFigure")]
    Task<FigureReceipt> RecordFigure(NewFigure figure);

    /// <summary>Takes back the figure of a variable and year that was recorded last. What it stood in place of counts again: an earlier record, else the model's own figure, else none.</summary>
    /// <param name="retraction">Which, why, and by whom.</param>
    /// <returns>The entry that the history gained, or why there is none.</returns>
    /// <exception cref="NotOnRecordException">No figure of that variable and year was recorded, or all were taken back.</exception>
    [Alias("RetractFigure")]
    Task<FigureReceipt> RetractFigure(FigureRetraction retraction);

    /// <summary>Returns the figures that count, by variable and year: those of the model's own files, and those recorded since in their place; of vintages the last.</summary>
    [Alias("Figures")]
    Task<ImmutableArray<Figure>> Figures();

    /// <summary>Returns every figure that was recorded and every one that was taken back, in that order.</summary>
    [Alias("History")]
    Task<ImmutableArray<Figure>> History();

    /// <summary>Returns the projections by the newest finished run of a scenario; null where there was none.</summary>
    /// <param name="scenario">The scenario's identifier, such as <c>services-push</c>.</param>
    [Alias("Projection")]
    Task<KeptProjection?> Projection(string scenario);

    /// <summary>Returns the probabilities, by the newest finished run of a scenario, of the targets whose measure uses this part; null where there was none.</summary>
    /// <param name="scenario">The scenario's identifier, such as <c>services-push</c>.</param>
    [Alias("Probabilities")]
    Task<KeptProbabilities?> Probabilities(string scenario);

    /// <summary>Estimates trend and spread of a variable from its figures that count.</summary>
    /// <param name="variable">The variable's name, full or without the sector; may be empty at an indicator.</param>
    [Alias("Calibrate")]
    Task<Calibration> Calibrate(string variable);
}
