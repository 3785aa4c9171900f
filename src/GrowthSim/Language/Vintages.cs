namespace GrowthSim.Language;

/// <summary>Which of the figures of a variable and year counts: the one that was published last.</summary>
internal static class Vintages
{
    /// <summary>Returns the figures that were known, of each variable and year the last that was published, by year.</summary>
    /// <param name="figures">The figures on record.</param>
    /// <param name="asOf">When.</param>
    public static IEnumerable<Observation> KnownAt(this IEnumerable<Observation> figures, AsOf asOf) => figures.Where(figure => figure.Known <= asOf.Day).Latest();

    /// <summary>Returns of each variable and year the figure that was published last, by year.</summary>
    /// <param name="figures">The figures on record.</param>
    public static IEnumerable<Observation> Latest(this IEnumerable<Observation> figures) => figures
        .GroupBy(figure => (figure.Variable, figure.Year))
        .Select(vintages => vintages.MaxBy(figure => figure.Known)!)
        .OrderBy(figure => figure.Year);
}
