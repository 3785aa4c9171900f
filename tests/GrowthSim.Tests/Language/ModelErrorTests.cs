namespace GrowthSim.Tests.Language;

/// <summary>One test for each thing that can be wrong in a model: where the error stands, for which entry, and what it says.</summary>
public sealed class ModelErrorTests
{
    [Theory]
    [InlineData("¦", "", "empty", "growthsim: 1")]
    [InlineData("¦just text", "", "Expected a model, found 'just text'", "growthsim: 1")]
    [InlineData("¦- a\n- b", "", "Expected a model, found a list", "growthsim: 1")]
    [InlineData("growthsim: 1\n¦---\nb: 2", "", "second document", "one document")]
    [InlineData("growthsim: 1\nid: ¦*nowhere", "", "alias '*nowhere' has no anchor", "&nowhere")]
    [InlineData("growthsim: 1\nid: ¦!tag x", "", "tag", "Delete")]
    [InlineData("growthsim: 1\nid: x¦\u0001", "", "U+0001", "UTF-8")]
    [InlineData("growthsim: 1\nid: x\n bad¦: [", "", "A second ':'", "quotes")]
    [InlineData("¦{a: 1", "", "A brace '{' opens here", "closing '}'")]
    [InlineData("growthsim: 1\nid: ¦@x", "", "cannot begin with this character", "quotes")]
    public void Read_text_that_is_no_model_says_so(string yaml, string entry, string problem, string remedy) => Written.Fails(yaml, entry, problem, remedy);

    [Theory]
    [InlineData("growthsim: ¦2\nid: town\nbase_year: 2020\nlast_year: 2025", "growthsim", "Version 2", "growthsim: 1")]
    [InlineData("growthsim: 1\nid: ¦Bắc Giang\nbase_year: 2020\nlast_year: 2025", "", "not an identifier", "bac-giang")]
    [InlineData("¦growthsim: 1\nid: town\nbase_year: 2020", "", "'last_year' is missing", "last_year: …")]
    [InlineData("growthsim: 1\nid: town\nbase_year: ¦20\nlast_year: 2025", "base_year", "four digits", "2020")]
    [InlineData("growthsim: 1\nid: town\nbase_year: 2020\nlast_year: ¦2020", "last_year", "not after", "later")]
    [InlineData("growthsim: 1\nid: town\nbase_year: 2020\nlast_year: ¦2220", "last_year", "201 years; the limit is 200", "2219")]
    [InlineData("growthsim: 1\nid: town\nbase_year: 2020\nlast_year: ¦soon", "", "whole number, found 'soon'", "2025")]
    [InlineData("growthsim: 1\nid: town\nbase_year: 2020\nlast_year: 2025\n¦indicator: {}", "", "no key 'indicator'", "'indicators'")]
    public void Read_head_of_the_model(string yaml, string entry, string problem, string remedy) => Written.Fails(yaml, entry, problem, remedy);

