using System.Globalization;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Grains.Tests.Parts;

public sealed class FigureKeeperGrainTests
{
    [Fact]
    public async Task Assumptions_of_a_sector_are_its_constants_and_equations_with_unit_and_source()
    {
        await using City city = await City.StartWithModel();

        IReadOnlyList<Assumption> assumptions = await city.Grains.GetGrain<ISectorGrain>($"{SmallCity.Id}/services").Assumptions();

        Assert.Equal(
            ["services.base", "services.growth", "services.loading", "services.value_added"],
            assumptions.Select(assumption => assumption.Name).Order());
        Assumption valueAdded = assumptions.Single(assumption => assumption.Name == "services.value_added");
        Assert.Equal(("bn VND", "Yearbook of the small city"), (valueAdded.Unit, valueAdded.Source));
        Assert.Contains("exp(growth)", valueAdded.Equation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_the_models_own_with_recorded_ones_in_their_place()
    {
        await using City city = await City.StartWithModel();
        IIndicatorGrain indicator = city.Grains.GetGrain<IIndicatorGrain>($"{SmallCity.Id}/value_added");

        FigureReceipt receipt = await indicator.RecordFigure(new NewFigure("", 2022, 257.5, "Revised yearbook", "an official"));
        await indicator.RecordFigure(new NewFigure("value_added", 2023, 270, "Report", "an official"));

        Assert.NotNull(receipt.Recorded);
        Assert.Equal(
            [(2021, 236, "Yearbook of the small city"), (2022, 257.5, "Revised yearbook"), (2023, 270, "Report")],
            (await indicator.Figures()).Select(figure => (figure.Year, figure.Value, figure.Source)));
        Assert.Equal([2022, 2023], (await indicator.History()).Select(figure => figure.Year));
    }

    [Theory]
    [InlineData("nothing", 2022, 1.0, "S", "W")]
    [InlineData("value_added", 2019, 1.0, "S", "W")]
    [InlineData("value_added", 2027, 1.0, "S", "W")]
    [InlineData("value_added", 2022, double.NaN, "S", "W")]
    [InlineData("value_added", 2022, 1.0, " ", "W")]
    [InlineData("value_added", 2022, 1.0, "S", "")]
    [InlineData("base", 2022, 1.0, "S", "W")]
    [InlineData("", 2022, 1.0, "S", "W")]
    [InlineData(null, 2022, 1.0, "S", "W")]
    [InlineData("value_added", 2022, 1.0, null, "W")]
    [InlineData("value_added", 2022, 1.0, "S", "W\e[31m")]
    public async Task RecordFigure_that_cannot_be_is_refused_with_the_reason(string? variable, int year, double value, string? source, string who)
    {
        await using City city = await City.StartWithModel();
        ISectorGrain sector = city.Grains.GetGrain<ISectorGrain>($"{SmallCity.Id}/services");

        FigureReceipt receipt = await sector.RecordFigure(new NewFigure(variable!, year, value, source!, who));

        Assert.Null(receipt.Recorded);
        Assert.NotNull(receipt.Problem);
        Assert.Empty(await sector.History());
    }

    [Fact]
    public async Task Figure_that_is_taken_back_no_longer_counts_and_stays_in_the_history()
    {
        await using City city = await City.StartWithModel();
        IIndicatorGrain indicator = city.Grains.GetGrain<IIndicatorGrain>($"{SmallCity.Id}/value_added");
        RunOutcome before = await city.Finish(new RunOrder { Paths = 5_000, AsOf = 2022 });
        await indicator.RecordFigure(new NewFigure("", 2022, 257.5, "Revised yearbook", "an official"));
        await indicator.RecordFigure(new NewFigure("", 2022, 0, "Mistyped", "an official"));

        FigureReceipt last = await indicator.RetractFigure(new FigureRetraction("", 2022, "A slip of the finger", "another official"));
        double corrected = (await indicator.Figures()).Single(figure => figure.Year == 2022).Value;
        await indicator.RetractFigure(new FigureRetraction("value_added", 2022, "Withdrawn by the office", "another official"));
        RunOutcome after = await city.Finish(new RunOrder { Paths = 5_000, AsOf = 2022 });

        Assert.Equal((0, true, "A slip of the finger", "another official"), (last.Recorded!.Value, last.Recorded.Retracted, last.Recorded.Source, last.Recorded.Who));
        Assert.Equal(257.5, corrected);
        Assert.DoesNotContain(await indicator.Figures(), figure => figure.Source is "Mistyped" or "Revised yearbook");
        Assert.Equal([(257.5, false), (0, false), (0, true), (257.5, true)], (await indicator.History()).Select(figure => (figure.Value, figure.Retracted)));
        City.AssertSame(before, after);
        await Assert.ThrowsAsync<NotOnRecordException>(() => indicator.RetractFigure(new FigureRetraction("", 2022, "Once more", "another official")));
        Assert.NotNull((await indicator.RetractFigure(new FigureRetraction("", 2022, "", "another official"))).Problem);
        Assert.NotNull((await indicator.RetractFigure(new FigureRetraction("", 1990, "Once more", "another official"))).Problem);
    }

    [Theory]
    [InlineData(-1, null, "the standard deviation of a figure's error is a number that is not negative; it is -1")]
    [InlineData(double.NaN, null, "not negative; it is NaN")]
    [InlineData(0, "2021-12-31", "cannot have been published in 2021")]
    public async Task Figure_with_an_error_or_a_day_that_cannot_be_is_refused(double deviation, string? published, string words)
    {
        await using City city = await City.StartWithModel();
        DateOnly? day = published is null ? null : DateOnly.Parse(published, CultureInfo.InvariantCulture);

        FigureReceipt receipt = await city.Grains.GetGrain<IIndicatorGrain>($"{SmallCity.Id}/value_added")
            .RecordFigure(new NewFigure("", 2022, 250, "Yearbook", "an official") { StandardDeviation = deviation, Published = day });

        Assert.Null(receipt.Recorded);
        Assert.Contains(words, receipt.Problem, StringComparison.Ordinal);
    }

    /// <summary>Two vintages with their days and an error: a run uses what was published when it looks, and one without a day takes the place of what the model itself says.</summary>
    [Fact]
    public async Task Vintages_are_known_from_their_day_on()
    {
        await using City city = await City.StartWithModel();
        ISectorGrain sector = city.Grains.GetGrain<ISectorGrain>($"{SmallCity.Id}/services");
        await sector.RecordFigure(new NewFigure("value_added", 2021, 150, "First release", "an official") { StandardDeviation = 2, Published = new DateOnly(2022, 2, 6) });
        await sector.RecordFigure(new NewFigure("value_added", 2021, 160, "Revision", "an official") { Published = new DateOnly(2023, 2, 6) });

        ProjectionYear unknown = await At(2021);
        ProjectionYear first = await At(new AsOf(new DateOnly(2022, 2, 6)));
        ProjectionYear revised = await At(2023);
        await sector.RetractFigure(new FigureRetraction("value_added", 2021, "Withdrawn", "an official"));
        ProjectionYear again = await At(2023);

        Assert.True(unknown.StandardDeviation > 2);
        Assert.InRange(first.StandardDeviation, 0.5, 2.1);
        Assert.Equal((160.0, 0.0), (revised.Mean, revised.StandardDeviation));
        Assert.InRange(again.StandardDeviation, 0.5, 2.1);
        Figure standing = (await sector.Figures()).Single(figure => figure.Year == 2021);
        Assert.Equal((150.0, 2.0, new DateOnly(2022, 2, 6)), (standing.Value, standing.StandardDeviation, standing.Published));

        async Task<ProjectionYear> At(AsOf asOf) =>
            (await city.Finish(new RunOrder { Paths = 5_000, AsOf = asOf })).Projections.Single(projection => projection.Variable == "services.value_added").Years.Single(year => year.Year == 2021);
    }

    [Fact]
    public async Task Recorded_figure_flows_into_a_run_with_as_of_and_into_no_other()
    {
        await using City city = await City.StartWithModel();
        RunOutcome before = await city.Finish(new RunOrder { Paths = 5_000 });

        FigureReceipt receipt = await city.Grains.GetGrain<ISectorGrain>($"{SmallCity.Id}/services")
            .RecordFigure(new NewFigure("value_added", 2021, 150, "Yearbook", "an official"));

        RunOutcome without = await city.Finish(new RunOrder { Paths = 5_000 });
        RunOutcome with = await city.Finish(new RunOrder { Paths = 5_000, AsOf = 2021 });
        City.AssertSame(before, without);
        RunPlan plan = SmallCity.Plan(SmallCity.Frozen(asOf: 2021, figures: receipt.Recorded!));
        City.AssertSame(SmallCity.ReferenceOutcome(plan, 5_000), with);
        ProjectionYear observed = with.Projections.Single(projection => projection.Variable == "services.value_added").Years.Single(year => year.Year == 2021);
        Assert.Equal((150.0, 0.0), (observed.Mean, observed.StandardDeviation));
    }

    [Fact]
    public async Task Calibrate_gives_mean_and_spread_of_log_growth()
    {
        await using City city = await City.StartWithModel();
        ISectorGrain sector = city.Grains.GetGrain<ISectorGrain>($"{SmallCity.Id}/services");
        double[] growths = [0.05, 0.09, 0.04];
        double value = 100;
        for (int year = 2020; year <= 2023; year++)
        {
            await sector.RecordFigure(new NewFigure("value_added", year, value, "Yearbook", "an official"));
            value *= year < 2023 ? Math.Exp(growths[year - 2020]) : 1;
        }

        Calibration calibration = await sector.Calibrate("value_added");

        // Mean 0.06; deviations -0.01, 0.03, -0.02, hence (0.0001 + 0.0009 + 0.0004) / 2 = 0.0007.
        Assert.Null(calibration.Problem);
        Assert.Equal(3, calibration.Growths);
        Assert.Equal(0.06, calibration.Trend!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(0.0007), calibration.StandardDeviation!.Value, 1e-12);
    }

    [Fact]
    public async Task Calibrate_with_too_few_figures_names_the_years_that_are_missing()
    {
        await using City city = await City.StartWithModel();

        Calibration calibration = await city.Grains.GetGrain<IIndicatorGrain>($"{SmallCity.Id}/value_added").Calibrate("");

        Assert.Null(calibration.Trend);
        Assert.Equal([2021, 2022], calibration.Years.ToArray());
        Assert.Contains("2020 or 2023", calibration.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_to_a_part_that_the_model_lacks_say_so()
    {
        await using City city = await City.StartWithModel();

        await Assert.ThrowsAsync<NotOnRecordException>(() => city.Grains.GetGrain<ISectorGrain>($"{SmallCity.Id}/fishing").Assumptions());
        await Assert.ThrowsAsync<NotOnRecordException>(() => city.Grains.GetGrain<IIndicatorGrain>("nowhere/x").Figures());
    }
}
