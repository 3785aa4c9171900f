using GrowthSim.Language;
using GrowthSim.Language.Checks;

namespace GrowthSim.Compilation;

/// <summary>
/// Which coordinate of a Sobol net each draw takes. The first coordinates are the most evenly spread: they go to the draws that have one value per path, then to the yearly ones, all of a
/// year before those of the next. Normal draws do not take their years one by one but the steps of a Brownian bridge, the widest first.
/// </summary>
internal sealed class SobolCoordinates
{
    private readonly Dictionary<string, int> _once = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _yearly = new(StringComparer.Ordinal);
    private readonly int _baseYear;

    /// <summary>Gives each draw of a model its coordinates, in the order of the model.</summary>
    /// <param name="models">The model, once or under several scenarios.</param>
    /// <param name="more">The names of further yearly draws.</param>
    public SobolCoordinates(IReadOnlyList<ModelDefinition> models, IEnumerable<string> more)
    {
        _baseYear = models[0].BaseYear;
        foreach (Variable variable in models.SelectMany(model => model.Variables))
        {
            foreach (Expression equation in References.Equations(variable))
            {
                References.Visit(equation, part =>
                {
                    if (part is DrawExpression draw)
                    {
                        Dictionary<string, int> draws = variable.IsYearly ? _yearly : _once;
                        draws.TryAdd(draw.Name, draws.Count);
                    }
                });
            }
        }

        foreach (string draw in more)
        {
            _yearly.TryAdd(draw, _yearly.Count);
        }

        Increments = Bridge(models[0].Years.Count());
    }

    /// <summary>Gets, by year and step of the bridge, the weights of independent standard normal numbers in a year's number: an orthogonal matrix.</summary>
    public double[,] Increments { get; }

    /// <summary>Returns the coordinate of a draw.</summary>
    /// <param name="draw">The draw's name.</param>
    /// <param name="year">The year, or the year that stands for a step of the bridge; null for what has one value per path.</param>
    public int Of(string draw, int? year) => year is int value && _yearly.TryGetValue(draw, out int yearly)
        ? _once.Count + ((value - _baseYear) * _yearly.Count) + yearly
        : _once.GetValueOrDefault(draw);

    /// <summary>
    /// The increments of a Brownian motion over so many years by the bridge: its end first, then the middle of each gap, the earlier gaps of a width first (Moskowitz and Caflisch, 1996).
    /// </summary>
    private static double[,] Bridge(int years)
    {
        double[,] levels = new double[years + 1, years];
        levels[years, 0] = Math.Sqrt(years);
        Queue<(int Left, int Right)> gaps = new([(0, years)]);
        for (int step = 1; step < years;)
        {
            (int left, int right) = gaps.Dequeue();
            if (right - left < 2)
            {
                continue;
            }

            int middle = (left + right) / 2;
            double share = (double)(middle - left) / (right - left);
            for (int i = 0; i < step; i++)
            {
                levels[middle, i] = ((1 - share) * levels[left, i]) + (share * levels[right, i]);
            }

            levels[middle, step++] = Math.Sqrt(share * (right - middle));
            gaps.Enqueue((left, middle));
            gaps.Enqueue((middle, right));
        }

        double[,] increments = new double[years, years];
        for (int year = 0; year < years; year++)
        {
            for (int step = 0; step < years; step++)
            {
                increments[year, step] = levels[year + 1, step] - levels[year, step];
            }
        }

        return increments;
    }
}
