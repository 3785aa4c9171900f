using System.Globalization;
using GrowthSim.Analysis.Deadlines;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Analysis.Review;
using GrowthSim.Compilation;

namespace GrowthSim.Analysis;

/// <summary>The changes of analyses as texts: so they are kept with a plan, and travel.</summary>
public static class ModelChanges
{
    /// <summary>Reads a change; null for a text that this version does not know.</summary>
    /// <param name="text">The text, as <see cref="ModelChange.Text"/> gives it; null for none.</param>
    public static ModelChange? Of(string? text) => text?.Split(' ') switch
    {
        [ReportedVariables.Word, string names] => new ReportedVariables(Names(names)),
        [FirstFigures.Word, string count, ReportedVariables.Word, string names] when int.TryParse(count, CultureInfo.InvariantCulture, out int figures) => new FirstFigures(figures, Names(names)),
        [DeadlineQuestions.Word, string targets] => new DeadlineQuestions(Names(targets)),
        [ExploredLevers.Word, string levers] => new ExploredLevers(Names(levers)),
        _ => null,
    };

    private static string[] Names(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
