namespace GrowthSim.Grains;

/// <summary>That a recorded figure is taken back: what it stood in place of counts again.</summary>
/// <param name="Variable">The variable's name, full or without the sector; may be empty at an indicator.</param>
/// <param name="Year">The year.</param>
/// <param name="Reason">Why; on one line, not empty, at most <see cref="NewFigure.MaxSource"/> characters.</param>
/// <param name="Who">Who takes it back; on one line, not empty, at most <see cref="NewFigure.MaxWho"/> characters.</param>
[GenerateSerializer, Immutable, Alias("growthsim.FigureRetraction")]
public sealed record FigureRetraction(
    [property: Id(0)] string Variable,
    [property: Id(1)] int Year,
    [property: Id(2)] string Reason,
    [property: Id(3)] string Who);
