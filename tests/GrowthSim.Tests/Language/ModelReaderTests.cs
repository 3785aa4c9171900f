using GrowthSim.Language;
using GrowthSim.Language.Operations;

namespace GrowthSim.Tests.Language;

public sealed class ModelReaderTests
{
    [Fact]
    public void Read_good_model_has_its_variables_in_the_order_of_the_file()
    {
        ModelDefinition model = Written.Model(Written.Town);
        Assert.Equal(
            ["trend", "spread", "effort", "services.base", "services.loading", "industry.base", "industry.loading", "services.shock", "industry.shock", "services.output", "industry.output", "total"],
            model.Variables.Select(variable => variable.Name));
        Assert.Equal("town", model.Id);
        Assert.Equal([2020, 2021, 2022, 2023, 2024, 2025], model.Years);
        Assert.Equal(["services", "industry"], model.Sectors.Select(sector => sector.Id));
    }

    [Fact]
    public void Read_name_in_two_languages_falls_back_to_the_one_given()
    {
        ModelDefinition model = Written.Body("""
            name: { en: Town, vi: Thành phố }
            parameters:
              a: { equation: 1, name: { vi: Chỉ có }, unit: %, note: why }
              b: { equation: 2, name: Only }
              c: 3
            """);
        Assert.Equal("Thành phố", model.Title.Vietnamese);
        Assert.Equal(new LocalizedText("Chỉ có", "Chỉ có"), model.Variable("a").Title);
        Assert.Equal(new LocalizedText("Only", "Only"), model.Variable("b").Title);
        Assert.Equal(new LocalizedText("c", "c"), model.Variable("c").Title);
        Assert.Equal(("%", "why"), (model.Variable("a").Unit, model.Variable("a").Note));
    }

    [Fact]
    public void Read_equation_with_commas_and_colons_in_brackets_needs_no_quotes()
    {
        ModelDefinition model = Written.Body("""
            parameters:
              a: normal(mean: 10%, sd: 2%)
              b: { equation: normal(1.0, 0.1), note: ex-land revenue }
              c: discrete({1: 0.25, 2: 0.75})
              d: { equation: discrete({1: 0.25, 2: 0.75}), unit: seats (all, in rows) }
              e: max(1,
                normal(mean: 3, sd: 2))
            """);
        Assert.Equal("normal(mean: 10%, sd: 2%)", model.Variable("a").Text);
        Assert.Equal("normal(1.0, 0.1)", model.Variable("b").Text);
        Assert.Equal(4, Assert.IsType<DrawExpression>(model.Variable("d").Equation).Arguments.Length);
        Assert.Equal("seats (all, in rows)", model.Variable("d").Unit);
        Assert.Equal(Functions.Max, Assert.IsType<CallExpression>(model.Variable("e").Equation).Function);
    }

    [Fact]
    public void Read_draws_are_named_after_their_variable_in_order_of_appearance()
    {
        ModelDefinition model = Written.Body("""
            drivers:
              x: { initial: normal(1, 1) + uniform(0, 1), equation: prev(x) + normal(normal(0, 1), 1) + bernoulli(0.5) }
              y: truncated(normal(0, 1), -1, 1) + normal(0, 1)
            """);
        Assert.Equal(["x@initial", "x@initial#2", "x", "x#2", "x#3", "y", "y", "y#2"], model.Variables.SelectMany(Draws));
    }

    [Fact]
    public void Read_each_spells_the_sectors_out()
    {
        ModelDefinition model = Written.Body("""
            sectors: { a: { v: 1, w: 2 }, b: { v: 3, w: 4 }, c: { v: 5, w: 6 } }
            indicators:
              total: sum(each.v * each.w)
              greatest: max(each.v / sum(each.w))
              floored: sum(max(0, each.v))
            """);
        CallExpression total = Assert.IsType<CallExpression>(model.Variable("total").Equation);
        Assert.Equal(Functions.Sum, total.Function);
        Assert.Equal(["a.v", "a.w", "b.v", "b.w", "c.v", "c.w"], Names(total));
        Assert.Equal(["a.v", "a.w", "b.w", "c.w", "b.v", "a.w", "b.w", "c.w", "c.v", "a.w", "b.w", "c.w"], Names(model.Variable("greatest").Equation));
        Assert.Equal(3, Assert.IsType<CallExpression>(model.Variable("floored").Equation).Arguments.Length);
    }

