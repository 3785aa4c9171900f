namespace GrowthSim.Language;

/// <summary>Which of the figures of a variable and year counts: the one that was published last.</summary>
internal static class Vintages
{
    /// <summary>Returns the figures that were known, of each variable and year the last that was published, by year.</summary>
    /// <param name="figures">The figures on record.</param>
    /// <param name="asOf">When.</param>
    public static IEnumerable<Observation> KnownAt(this IEnumerable<Observation> figures, AsOf asOf) => figures.Select(figure => Then(figure, asOf)).OfType<Observation>().Latest();

    /// <summary>Returns of each variable and year the figure that was published last, by year.</summary>
    /// <param name="figures">The figures on record.</param>
    public static IEnumerable<Observation> Latest(this IEnumerable<Observation> figures) => figures
        .GroupBy(figure => (figure.Variable, figure.Year, IsAbsence: figure.NotBy is not null))
        .Select(vintages => vintages.MaxBy(figure => figure.Known)!)
        .OrderBy(figure => figure.Year);

    /// <summary>Returns what was known of a figure: of a milestone that was to happen later that it had not; null where nothing was.</summary>
    private static Observation? Then(Observation figure, AsOf asOf) => figure.Known <= asOf.Day ? figure
        : figure.Happened > asOf.Day ? Observation.Absent(figure.Variable, asOf.Day, figure.Source, figure.At)
        : null;
}