    [Theory]
    [InlineData("parameters:\n  a: 1\n  ¦a: 2", "", "'a' stands twice, first in line 6", "Rename")]
    [InlineData("parameters: { a: 1 }\ndrivers:\n  ¦a: 2", "a", "stands twice, also in line 5", "unique")]
    [InlineData("sectors: { a: { b: 1 } }\neach_sector:\n  ¦b: 2", "a.b", "stands twice", "Rename")]
    [InlineData("parameters: { ¦a: 1 }\nsectors:\n  a: {}", "a", "stands twice, also in line 7", "Rename")]
    [InlineData("parameters:\n  ¦GdpGrowth: 1", "GdpGrowth", "snake_case", "gdp_growth")]
    [InlineData("parameters:\n  ¦tăng_trưởng: 1", "tăng_trưởng", "snake_case", "a-z")]
    [InlineData("parameters:\n  ¦year: 1", "year", "word of the language", "year_value")]
    [InlineData("parameters:\n  ¦normal: 1", "normal", "word of the language", "normal_value")]
    [InlineData("parameters:\n  a: { equation: 1, ¦untis: m }", "a", "no key 'untis'", "'unit'")]
    [InlineData("parameters:\n  a: ¦{ unit: m }", "a", "'equation' is missing", "equation: …")]
    [InlineData("parameters:\n  a: ¦[1, 2]", "a", "Expected an equation, found a list", "Write")]
    [InlineData("parameters:\n  a:¦", "a", "found nothing", "Write")]
    [InlineData("parameters: ¦5", "parameters", "Expected entries, found '5'", "name: equation")]
    [InlineData("parameters:\n  a: { initial: ¦1, equation: 1 }", "a", "no 'initial'", "drivers")]
    [InlineData("sources: { S1: Yearbook }\nparameters:\n  a: { equation: 1, source: ¦S2 }", "a", "no source 'S2'", "'S1'")]
    [InlineData("parameters:\n  a: { equation: 1, name: ¦{} }", "a", "'name' has no text", "en")]
    [InlineData("parameters:\n  a: { equation: 1, name: { ¦fr: ville, en: x } }", "a", "no key 'fr'", "en")]
    [InlineData("each_sector: ¦{ a: 1 }", "each_sector", "no sectors", "drivers")]
    [InlineData("sectors: ¦[a, b]", "sectors", "found a list", "sectors:")]
    [InlineData("sectors: { a: ¦5 }", "a", "Expected a sector's constants", "a: {")]
    public void Read_entries_and_names(string body, string entry, string problem, string remedy) => Written.BodyFails(body, entry, problem, remedy);

    [Theory]
    [InlineData("parameters:\n  revenue: 1\n  b: 2 * ¦revenu", "b", "no name 'revenu'", "'revenue'")]
    [InlineData("parameters:\n  b: \"2 * ¦Nothing\"", "b", "no name 'Nothing'", "Define it")]
    [InlineData("parameters:\n  b: >\n    1 +\n    2 * ¦missing", "b", "no name 'missing'", "Define it")]
    [InlineData("parameters:\n  b: \"\\u0032 * ¦missing\"", "b", "no name 'missing'", "Define it")]
    [InlineData("parameters:\n  b: 2\n    +   ¦missing", "b", "no name 'missing'", "Define it")]
    [InlineData("parameters:\n  b: |2\n      2 +\n\n      ¦missing", "b", "no name 'missing'", "Define it")]
    [InlineData("parameters:\n  b: 1 + ¦normal", "b", "'normal' is a function", "normal(mean, sd)")]
    [InlineData("parameters:\n  b: ¦norml(0, 1)", "b", "no function 'norml'", "'normal'")]
    [InlineData("parameters:\n  a: 1\n  b: ¦a(2)", "b", "a name, not a function", "'*'")]
    [InlineData("parameters:\n  b: ¦exp(1, 2)", "b", "'exp' takes 1 argument, and 2 are given", "exp(x)")]
    [InlineData("parameters:\n  b: ¦clamp(1, 2)", "b", "'hi' is missing", "clamp(x, lo, hi)")]
    [InlineData("parameters:\n  b: ¦normal(14,5%, 2%)", "b", "3 are given", "14.5")]
    [InlineData("parameters:\n  b: normal(mean: 1, ¦std: 2)", "b", "no argument 'std'", "'sd'")]
    [InlineData("parameters:\n  b: normal(mean: 1, ¦2)", "b", "without a name", "normal(mean, sd)")]
    [InlineData("parameters:\n  b: normal(1, ¦mean: 2)", "b", "'mean' is given twice", "normal(mean, sd)")]
    [InlineData("parameters:\n  b: ¦sum(1)", "b", "of one value", "each.x")]
    [InlineData("parameters:\n  b: ¦sum()", "b", "no arguments", "each.x")]
    [InlineData("drivers:\n  a: 1\n  b: ¦sum(a, 2020, a)", "b", "not clear", "y1:")]
    [InlineData("parameters:\n  b: (1 + ¦{1: 2})", "b", "Braces have no meaning here", "discrete")]
    [InlineData("parameters:\n  b: ¦discrete(1, 2)", "b", "takes one table", "discrete({value: probability, …})")]
    [InlineData("parameters:\n  b: truncated(¦poisson(3), 0, 1)", "b", "continuous", "normal")]
    [InlineData("parameters:\n  b: truncated(¦3, 0, 1)", "b", "continuous", "normal")]
    [InlineData("milestones: { m: 2022 }\ndrivers:\n  b: ¦done(2022.5)", "b", "name of a milestone", "milestones")]
    [InlineData("sectors: { a: { v: 1 }, c: {} }\nindicators:\n  b: sum(¦each.v)", "b", "Sector 'c' has no 'v'; 'a' has", "Add 'v'")]
    [InlineData("sectors: { a: { v: 1 } }\nindicators:\n  b: sum(¦each.w)", "b", "No sector has 'w'", "'v'")]
    [InlineData("sectors: { a: { v: 1 } }\nindicators:\n  b: ¦each.v", "b", "for each sector", "sum(each.v)")]
    [InlineData("sectors: { a: { v: 1 } }\nindicators:\n  b: 2 * max(0, ¦each.v)", "b", "for each sector", "sum(each.v)")]
    [InlineData("sectors: { a: { v: 1 } }\nindicators:\n  b: ¦v", "b", "belongs to each sector", "a.v")]
    [InlineData("sectors: { a: { v: 1 }, c: {} }\neach_sector:\n  b: ¦v", "c.b", "Sector 'c' has no 'v'", "Add 'v'")]
    public void Read_names_and_calls_in_equations(string body, string entry, string problem, string remedy) => Written.BodyFails(body, entry, problem, remedy);