    [Fact]
    public void Read_sector_equation_sees_its_own_names_before_those_of_the_model()
    {
        ModelDefinition model = Written.Body("""
            drivers: { growth: 1%, cycle: 2% }
            sectors: { a: { base: 1 } }
            each_sector:
              growth: cycle + base
              twice: 2 * growth
            """);
        Assert.Equal(["cycle", "a.base"], Names(model.Variable("a.growth").Equation));
        Assert.Equal(["a.growth"], Names(model.Variable("a.twice").Equation));
    }

    [Theory]
    [InlineData("sum(x, 2020, year)", "sum(x, y1, y2)")]
    [InlineData("mean(x, max(2020, year - 2), year)", "mean(x, y1, y2)")]
    [InlineData("min(x, y1: 2020, y2: first)", "min(x, y1, y2)")]
    [InlineData("max(x, 3, 4)", "max(a, b, …)")]
    [InlineData("max(x, first, 1)", "max(a, b, …)")]
    [InlineData("sum(x, x, x, x)", "sum(a, b, …)")]
    [InlineData("min(x, 5)", "min(a, b, …)")]
    public void Read_sum_of_three_arguments_is_a_window_only_where_two_are_years(string equation, string function)
    {
        ModelDefinition model = Written.Body($"parameters:\n  first: 2020\ndrivers:\n  x: 2\n  y: {equation}\n");
        Assert.Equal(function, Assert.IsType<CallExpression>(model.Variable("y").Equation).Function.ToString());
    }

    [Fact]
    public void Read_lever_takes_a_number_or_values_by_year()
    {
        ModelDefinition model = Written.Body("""
            levers:
              a: 2
              b: { default: 5%, min: 0, max: 1, unit: share }
              c: { 2020: 1, 2023: 2 }
              d: { default: { 2020: 0, 2024: 1 } }
            """);
        Assert.Equal(new NumberExpression(0.05, new TextPosition("model.yaml", 7, 17)), model.Variable("b").Equation);
        Assert.True(model.Variable("c").Schedule.SequenceEqual([(2020, 1.0), (2023, 2.0)]));
        Assert.True(model.Variable("d").Schedule.SequenceEqual([(2020, 0.0), (2024, 1.0)]));
        Assert.Equal((0.0, 1.0), (model.Variable("b").Minimum!.Value, model.Variable("b").Maximum!.Value));
    }

    [Fact]
    public void Read_targets_keep_their_comparison_and_thresholds()
    {
        ModelDefinition model = Written.Body("""
            drivers: { x: 2 }
            targets:
              a: { measure: cagr(x, 2020, 2025), range: [14.5%, 16.5%], group: 2025, clause: I.3.1(1) }
              b: { measure: at(x, 2025), about: [100, 20] }
              c: { measure: mean(x, 2021, 2025) * 2, above: 90%, unit: share }
              d: { qualitative: true, quote: "Phát triển" }
            """);
        Target range = model.Targets[0];
        Assert.Equal((Comparison.Range, 0.145, 0.165, "2025", "I.3.1(1)"), (range.Comparison, range.Threshold, range.SecondThreshold, range.Group, range.Clause));
        Assert.Equal((Comparison.About, 100.0, 20.0), (model.Targets[1].Comparison, model.Targets[1].Threshold, model.Targets[1].SecondThreshold));
        Assert.Equal((Comparison.Above, 0.9, "mean(x, 2021, 2025) * 2"), (model.Targets[2].Comparison, model.Targets[2].Threshold, model.Targets[2].MeasureText));
        Assert.False(model.Targets[3].IsScored);
        Assert.Equal("Phát triển", model.Targets[3].Quote);
    }

