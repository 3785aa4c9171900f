using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Charts.Distributions;
using GrowthSim.Charts.Fans;
using GrowthSim.Charts.Rendering;
using GrowthSim.Charts.Targets;
using GrowthSim.Charts.Together;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Files.Blocks;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports.Files;

/// <summary>The charts of a run.</summary>
/// <param name="outcome">What the run says.</param>
/// <param name="model">The model under the run's scenario.</param>
/// <param name="locale">The language.</param>
/// <param name="other">A run beside which it is shown; null for none.</param>
internal sealed class RunFigures(RunOutcome outcome, ModelDefinition model, Locale locale, ComparedRun? other = null)
{
    private const int MaxBreaks = 12;
    private const double DrawingWidth = 640;

    // So many quantiles go to a row of the table below a distribution.
    private const int EachOf = 5;

    /// <summary>Gets the same run with the quantiles of fifty equally likely futures; null for no distributions.</summary>
    public RunOutcome? Futures { get; init; }

    /// <summary>Returns the targets with their probabilities.</summary>
    public async Task<FigureBlock> Targets()
    {
        ImmutableArray<TargetBarGroup> groups = TargetBarGroup.ByGroup(outcome.Targets, locale);
        FigureBlock rows = await RowFigure.Of("targets", locale.Say(FileWords.Targets), TargetRows.Of(groups, outcome.Level, locale));
        return rows with
        {
            Page = await ChartRenderer.Render<TargetBars>(new Dictionary<string, object?> { ["Groups"] = groups, ["Level"] = outcome.Level, ["Locale"] = locale }),
        };
    }

    /// <summary>Returns what breaks first; null where that is not known.</summary>
    public async Task<FigureBlock?> Breaks() => outcome.Joint.All.Breaks is { Length: > 0 } breaks
        ? await RowFigure.Of("breaks", locale.Say(ReportWords.BreaksFirst), BreakRows.Of(breaks, TitleOf, MaxBreaks, locale))
        : null;

    /// <summary>Returns the ladder; null where no target is scored.</summary>
    public async Task<FigureBlock?> Ladder()
    {
        if (outcome.Joint.AtLeast.IsEmpty)
        {
            return null;
        }

        TableBlock table = new(
            [locale.Say(FileWords.AtLeast), locale.Say(ReportWords.Probability), locale.Say(FileWords.Interval)],
            [.. outcome.Joint.AtLeast.Select(rung => ImmutableArray.Create(locale.Count(rung.Count), Chance.Of(rung.Probability.Value, locale), Chance.Interval(rung.Probability, locale)))],
            2);
        return await Drawn<LadderChart>("ladder", locale.Say(ReportWords.Together), new() { ["Rungs"] = outcome.Joint.AtLeast, ["Locale"] = locale }, table);
    }

    /// <summary>
    /// Returns a fan for each series that a target looks at, with the target that is due last where it asks for a value in a year, and beside it how the value is distributed then.
    /// </summary>
    public async Task<ImmutableArray<FigureBlock>> Fans()
    {
        IReadOnlySet<string> looked = Runs.RunReport.Shown(ProjectionChoice.Main, model)!;
        List<FigureBlock> fans = [];
        foreach (Projection projection in outcome.Projections.Where(projection => looked.Contains(projection.Variable) && projection.Years.All(year => double.IsFinite(year.Quantiles.Median))))
        {
            Fan fan = Fan.Of(projection, locale) with { Figures = FiguresOf(projection.Variable), Target = TargetOf(projection.Variable), Other = OtherOf(projection.Variable), OtherTitle = other?.Name ?? "" };
            TableBlock table = new(
                [locale.Say(FileWords.Year), locale.Say(fan.IsChance ? ReportWords.Probability : ReportWords.Median), .. fan.Bands.Select(band => locale.Percent(band.Share))],
                [.. fan.Median.Select((point, place) => ImmutableArray.CreateRange<string>(
                    [point.Year.ToString(CultureInfo.InvariantCulture), Value(point.Value), .. fan.Bands.Select(band => $"{Value(band.Years[place].Low)} – {Value(band.Years[place].High)}")]))],
                1 + fan.Bands.Length);
            fans.Add(await Drawn<FanChart>($"fan-{projection.Variable}", fan.Title, new() { ["Fan"] = fan, ["Locale"] = locale }, table) with { IsSmall = true });
            if (fan is { Target: FanTarget asked, IsChance: false } && await Spread(projection.Variable, asked) is FigureBlock spread)
            {
                fans.Add(spread);
            }

            string Value(double value) => Quantity.Of(value, fan.Unit, locale);
        }

        return [.. fans];
    }

