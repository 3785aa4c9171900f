namespace GrowthSim.Grains.Parts;

/// <summary>The figures that were recorded at a part, in the order of recording.</summary>
[GenerateSerializer, Alias("growthsim.FigureState")]
internal sealed class FigureState
{
    [Id(0)]
    public List<Figure> History { get; set; } = [];

    /// <summary>Returns the figures that count: the last one of each variable and year.</summary>
    public IEnumerable<Figure> Counting() => History
        .GroupBy(figure => (figure.Variable, figure.Year))
        .Select(recorded => recorded.Last())
        .OrderBy(figure => figure.Variable, StringComparer.Ordinal)
        .ThenBy(figure => figure.Year);
}