    [Fact]
    public void Read_observations_inline_as_list_and_from_a_file_agree()
    {
        const string Body = Written.Header + "drivers: { gdp: 1 }\nobservations:\n";
        string csv = "variable,year,value,source\ngdp,2021,5.5%,\"GSO, yearbook\"\n\ngdp,2022,7e1,\n";
        ModelDefinition inline = Written.Model(Body + "  gdp: { 2021: { value: 5.5%, source: \"GSO, yearbook\" }, 2022: 70 }\n");
        ModelDefinition list = Written.Model(Body + "  - { variable: gdp, year: 2021, value: 5.5%, source: \"GSO, yearbook\" }\n  - { variable: gdp, year: 2022, value: 70 }\n");
        ModelText text = Written.Text(Body + "  file: figures.csv\n");
        ModelDefinition file = ModelReader.Read(text with { Attachments = text.Attachments.Add("figures.csv", csv) }).OrThrow();
        (string, int, double, string)[] expected = [("gdp", 2021, 0.055, "GSO, yearbook"), ("gdp", 2022, 70, "")];
        foreach (ModelDefinition model in new[] { inline, list, file })
        {
            Assert.Equal(expected, model.Observations.Select(figure => (figure.Variable, figure.Year, figure.Value, figure.Source)));
        }

        Assert.Equal(new TextPosition("figures.csv", 4, 1), file.Observations[1].At);
    }

    [Theory]
    [InlineData("  gdp: { 2021: { value: 1, source: { en: BOOK first release, vi: BOOK công bố lần đầu } }, 2022: { value: 2, source: BOOK } }\n", "")]
    [InlineData("  - { variable: gdp, year: 2021, value: 1, source: { en: BOOK first release, vi: BOOK công bố lần đầu } }\n  - { variable: gdp, year: 2022, value: 2, source: BOOK }\n", "")]
    [InlineData("  file: figures.csv\n", "variable,year,value,source_vi,source\ngdp,2021,1,BOOK công bố lần đầu,BOOK first release\ngdp,2022,2,,BOOK\n")]
    [InlineData("  file: figures.csv\n", "variable,2021,source,source_vi\ngdp,1,BOOK first release,BOOK công bố lần đầu\n")]
    public void Source_of_a_figure_has_two_languages(string observations, string csv)
    {
        ModelText text = Written.Text(Written.Header + "drivers: { gdp: 1 }\nobservations:\n" + observations);
        ModelDefinition model = ModelReader.Read(text with { Attachments = text.Attachments.Add("figures.csv", csv) }).OrThrow();

        Assert.Equal("BOOK first release", model.Observations[0].Source);
        Assert.Equal("BOOK công bố lần đầu", model.SourceIn("BOOK first release", "vi"));
        Assert.Equal("BOOK first release", model.SourceIn("BOOK first release", "en"));
        Assert.Equal("BOOK", model.SourceIn("BOOK", "vi"));
    }

    [Theory]
    [InlineData("\uFEFFvariable;year;value;source\r\ngdp;2021;1.234.567,5;\"GSO; yearbook\"\r\n;;;\r\ngdp;2022;14,5 %;\r\n")]
    [InlineData("\uFEFFvariable;2021;2022;2023\r\ngdp;1.234.567,5;14,5%;\r\n;;;\r\n")]
    [InlineData("\"variable\";\"year\";\"value\"\ngdp;2021;1234567,5\ngdp;2022;1,45e-1\n")]
    [InlineData("variable\tyear\tvalue\ngdp\t2021\t1.234.567,5\ngdp\t2022\t0.145\n")]
    [InlineData("variable\t2021\t2022\ngdp\t1,234,567.5\t14,5%\n")]
    [InlineData("variable,2020,2021,source,2022\ngdp,,1234567.5,\"GSO, yearbook\",14.5%\n")]
    public void Read_figures_in_the_dialect_of_the_header(string csv)
    {
        ModelText text = Written.Text(Written.Header + "drivers: { gdp: 1 }\nobservations: { file: figures.csv }\n");
        ModelDefinition model = ModelReader.Read(text with { Attachments = text.Attachments.Add("figures.csv", csv) }).OrThrow();

        Assert.Equal([("gdp", 2021, 1234567.5), ("gdp", 2022, 0.145)], model.Observations.Select(figure => (figure.Variable, figure.Year, figure.Value)));
    }