    [Theory]
    [InlineData("parameters:\n  b: (1 + 2¦", "b", "Expected an operator or ')', found the end", "Complete")]
    [InlineData("parameters:\n  b: 1 + ¦* 2", "b", "Expected a number, a name or '(', found '*'", "before it")]
    [InlineData("parameters:\n  b: 2 ¦3", "b", "Expected an operator or the end, found '3'", "'*'")]
    [InlineData("parameters:\n  b: 14¦,5", "b", "found ','", "14.5")]
    [InlineData("parameters:\n  b: 1 ¦= 2", "b", "found '='", "'=='")]
    [InlineData("parameters:\n  b: 1 ¦× 2", "b", "found '×'", "'*'")]
    [InlineData("parameters:\n  b: ¦.5", "b", "found '.5'", "0.5")]
    [InlineData("parameters:\n  b: ¦1__0", "b", "found '1__0'", "1_200")]
    [InlineData("parameters:\n  b: ¦1e999", "b", "found '1e999'", "1.8e308")]
    [InlineData("parameters:\n  b: ¦1e", "b", "found '1e'", "1.2e6")]
    [InlineData("parameters:\n  b: 1 < 2 ¦< 3", "b", "do not form a chain", "and b < c")]
    [InlineData("parameters:\n  b: max(1, 2¦", "b", "Expected an operator, ',' or ')'", "Complete")]
    [InlineData("parameters:\n  b: discrete({1¦, 2: 1})", "b", "Expected ':', found ','", "14.5")]
    public void Read_equation_that_cannot_be_read_says_what_was_expected(string body, string entry, string problem, string remedy) => Written.BodyFails(body, entry, problem, remedy);

