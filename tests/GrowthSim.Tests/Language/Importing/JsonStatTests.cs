using GrowthSim.Language.Importing;

namespace GrowthSim.Tests.Language.Importing;

public sealed class JsonStatTests
{
    private const string Dataset = """
        {
          "version": "2.0", "class": "dataset", "label": "Growth", "source": "Eurostat",
          "id": ["geo", "unit", "time"], "size": [2, 1, 3], "role": { "time": ["time"] },
          "dimension": {
            "geo": { "category": { "index": { "VN": 1, "LA": 0 }, "label": { "VN": "Viet Nam" } } },
            "unit": { "category": { "label": { "PC": "per cent" } } },
            "time": { "category": { "index": ["2019", "2021", "2022"] } }
          },
          "value": [4, 2.5, 2.7, 7.4, 2.6, null]
        }
        """;

    [Theory]
    [InlineData("[4, 2.5, 2.7, 7.4, 2.6, null]")]
    [InlineData("{ \"4\": 2.6, \"1\": 2.5, \"3\": 7.4, \"2\": 2.7 }")]
    public void Read_values_as_a_list_and_by_position(string values)
    {
        ImportedFigures figures = Imported.Read(Dataset.Replace("[4, 2.5, 2.7, 7.4, 2.6, null]", values, StringComparison.Ordinal), "geo=VN:gdp", "geo=LA,unit=PC:jobs").OrThrow();

        Assert.Equal([("gdp", 2021, 2.6, "Eurostat"), ("jobs", 2021, 2.5, "Eurostat"), ("jobs", 2022, 2.7, "Eurostat")], Imported.Values(figures).Order());
        Assert.InRange(figures.LeftOut, 1, 2);
    }

    [Theory]
    [InlineData("\"role\": { \"time\": [\"time\"] },", "", "geo=VN:gdp")]
    [InlineData("\"time\": [\"time\"]", "\"geo\": [\"geo\"], \"time\": [\"unit\", \"time\"]", null)]
    [InlineData("\"class\": \"dataset\"", "\"class\": \"collection\"", null, "class", "no dataset")]
    [InlineData("\"size\": [2, 1, 3]", "\"size\": [2, 3]", null, "id", "as many names")]
    [InlineData("\"size\": [2, 1, 3]", "\"size\": [2, 1, -3]", null, "dimension.time", "has no size")]
    [InlineData("\"size\": [2, 1, 3]", "\"size\": [2, 1, 4]", null, "dimension.time.category.index", "has not 4 categories")]
    [InlineData("{ \"VN\": 1, \"LA\": 0 }", "{ \"VN\": 1, \"LA\": 1 }", null, "dimension.geo.category.index", "has not 2 categories")]
    [InlineData("{ \"VN\": 1, \"LA\": 0 }", "7", null, "dimension.geo.category.index", "has not 2 categories")]
    [InlineData("\"unit\": { \"category\"", "\"unit\": { \"categories\"", null, "dimension.unit", "is missing")]
    [InlineData("2.6, null]", "2.6]", null, "value", "There are 5 values, and the dimensions have 6 cells")]
    [InlineData("[4, 2.5, 2.7, 7.4, 2.6, null]", "7", null, "value", "Expected a list of values")]
    [InlineData("[4, 2.5, 2.7, 7.4, 2.6, null]", "{ \"4\": 2, \"6\": 1 }", "geo=VN:gdp", "value[6]", "no cell '6'")]
    [InlineData("2.6, null", "\"2.6\", null", "geo=VN:gdp", "value[4]", "found '2.6'")]
    [InlineData("2.6, null", "1e999, null", "geo=VN:gdp", "value[4]", "Expected a number")]
    [InlineData("\"2021\"", "\"2021M01\"", "geo=VN:gdp", "value[4]", "Expected a year, found '2021M01'")]
    [InlineData("\"2022\"", "\"2021\"", "geo=LA:gdp", "value[2]", "stands twice")]
    public void Read_what_is_wrong_is_named_by_its_path(string written, string instead, string? map, string? path = null, string problem = "")
    {
        Assert.Contains(written, Dataset, StringComparison.Ordinal);
        GrowthSim.Language.Checked<ImportedFigures> read = Imported.Read(Dataset.Replace(written, instead, StringComparison.Ordinal), map is null ? [] : [map]);
        if (path is not null)
        {
            Imported.Fails(read, $"data:{path}", problem);
        }
        else if (map is null)
        {
            Imported.Fails(read, "data:role.time", "No dimension is that of time");
        }
        else
        {
            Assert.Equal([("gdp", 2021, 2.6, "Eurostat")], Imported.Values(read.OrThrow()));
        }
    }

    [Theory]
    [InlineData("{ \"class\": \"dataset\",\n  \"id\": [", "data:2:10", "no JSON from here on")]
    [InlineData("[]", "data:class", "no dataset")]
    [InlineData("{ \"class\": \"dataset\", \"id\": [], \"size\": [], \"value\": [1] }", "data:role.time", "time")]
    public void Read_what_is_no_dataset_is_refused(string text, string place, string problem) => Imported.Fails(Imported.Read(text), place, problem);

    [Fact]
    public void Read_sizes_that_nobody_checked_take_no_memory()
    {
        string ids = string.Join(", ", Enumerable.Range(0, 60).Select(i => $"\"d{i}\"").Append("\"time\""));
        string dimensions = string.Join(", ", Enumerable.Range(0, 60).Select(i => $"\"d{i}\": {{ \"category\": {{ \"index\": [\"a\", \"b\"] }} }}").Append("\"time\": { \"category\": { \"index\": [\"2021\"] } }"));
        string text = $"{{ \"class\": \"dataset\", \"id\": [{ids}], \"size\": [{string.Concat(Enumerable.Repeat("2, ", 60))}1], \"dimension\": {{ {dimensions} }}, \"value\": {{ }} }}";

        Imported.Fails(Imported.Read(text), "data:size", "more cells");
    }
}
