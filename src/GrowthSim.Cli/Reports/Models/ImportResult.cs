using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Language.Importing;

namespace GrowthSim.Cli.Reports.Models;

/// <summary>What an import did.</summary>
/// <param name="File">The file that was read.</param>
/// <param name="Output">The file of figures.</param>
/// <param name="IsNamed">Whether the model names that file.</param>
/// <param name="Figures">The figures, and what became of each.</param>
/// <param name="LeftOut">How many are of years that the model has not.</param>
internal sealed record ImportResult(string File, string Output, bool IsNamed, ImmutableArray<(Observation Figure, FigureChange Change)> Figures, int LeftOut)
{
    /// <summary>Returns how many figures one thing became of.</summary>
    public int Count(FigureChange change) => Figures.Count(figure => figure.Change == change);
}
