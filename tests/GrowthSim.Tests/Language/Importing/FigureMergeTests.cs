using GrowthSim.Language;
using GrowthSim.Language.Importing;

namespace GrowthSim.Tests.Language.Importing;

public sealed class FigureMergeTests
{
    private const string Kept = "variable,year,value,source,error\ngdp,2021,5.50%,\"GSO, yearbook\",2%\njobs,2021,12.0,,\n";

    [Fact]
    public void Figures_that_stand_there_keep_their_words_and_new_ones_follow()
    {
        MergedFigures merged = Merge(Kept, "variable,year,value,source,sd\ngdp,2021,0.055,OTHER,\njobs,2022,13,S,0.5\n").OrThrow();

        Assert.Equal("variable,year,value,source,sd,error\ngdp,2021,5.50%,\"GSO, yearbook\",,2%\njobs,2021,12.0,,,\njobs,2022,13,S,0.5,\n", merged.Csv);
        Assert.Equal([FigureChange.Unchanged, FigureChange.Added], merged.Figures.Select(figure => figure.Change));
    }

    [Theory]
    [InlineData("variable;2021;2022\r\ngdp;5,5%;\r\njobs;12;1.300,5\r\n", "gdp,2021,0.055,\njobs,2021,12,\njobs,2022,1300.5,\n")]
    [InlineData("\uFEFFvariable,2021,source\ngdp,5.5%,S\n", "gdp,2021,5.5%,S\n")]
    [InlineData(null, "")]
    public void File_becomes_a_table_with_a_figure_in_each_row(string? there, string rows) =>
        Assert.Equal($"variable,year,value,source\n{rows}jobs,2023,1,\n", Merge(there, "variable,year,value\njobs,2023,1\n").OrThrow().Csv);

    [Fact]
    public void Another_value_is_an_error_unless_it_may_replace()
    {
        const string Other = "variable,year,value\ngdp,2021,6%\njobs,2021,14\n";

        Checked<MergedFigures> refused = Merge(Kept, Other);
        Assert.Equal(["data:2:1", "data:3:1"], refused.Errors.Select(error => error.At.ToString()));
        Assert.Equal("The figure of 2021 is 0.06, and 0.055 in figures.csv, line 2.", refused.Errors[0].Problem);

        MergedFigures replaced = Merge(Kept, Other, replace: true).OrThrow();
        Assert.Equal("variable,year,value,source\ngdp,2021,0.06,\njobs,2021,14,\n", replaced.Csv);
        Assert.All(replaced.Figures, figure => Assert.Equal(FigureChange.Replaced, figure.Change));
    }

    [Fact]
    public void Figure_of_another_place_of_the_model_is_not_written_twice_and_never_replaced()
    {
        Observation inline = new("gdp", 2021, 0.055, "", new TextPosition("model.yaml", 9, 3));

        Assert.Equal(FigureChange.Unchanged, Assert.Single(Merge(null, "variable,year,value\ngdp,2021,5.5%\n", elsewhere: inline).OrThrow().Figures).Change);
        Imported.Fails(Merge(null, "variable,year,value\ngdp,2021,6%\n", replace: true, elsewhere: inline), "data:2:1", "in model.yaml, line 9");
    }

    [Fact]
    public void Figure_of_another_day_of_publication_stands_beside_the_first()
    {
        MergedFigures merged = Merge("variable,year,value,published\ngdp,2021,5,\ngdp,2021,5.2,2022-06-30\n", "variable,year,value,published\ngdp,2021,5.4,2023-02-06\ngdp,2021,5.2,2022-06-30\n").OrThrow();

        Assert.Equal("variable,year,value,source,published\ngdp,2021,5,,\ngdp,2021,5.2,,2022-06-30\ngdp,2021,5.4,,2023-02-06\n", merged.Csv);
        Assert.Equal([FigureChange.Added, FigureChange.Unchanged], merged.Figures.Select(figure => figure.Change));
        Imported.Fails(Merge(merged.Csv, "variable,year,value,published\ngdp,2021,6,2022-06-30\n"), "data:2:1", "The figure of 2021 is 6, and 5.2 in figures.csv, line 3.");
    }

    [Fact]
    public void Vietnamese_of_a_source_stays_and_is_taken_over()
    {
        MergedFigures merged = Merge("variable,year,value,source,source_vi\ngdp,2021,5,First,Lần đầu\n", "variable,year,value,source,source_vi\ngdp,2022,6,Second,Lần hai\n").OrThrow();

        Assert.Equal("variable,year,value,source,source_vi\ngdp,2021,5,First,Lần đầu\ngdp,2022,6,Second,Lần hai\n", merged.Csv);
    }

    [Fact]
    public void File_that_cannot_be_read_is_not_written() => Imported.Fails(Merge("variable,year,value\ngdp,2021,x\n", "variable,year,value\njobs,2021,1\n"), "figures.csv:2:10", "Expected a number");

    private static Checked<MergedFigures> Merge(string? there, string imported, bool replace = false, params Observation[] elsewhere) =>
        FigureMerge.Of(Imported.Model, "figures.csv", there, elsewhere, Imported.Read(imported).OrThrow().Figures, replace);
}
