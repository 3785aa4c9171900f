using GrowthSim.Language;

namespace GrowthSim.Compilation.Figures;

/// <summary>A figure that teaches nothing: it stands in place of its variable alone.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Expected">What the model says in its place, the same on every path; null where it varies and nothing that is drawn can be solved for.</param>
internal sealed record UnusedFigure(Observation Figure, double? Expected)
{
    /// <summary>How near, in parts of it, what the model says is the figure: as published figures are rounded.</summary>
    private const double Same = 1e-3;

    /// <summary>How near, in years, a date of the model is that of a milestone: it is in the middle of its day.</summary>
    private const double SameDay = 1.0 / 365;

    /// <summary>Gets whether it should have taught something: the model says another figure for sure, or one that nothing can be solved for.</summary>
    public bool IsIdle => Expected is not double expected || Math.Abs(expected - Figure.Wanted) > (Figure.Happened is null ? Same * Math.Max(Math.Abs(Figure.Wanted), 1e-9) : SameDay);
}