    [Theory]
    [InlineData("levers:\n  b: ¦normal(0, 1)", "b", "Expected a number, found 'normal(0, 1)'", "names have no meaning")]
    [InlineData("levers:\n  b: { default: ¦5, min: 0, max: 1 }", "b", "5 is outside the lever's bounds, 0 to 1", "bounds")]
    [InlineData("levers:\n  b: { default: { 2020: 0, 2022: ¦5 }, max: 1 }", "b", "no minimum to 1", "bounds")]
    [InlineData("levers:\n  b: ¦{ 2022: 1 }", "b", "the base year 2020 has no value", "{ 2020: …")]
    [InlineData("levers:\n  b: { 2020: 1, ¦2030: 2 }", "b", "2030 is not on the grid 2020-2025", "grid")]
    [InlineData("levers:\n  b: ¦{ min: 0 }", "b", "'default' is missing", "default: …")]
    [InlineData("levers:\n  b: { default: { ¦soon: 1 } }", "b", "Expected a year, found 'soon'", "2022: 1")]
    [InlineData("levers:\n  b: { default: 2, min: ¦3, max: 1 }", "b", "minimum 3 is above the maximum 1", "Exchange")]
    [InlineData("levers:\n  b: { default: 2, cost: ¦0 }", "b", "The cost 0 of a lever is not above 0", "leave 'cost' out")]
    [InlineData("levers:\n  b: { default: 2, cost: ¦-3, cost_unit: bn VND }", "b", "The cost -3 of a lever is not above 0", "leave 'cost' out")]
    [InlineData("levers:\n  b: { default: 2, cost_unit: ¦bn VND }", "b", "'cost_unit' and no 'cost'", "Add 'cost: …'")]
    [InlineData("levers:\n  b: ¦1 / 0", "b", "not a finite number", "14.5%")]
    public void Read_levers(string body, string entry, string problem, string remedy) => Written.BodyFails(body, entry, problem, remedy);

