using System.Globalization;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Exports;

/// <summary>What a run says, as rows of one long table.</summary>
internal static class LongTable
{
    private const string Share = "share";

    /// <summary>Returns the rows of a run: its targets, those together, its projections; what is no number has none.</summary>
    /// <param name="outcome">The run.</param>
    /// <param name="run">Its identity on record, which knows the number of paths besides the plan.</param>
    /// <param name="region">The region that the model is of.</param>
    public static IEnumerable<LongRow> Rows(RunOutcome outcome, string run, string region)
    {
        int last = outcome.Projections.SelectMany(series => series.Years).Select(year => year.Year).DefaultIfEmpty(0).Max();
        IEnumerable<(string Variable, string Unit, int Year, string Statistic, double Value)> rows =
        [
            .. outcome.Targets.SelectMany(target => Target(target, Year(target.Group, last))),
            .. Estimated("joint.all", Share, last, "probability", outcome.Joint.All.Probability),
            .. outcome.Joint.Groups.Where(group => group.Key.Length > 0).SelectMany(group => Estimated("joint." + group.Key, Share, Year(group.Key, last), "probability", group.Value.Probability)),
        ];
        return rows
            .Concat(outcome.Projections.SelectMany(series => series.Years.SelectMany(year => Series(series, year))))
            .Where(row => double.IsFinite(row.Value))
            .Select(row => new LongRow(outcome.Model, outcome.Scenario, region, row.Variable, row.Unit, row.Year, row.Statistic, row.Value, run));
    }

    private static IEnumerable<(string Variable, string Unit, int Year, string Statistic, double Value)> Target(TargetOutcome target, int year)
    {
        string variable = "targets." + target.Id;
        return Estimated(variable, Share, year, "probability", target.Probability).Concat(
            Measured(variable, target.Unit, year, target.Mean, target.StandardDeviation, target.StandardError, target.Quantiles).Select(row => row with { Statistic = "measure_" + row.Statistic }));
    }

    private static IEnumerable<(string Variable, string Unit, int Year, string Statistic, double Value)> Series(Projection series, ProjectionYear year) =>
        Measured(series.Variable, series.Unit, year.Year, year.Mean, year.StandardDeviation, year.StandardError, year.Quantiles);

    private static IEnumerable<(string Variable, string Unit, int Year, string Statistic, double Value)> Measured(string variable, string unit, int year, double mean, double sd, double se, Quantiles quantiles) =>
    [
        (variable, unit, year, "mean", mean),
        (variable, unit, year, "sd", sd),
        (variable, unit, year, "se", se),
        .. quantiles.All.Select(quantile => (variable, unit, year, "p" + Quantiles.Percent(quantile.Probability), quantile.Value)),
    ];

    private static IEnumerable<(string Variable, string Unit, int Year, string Statistic, double Value)> Estimated(string variable, string unit, int year, string statistic, Estimate estimate) =>
        [(variable, unit, year, statistic, estimate.Value), (variable, unit, year, statistic + "_lower", estimate.Lower), (variable, unit, year, statistic + "_upper", estimate.Upper)];

    private static int Year(string group, int last) => int.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && group.Length == 4 ? year : last;
}
