using System.Collections.Immutable;
using System.Globalization;
using MathNet.Numerics.Statistics;

namespace GrowthSim.Grains.Parts;

/// <summary>Mean and standard deviation of log growth over consecutive years.</summary>
internal static class TrendEstimate
{
    /// <summary>The fewest yearly growths that have a standard deviation: three years in a row.</summary>
    private const int FewestGrowths = 2;

    /// <summary>Estimates from the figures of one variable, in the order of years.</summary>
    public static Calibration Of(string variable, ImmutableArray<Figure> figures)
    {
        ImmutableArray<int> years = [.. figures.Select(figure => figure.Year)];
        if (figures.FirstOrDefault(figure => !(figure.Value > 0)) is Figure notPositive)
        {
            return new Calibration(variable, years, 0, null, null, string.Create(
                CultureInfo.InvariantCulture, $"{variable} {notPositive.Year} is {notPositive.Value}: log growth needs positive figures."));
        }

        double[] growths = [.. figures.Zip(figures.Skip(1))
            .Where(pair => pair.Second.Year == pair.First.Year + 1)
            .Select(pair => Math.Log(pair.Second.Value / pair.First.Value))];
        if (growths.Length < FewestGrowths)
        {
            return new Calibration(variable, years, growths.Length, null, null, Missing(variable, years, growths.Length));
        }

        (double mean, double standardDeviation) = ArrayStatistics.MeanStandardDeviation(growths);
        return new Calibration(variable, years, growths.Length, mean, standardDeviation, null);
    }

    private static string Missing(string variable, ImmutableArray<int> years, int growths)
    {
        string there = years.IsEmpty ? "There is no figure" : $"There are figures of {string.Join(", ", years)}";
        string mend = years.IsEmpty ? "three years in a row" : string.Join(" or ", years.SelectMany(year => new[] { year - 1, year + 1 }).Distinct().Except(years).Order());
        return $"{variable}: trend and spread need at least {FewestGrowths} growths between consecutive years, that is three years in a row; there are {growths}. {there}; record {mend}.";
    }
}