    [Fact]
    public void Read_with_impossible_years_still_names_the_other_mistakes()
    {
        string[] problems = [.. Written.Read(
            "growthsim: 1\nid: town\nbase_year: 2020\nlast_year: 2019\nparameters:\n  a: normal(1, -1)\n  b: 1 / 0\ndrivers:\n  c: gamma(-1, 2) + at(a, 2050)\n"
            + "correlations:\n  - { between: [a, d], matrix: [[1, 0], [0, 1]] }\n").Errors.Select(error => $"{error.Entry}: {error.Problem}")];

        Assert.Collection(
            problems,
            years => Assert.Contains("The last year 2019", years, StringComparison.Ordinal),
            deviation => Assert.StartsWith("a: The standard deviation -1", deviation, StringComparison.Ordinal),
            division => Assert.StartsWith("b: The value of the equation is infinite", division, StringComparison.Ordinal),
            shape => Assert.StartsWith("c: The shape -1", shape, StringComparison.Ordinal),
            correlation => Assert.Contains("no draw 'd'", correlation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("parameters:\n  b: ¦1 / 0", "b", "is infinite")]
    [InlineData("parameters:\n  b: ¦sqrt(-1)", "b", "is not a number")]
    [InlineData("drivers:\n  b: ¦ln(0) + 2", "b", "is infinite")]
    [InlineData("drivers:\n  b: { initial: ¦0 / 0, equation: prev(b) }", "b", "is not a number")]
    [InlineData("indicators:\n  b: ¦1e300 * 1e300", "b", "is infinite")]
    [InlineData("targets:\n  b: { measure: ¦1 / 0, above: 1 }", "targets.b", "is infinite")]
    public void Read_equation_of_numbers_alone_that_has_no_value(string body, string entry, string problem) => Written.BodyFails(body, entry, problem, "Mend");

    [Theory]
    [InlineData("if(year > 2030, 1 / 0, 2)")]
    [InlineData("if(1, 2, sqrt(-1))")]
    public void Read_leaves_what_no_value_depends_on(string equation) => Written.Body($"drivers:\n  b: {equation}\n");

    [Theory]
    [InlineData("targets:\n  ¦t: { at_least: 1 }", "no 'measure'", "qualitative: true")]
    [InlineData("targets:\n  ¦t: { measure: 1 }", "no comparison", "exactly one of")]
    [InlineData("targets:\n  t: { measure: 1, above: 1, below: ¦2 }", "2 comparisons: 'above' and 'below'", "exactly one of")]
    [InlineData("targets:\n  t: { measure: 1, range: [2, ¦1] }", "floor 2 is above the stretch 1", "smaller")]
    [InlineData("targets:\n  t: { measure: 1, between: [2, ¦1] }", "lower end 2", "smaller")]
    [InlineData("targets:\n  t: { measure: 1, about: [2, ¦-1] }", "tolerance -1 is negative", "0 or more")]
    [InlineData("targets:\n  t: { measure: 1, range: ¦2 }", "two numbers, found '2'", "range: [floor, stretch]")]
    [InlineData("targets:\n  t: { measure: 1, above: ¦x }", "Expected a number, found 'x'", "14.5%")]
    [InlineData("targets:\n  t: { qualitative: true, measure: ¦1 }", "neither a measure nor a comparison", "Delete")]
    [InlineData("targets:\n  t: { qualitative: ¦maybe, measure: 1, above: 0 }", "true or false", "qualitative: true")]
    [InlineData("targets:\n  t: { measure: 1 + ¦normal(0, 1), above: 0 }", "No draw may stand here", "entry of its own")]
    [InlineData("targets:\n  t: { measure: 1, above: 0, ¦grup: 2025 }", "no key 'grup'", "'group'")]
    public void Read_targets(string body, string problem, string remedy) => Written.BodyFails(body, "targets.t", problem, remedy);

    [Theory]
    [InlineData("drivers: { gdp: 1 }\nobservations:\n  ¦gpd: { 2021: 1 }", "observations.gpd", "no variable 'gpd'", "'gdp'")]
    [InlineData("parameters: { gdp: 1 }\nobservations:\n  ¦gdp: { 2021: 1 }", "observations.gdp", "no value by year", "drivers")]
    [InlineData("drivers: { gdp: 1 }\nobservations:\n  gdp: { ¦2031: 1 }", "observations.gdp", "2031 is not on the grid", "grid")]
    [InlineData("drivers: { gdp: 1 }\nobservations:\n  gdp: { 2021: ¦.inf }", "observations.gdp", "found '.'", "0.5")]
    [InlineData("drivers: { gdp: 1 }\nobservations:\n  gdp: { 2021: ¦1/0 }", "observations.gdp", "not a finite number", "0.5")]
    [InlineData("drivers: { gdp: 1 }\nobservations:\n  - { variable: gdp, year: 2021, value: 1 }\n  - { variable: gdp, year: ¦2021, value: 1 }", "observations.gdp", "stands twice, first in model.yaml, line 7", "Delete")]
    [InlineData("drivers: { gdp: 1 }\nobservations:\n  gdp: { 2021: { value: 1, published: ¦2022-13-01 } }", "observations.gdp", "Expected a day, found '2022-13-01'", "2025-02-06")]
    [InlineData("observations:\n  file: ¦nowhere.csv", "observations", "'nowhere.csv' is missing", "beside the model")]
    [InlineData("observations: ¦5", "observations", "Expected figures", "file: figures.csv")]
    public void Read_observations(string body, string entry, string problem, string remedy) => Written.BodyFails(body, entry, problem, remedy);

    [Theory]
    [InlineData("variable,year,value\n¦x,2021,1", "observations.x", "no variable 'x'")]
    [InlineData("variable,year,value\ngdp,¦2031,1", "observations.gdp", "not on the grid")]
    [InlineData("variable,year,value\ngdp,2021,¦NaN", "observations.gdp", "Expected a number")]
    [InlineData("variable,year,value\n\"gdp\",2021,¦\"1,5\"", "observations.gdp", "Expected a number")]
    [InlineData("variable,year,value\n\n\ngdp,¦soon,1", "observations.gdp", "Expected a year")]
    [InlineData("variable,year,value\ngdp,2021,1\ngdp,¦2021,1", "observations.gdp", "stands twice")]
    [InlineData("variable,year,value\n¦gdp,2021", "", "2 fields, and the header has 3")]
    [InlineData("¦variable,year", "", "'value' is missing")]
    [InlineData("variable,¦when,value", "", "no column 'when'")]
    [InlineData("variable;year;value\ngdp;2021;¦1.5", "observations.gdp", "found '1.5'")]
    [InlineData("variable;year;value\ngdp;2021;¦1.2345", "observations.gdp", "found '1.2345'")]
    [InlineData("variable;year;value\ngdp;2021;¦0.125", "observations.gdp", "found '0.125'")]
    [InlineData("variable;year;value\ngdp;2021;¦12.34.567", "observations.gdp", "found '12.34.567'")]
    [InlineData("variable;year;value\ngdp;2021;¦1,234.5", "observations.gdp", "found '1,234.5'")]
    [InlineData("variable;year;value\n¦gdp;2021;1;5", "", "4 fields, and the header has 3")]
    [InlineData("variable,year,value\n¦gdp,2021,1,234", "", "4 fields, and the header has 3")]
    [InlineData("variable\tyear\tvalue\ngdp\t2021\t¦1.234", "observations.gdp", "could be two numbers")]
    [InlineData("variable\tyear\tvalue\ngdp\t2021\t¦-1,234 %", "observations.gdp", "could be two numbers")]
    [InlineData("variable\tyear\tvalue\ngdp\t2021\t¦1.2.3", "observations.gdp", "Expected a number")]
    [InlineData("¦variable,year;value", "", "no column 'variable,year'")]
    [InlineData("variable,2021,2022\ngdp,,¦n/a", "observations.gdp", "found 'n/a'")]
    [InlineData("variable,2021,¦2031\ngdp,1,2\ngdp2,,3", "", "2031 is not on the grid")]
    [InlineData("variable,2021,¦2021\ngdp,1,2", "", "no column '2021'")]
    [InlineData("variable,2021,¦value\ngdp,1,2", "", "no column 'value'")]
    [InlineData("¦2021,2022\n1,2", "", "'variable' is missing")]
    [InlineData("variable,2021\ngdp,1\ngdp,¦1", "observations.gdp", "stands twice")]
    [InlineData("variable,year,value,published\ngdp,2021,1,¦06/02/2022", "observations.gdp", "Expected a day, found '06/02/2022'")]
    [InlineData("variable,year,value,published\ngdp,2021,1,¦2020-12-31", "observations.gdp", "cannot have been published in 2020")]
    [InlineData("variable,year,value,published\ngdp,2021,1,2022-02-06\ngdp,¦2021,2,2022-02-06", "observations.gdp", "stands twice")]
    [InlineData("variable,year,value,published\ngdp,2021,1,2021-12-31\ngdp,¦2021,2,", "observations.gdp", "stands twice")]
    [InlineData("¦", "", "no header")]
    [InlineData("variable,year,value\n¦gdp,2021,1\"2", "", "quotation mark")]
    public void Read_observations_from_a_file(string marked, string entry, string problem)
    {
        int mark = marked.IndexOf('¦', StringComparison.Ordinal);
        GrowthSim.Language.ModelText text = Written.Text(Written.Header + "drivers: { gdp: 1, gdp2: 1 }\nobservations: { file: figures.csv }\n");
        GrowthSim.Language.ModelError error = Assert.Single(GrowthSim.Language.ModelReader.Read(text with { Attachments = text.Attachments.Add("figures.csv", marked.Remove(mark, 1)) }).Errors);
        Assert.Equal(new GrowthSim.Language.TextPosition("figures.csv", marked[..mark].Count(character => character == '\n') + 1, mark - marked[..mark].LastIndexOf('\n')), error.At);
        Assert.Equal(entry, error.Entry);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
    }
}
