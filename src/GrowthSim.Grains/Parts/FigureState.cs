namespace GrowthSim.Grains.Parts;

/// <summary>The figures that were recorded at a part, and those that were taken back, in that order.</summary>
[GenerateSerializer, Alias("growthsim.FigureState")]
internal sealed class FigureState
{
    [Id(0)]
    public List<Figure> History { get; set; } = [];

    /// <summary>Returns the figures that count: of each variable, year and day of publication the last one that was not taken back.</summary>
    public IEnumerable<Figure> Counting() => History
        .GroupBy(figure => (figure.Variable, figure.Year, figure.Published))
        .Select(Last)
        .OfType<Figure>()
        .OrderBy(figure => figure.Variable, StringComparer.Ordinal)
        .ThenBy(figure => figure.Year)
        .ThenBy(figure => figure.Published);

    private static Figure? Last(IEnumerable<Figure> history)
    {
        Stack<Figure> standing = [];
        foreach (Figure figure in history)
        {
            if (!figure.Retracted)
            {
                standing.Push(figure);
            }
            else
            {
                standing.TryPop(out _);
            }
        }

        return standing.TryPeek(out Figure? last) ? last : null;
    }
}