    [Theory]
    [InlineData("1.234", 1234)]
    [InlineData("-12.345.678", -12345678)]
    [InlineData("+1.234,25", 1234.25)]
    [InlineData("0,125", 0.125)]
    [InlineData("1.000%", 10)]
    public void Read_points_part_thousands_where_semicolons_part_columns(string written, double value)
    {
        ModelText text = Written.Text(Written.Header + "drivers: { gdp: 1 }\nobservations: { file: figures.csv }\n");
        ModelDefinition model = ModelReader.Read(text with { Attachments = text.Attachments.Add("figures.csv", $"variable;year;value\ngdp;2021;{written}\n") }).OrThrow();

        Assert.Equal(value, Assert.Single(model.Observations).Value);
    }

    [Fact]
    public void Read_day_of_publication_inline_as_list_and_from_a_file()
    {
        const string Body = Written.Header + "drivers: { gdp: 1 }\nobservations:\n";
        ModelText text = Written.Text(Body + "  gdp: { 2021: { value: 1, published: 2022-02-06 } }\n  file: figures.csv\n");
        ModelDefinition file = ModelReader.Read(text with { Attachments = text.Attachments.Add("figures.csv", "variable,year,value,published\ngdp,2021,2,2023-02-06\ngdp,2021,0.5,\n") }).OrThrow();
        ModelDefinition list = Written.Model(Body + "  - { variable: gdp, year: 2021, value: 1, published: 2022-02-06 }\n");

        Assert.Equal([new DateOnly(2022, 2, 6), new DateOnly(2023, 2, 6), null], file.Observations.Select(figure => figure.Published));
        Assert.Equal(new DateOnly(2021, 12, 31), file.Observations[2].Known);
        Assert.Equal(new DateOnly(2022, 2, 6), Assert.Single(list.Observations).Known);
    }

    [Fact]
    public void Read_loop_through_prev_and_through_past_years_is_fine()
    {
        Written.Body("""
            drivers:
              a: { initial: 1, equation: prev(b) + 1 }
              b: { initial: 2, equation: a + at(b, 2020) }
              c: { initial: 3, equation: sum(c, 2020, year - 1) }
              d: prev(d, 4) + 1
            """);
    }

    [Fact]
    public void Read_branch_that_is_not_taken_in_a_year_is_not_followed_in_it()
    {
        Written.Body("""
            levers: { mode: 0 }
            drivers:
              x: 1
              since_2022: if(year < 2022, 0, sum(x, 2022, year))
              in_2023: if(year >= 2023, at(x, 2023), 0)
              a: if(mode == 1, b, 1)
              b: if(mode == 1, 1, a)
            """);
    }

    [Fact]
    public void Read_reports_every_error_at_once_in_the_order_of_the_file()
    {
        Checked<ModelDefinition> model = Written.Read(Written.Header + """
            parameters:
              a: normal(0, -1)
              b: unknown + 1
              C: 1
              d: 1 +
            drivers:
              e: prev(e)
              f: g
              g: f
            targets:
              t: { measure: f }
            """);
        Assert.Equal(
            ["a", "b", "C", "d", "e", "f", "targets.t", "targets.t"],
            model.Errors.Select(error => error.Entry));
        Assert.True(model.Errors.Select(error => error.At.Line).SequenceEqual(model.Errors.Select(error => error.At.Line).Order()));
    }

    [Fact]
    public void Read_lines_may_end_as_on_windows_and_the_file_may_begin_with_a_byte_order_mark()
    {
        Checked<ModelDefinition> model = Written.Read("\uFEFF" + (Written.Header + "parameters:\n  a: max(1,\n    unknown)\n").ReplaceLineEndings("\r\n"));
        ModelError error = Assert.Single(model.Errors);
        Assert.Equal(new TextPosition("model.yaml", 7, 5), error.At);
    }

    private static IEnumerable<string> Draws(Variable variable) =>
        (variable.Initial is null ? [variable.Equation] : new[] { variable.Initial, variable.Equation }).SelectMany(Parts).OfType<DrawExpression>().Select(draw => draw.Name);

    private static IEnumerable<string> Names(Expression expression) => Parts(expression).OfType<VariableExpression>().Select(variable => variable.Name);

    private static IEnumerable<Expression> Parts(Expression expression) => expression switch
    {
        CallExpression call => [call, .. call.Arguments.SelectMany(Parts)],
        DrawExpression draw => [draw, .. draw.Arguments.SelectMany(Parts)],
        _ => [expression],
    };
}
