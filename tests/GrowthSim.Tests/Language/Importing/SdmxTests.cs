using GrowthSim.Language.Importing;

namespace GrowthSim.Tests.Language.Importing;

public sealed class SdmxTests
{
    private const string Eurostat = """
        DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
        ESTAT:TEC00115(1.0),01/11/25,A,PCH,VN,2018,7.5,
        ESTAT:TEC00115(1.0),01/11/25,A,PCH,VN,2021,2.6,
        ESTAT:TEC00115(1.0),01/11/25,A,PCH,VN,2022,8.5,p
        ESTAT:TEC00115(1.0),01/11/25,A,PCH,VN,2023,:,
        ESTAT:TEC00115(1.0),01/11/25,A,MIO,VN,2021,366.1,
        ESTAT:TEC00115(1.0),01/11/25,A,PCH,LA,2021,2.5,
        """;

    [Fact]
    public void Read_takes_the_series_of_the_map_and_leaves_out_other_years()
    {
        ImportedFigures figures = Imported.Read(Eurostat, "geo=VN,UNIT=PCH:gdp", "geo=LA:jobs").OrThrow();

        Assert.Equal([("gdp", 2021, 2.6, "ESTAT:TEC00115(1.0)"), ("gdp", 2022, 8.5, "ESTAT:TEC00115(1.0)"), ("jobs", 2021, 2.5, "ESTAT:TEC00115(1.0)")], Imported.Values(figures));
        Assert.Equal(1, figures.LeftOut);
    }

    [Fact]
    public void Read_codes_with_labels_and_semicolons()
    {
        const string Oecd = """
            STRUCTURE;STRUCTURE_ID;ACTION;REF_AREA: Reference area;UNIT_MEASURE: Unit;TIME_PERIOD: Time;OBS_VALUE;UNIT_MULT: Multiplier
            dataflow;OECD.SDD:DSD_NAMAIN1;I;"VNM: Viet Nam";PC: Per cent;2021;2.58;0
            dataflow;OECD.SDD:DSD_NAMAIN1;I;"VNM: Viet Nam";PC: Per cent;2022;8,12;0
            """;

        Assert.Equal([("gdp", 2021, 2.58, "OECD.SDD:DSD_NAMAIN1"), ("gdp", 2022, 8.12, "OECD.SDD:DSD_NAMAIN1")], Imported.Values(Imported.Read(Oecd, "REF_AREA=VNM:gdp").OrThrow()));
    }

    [Fact]
    public void Read_scales_in_decimals_and_names_the_source()
    {
        ImportSettings settings = Imported.Settings("geo=VN,unit=PCH:gdp", "geo=LA:jobs") with { Scales = [("", 1000), ("gdp", 0.01)], Source = "GSO" };

        ImportedFigures figures = Imported.Read(Eurostat, settings).OrThrow();

        Assert.Equal([("gdp", 2021, 0.026, "GSO"), ("gdp", 2022, 0.085, "GSO"), ("jobs", 2021, 2500.0, "GSO")], Imported.Values(figures));
    }

    [Theory]
    [InlineData("data:1:1", "official table, and no map")]
    [InlineData("--map:1:1", "'unit' is left open, and has 'MIO' and 'PCH'", "geo=VN:gdp")]
    [InlineData("--map:1:1", "'geo' has no 'VM'", "geo=VM,unit=PCH:gdp")]
    [InlineData("--map:1:1", "no value with 'geo=LA,unit=MIO'", "geo=LA,unit=MIO:gdp")]
    [InlineData("--map:2:1", "no dimension 'goe'", "geo=LA:jobs", "goe=VN:gdp")]
    [InlineData("--map:1:1", "no dimension 'geo', or it stands twice", "geo=LA,geo=VN:gdp")]
    [InlineData("--map:1:1", "no variable 'gpd'", "geo=LA:gpd")]
    [InlineData("--map:1:1", "no value by year", "geo=LA:once")]
    [InlineData("data:7:44", "stands twice, first in data, line 7", "geo=LA:gdp", "geo=LA,unit=PCH:gdp")]
    public void Read_map_that_is_not_one_series_is_an_error(string place, string problem, params string[] maps) => Imported.Fails(Imported.Read(Eurostat, maps), place, problem);

    [Theory]
    [InlineData("geo,TIME_PERIOD,OBS_VALUE\nVN,2021-Q1,1", "data:2:4", "Expected a year, found '2021-Q1'")]
    [InlineData("geo,TIME_PERIOD,OBS_VALUE\nVN,2021,1.2e", "data:2:9", "Expected a number")]
    [InlineData("geo;TIME_PERIOD;OBS_VALUE\nVN;2021;1.234", "data:2:9", "could be two numbers")]
    [InlineData("geo,TIME_PERIOD,OBS_VALUE\nVN,2021,1\nVN,2021,2", "data:3:9", "stands twice")]
    [InlineData("geo,TIME_PERIOD,OBS_VALUE\nVN,2021,1\nVN,2022", "data:3:1", "2 fields")]
    [InlineData("geo,TIME_PERIOD,OBS_VALUE\nVN,2021,:", "data:1:1", "no figure in the file")]
    [InlineData("geo,TIME_PERIOD,OBS_VALUE", "--map:1:1", "'geo' has no 'VN'")]
    [InlineData("variable,2021\ngdp,1", "data:1:1", "not an official table")]
    public void Read_what_is_wrong_in_a_cell_is_named(string csv, string place, string problem) => Imported.Fails(Imported.Read(csv, "geo=VN:gdp"), place, problem);

    [Fact]
    public void Scale_of_a_variable_that_is_not_there_is_an_error() => Imported.Fails(
        Imported.Read(Eurostat, Imported.Settings("geo=LA:gdp") with { Scales = [("gpd", 2)] }),
        "--scale:1:1",
        "No figure of 'gpd'");

    [Theory]
    [InlineData("geo=VN")]
    [InlineData("geo=VN:")]
    [InlineData("geo:gdp")]
    [InlineData("=VN:gdp")]
    [InlineData("geo=:gdp")]
    public void Map_without_codes_or_variable_is_none(string text) => Assert.False(SeriesMap.TryParse(text, out _));
}
