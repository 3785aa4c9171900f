namespace GrowthSim.Tests.Language.Checks;

public sealed class TimingCheckTests
{
    [Theory]
    [InlineData("drivers:\n  ¦a: b + 1\n  b: c\n  c: 2 * a", "a", "a -> b -> c -> a", "prev")]
    [InlineData("drivers:\n  ¦a: a + 1", "a", "needs itself within a year: a -> a", "prev")]
    [InlineData("parameters:\n  ¦a: b\n  b: a", "a", "needs itself: a -> b -> a", "out of the loop")]
    [InlineData("drivers:\n  ¦a: { initial: b, equation: prev(a) }\n  b: { initial: a, equation: prev(b) }", "a", "a -> b -> a", "prev")]
    [InlineData("drivers:\n  ¦a: { initial: 1, equation: at(a, year) }", "a", "a -> a", "prev")]
    [InlineData("drivers:\n  ¦a: if(year == 2023, b, 1)\n  b: if(year == 2023, a, 1)", "a", "a -> b -> a", "prev")]
    public void Loop_is_named(string body, string entry, string problem, string remedy) => Written.BodyFails(body, entry, problem, remedy);

    [Theory]
    [InlineData("drivers:\n  a: 1 + ¦prev(a)", "a", "'a' has no 'initial', and its equation needs the year before 2020", "Give 'a' an 'initial'")]
    [InlineData("drivers:\n  a: { initial: 1, equation: prev(a) }\nindicators:\n  g: a / ¦prev(a) - 1", "g", "'g' has no 'initial'", "Give 'g' an 'initial'")]
    [InlineData("drivers:\n  a: { initial: 1, equation: prev(¦prev(a)) }", "a", "looks at the year before 2020", "prev(x,")]
    [InlineData("drivers: { a: 1 }\ntargets:\n  t: { measure: \"at(¦prev(a), 2020)\", above: 0 }", "targets.t", "In the base year 2020 there is no year before it", "later")]
    public void Missing_initial_says_which_name_lacks_it(string body, string entry, string problem, string remedy) => Written.BodyFails(body, entry, problem, remedy);

    [Theory]
    [InlineData("drivers: { a: 1 }\nparameters:\n  p: 2 * ¦a", "p", "'a' has a value in each year", "Move 'p' to drivers")]
    [InlineData("drivers: { a: 1 }\nmilestones:\n  p: 2022 + ¦a", "p", "'a' has a value in each year", "do without 'a'")]
    [InlineData("drivers: { a: 1 }\nparameters:\n  p: at(¦a, 2021)", "p", "'a' has a value in each year", "Move")]
    [InlineData("drivers: { a: 1 }\nsectors:\n  s: { c: ¦a }", "s.c", "'a' has a value in each year", "Move")]
    [InlineData("parameters:\n  p: ¦year + 1", "p", "'year' needs a year", "drivers")]
    [InlineData("parameters:\n  p: ¦prev(1)", "p", "'prev' needs a year, and 'p' has one value per path", "drivers")]
    [InlineData("levers: { l: { 2020: 1, 2022: 2 } }\nparameters:\n  p: 2 * ¦l", "p", "'l' differs by year", "at(l, 2020)")]
    [InlineData("drivers: { a: 1 }\ntargets:\n  t: { measure: ¦a, above: 0 }", "targets.t", "a measure is one number", "at(a, 2025)")]
    [InlineData("targets:\n  t: { measure: ¦year, above: 0 }", "targets.t", "a measure is one number", "at(…, year)")]
    [InlineData("milestones: { m: 2022 }\ntargets:\n  t: { measure: ¦done(m), above: 0 }", "targets.t", "'done' needs a year", "at(…, year)")]
    [InlineData("milestones:\n  m: ¦3.5", "m", "not a year", "2022.5")]
    public void Value_by_year_has_no_place_where_one_value_is_meant(string body, string entry, string problem, string remedy) => Written.BodyFails(body, entry, problem, remedy);

    [Theory]
    [InlineData("a: 1\n  b: at(a, ¦2019)", "The year 2019 is not on the grid 2020-2025", "extend the grid")]
    [InlineData("a: 1\n  b: at(a, ¦2020.5)", "2020.5 is not on the grid", "whole year")]
    [InlineData("a: 1\n  b: at(a, ¦year - 2)", "In 2020, the year 2018 is not on the grid", "max(2020, …)")]
    [InlineData("a: 1\n  b: at(a, ¦2023)", "In 2020, this looks at 2023, a year to come", "min(year, 2023)")]
    [InlineData("a: 1\n  b: ¦sum(a, max(2020, year), min(2020, year))", "The window ends in 2020, before it begins in 2021", "if(year < 2021")]
    [InlineData("a: 1\n  b: ¦cagr(a, 2020, year)", "Growth from 2020 to 2020 spans no year", "if(year <")]
    [InlineData("a: normal(0, 1)\n  b: at(a, ¦a)", "A year must be the same on every path", "levers")]
    [InlineData("a: 1\n  b: prev(¦normal(0, 1), 0)", "No draw may stand here: 'prev' looks at", "entry of its own")]
    public void Years_that_an_equation_looks_at(string drivers, string problem, string remedy) => Written.BodyFails("drivers:\n  " + drivers, "b", problem, remedy);

    [Fact]
    public void Measure_may_look_ahead_and_at_any_year_of_the_grid() =>
        Written.Body("levers: { first: 2021 }\ndrivers: { a: 1 }\ntargets:\n  t: { measure: cagr(a, 2020, 2025) + sum(a, y1: first, y2: 2024) + at(a * year, 2022) + every(a > 0, 2020, 2025), above: 0 }\n");
}