    /// <summary>Returns the distribution of a series in the year for which a target asks; null where it is not known, or all paths say the same.</summary>
    private async Task<FigureBlock?> Spread(string variable, FanTarget asked)
    {
        if (Futures?.Projections.FirstOrDefault(series => series.Variable == variable) is not Projection series
            || series.Years.FirstOrDefault(year => year.Year == asked.Year) is not ProjectionYear { Quantiles.All: { Length: > 2 } quantiles }
            || quantiles[0].Value == quantiles[^1].Value)
        {
            return null;
        }

        string title = locale.Say(FileWords.InYear, locale.Say(series.Title), asked.Year.ToString(CultureInfo.InvariantCulture));
        Distribution distribution = new(title, series.Unit, quantiles, asked.Lower, asked.Upper) { UnitName = series.UnitName };
        TableBlock table = new(
            [locale.Say(FileWords.ShareUpTo), locale.Say(series.Title)],
            [.. quantiles.Where((_, place) => place % EachOf == EachOf / 2).Select(quantile => ImmutableArray.Create(locale.Percent(quantile.Probability), Quantity.WithUnit(quantile.Value, series.UnitName, locale)))],
            2);
        return await Drawn<DistributionChart>($"distribution-{variable}", title, new() { ["Distribution"] = distribution, ["Locale"] = locale }, table) with { IsSmall = true };
    }

    private static async Task<FigureBlock> Drawn<T>(string name, string title, Dictionary<string, object?> parameters, TableBlock table)
        where T : Charts.Drawing.Chart => new(
            name,
            title,
            await ChartRenderer.Render<T>(parameters),
            await ChartRenderer.Render<T>(new Dictionary<string, object?>(parameters) { ["Width"] = DrawingWidth }),
            table);

    private string TitleOf(string target) => outcome.Targets.FirstOrDefault(entry => entry.Id == target) is TargetOutcome found
        ? found.Group.Length > 0 ? $"{locale.Say(found.Title)} ({found.Group})" : locale.Say(found.Title)
        : target;

    private ImmutableArray<FanPoint> FiguresOf(string variable) =>
    [
        .. model.Observations.Where(figure => figure.Variable == variable && figure.Happened is null && figure.NotBy is null && (outcome.AsOf is not AsOf asOf || figure.Known <= asOf.Day))
            .GroupBy(figure => figure.Year)
            .Select(vintages => vintages.MaxBy(figure => figure.Known)!)
            .OrderBy(figure => figure.Year)
            .Select(figure => new FanPoint(figure.Year, figure.Value)),
    ];

    private ImmutableArray<FanPoint> OtherOf(string variable) => other?.Outcome.Projections.FirstOrDefault(series => series.Variable == variable) is Projection series
        ? Fan.Of(series, locale).Median
        : [];

    private FanTarget? TargetOf(string variable) => model.Targets
        .Where(target => target.Measure is CallExpression { Arguments: [VariableExpression { Name: var name }, ..] } && name == variable && outcome.Targets.Any(entry => entry.Id == target.Id))
        .Select(target => FanTarget.Of(target, ConditionOf(outcome.Target(target.Id)), locale))
        .OfType<FanTarget>()
        .MaxBy(target => target.Year);

    private string ConditionOf(TargetOutcome target) => Quantity.Condition(target, locale);
}
