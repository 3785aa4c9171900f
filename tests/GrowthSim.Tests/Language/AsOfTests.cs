using System.Text.Json;
using GrowthSim.Language;

namespace GrowthSim.Tests.Language;

public sealed class AsOfTests
{
    [Theory]
    [InlineData("2024", "2024", "2024", true, 2024, 2025.0)]
    [InlineData("2024-12-31", "2024", "2024", true, 2024, 2025.0)]
    [InlineData("2024-07-01", "2024-07-01", "1/7/2024", false, 2023, 2024.5)]
    [InlineData("2025-03-31", "2025-03-31", "31/3/2025", false, 2024, 2025 + (90 / 365.0))]
    [InlineData("1", "1", "1", true, 1, 2.0)]
    public void Years_and_days_are_read(string text, string written, string vietnamese, bool isYear, int lastWhole, double end)
    {
        Assert.True(AsOf.TryParse(text, out AsOf asOf));
        Assert.Equal((written, vietnamese, isYear, lastWhole), (asOf.ToString(), asOf.In("vi"), asOf.IsWholeYear, asOf.LastWholeYear));
        Assert.Equal(end, asOf.End, 0.5 / 365);
        Assert.Equal(asOf, JsonSerializer.Deserialize<AsOf>(JsonSerializer.Serialize(asOf)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("0")]
    [InlineData("10000")]
    [InlineData("-2024")]
    [InlineData("2024-02-30")]
    [InlineData("31/3/2025")]
    [InlineData("2024-1-1")]
    public void All_else_is_none(string? text) => Assert.False(AsOf.TryParse(text, out _));

    [Theory]
    [InlineData("2019", false)]
    [InlineData("2020", true)]
    [InlineData("2020-01-01", true)]
    [InlineData("2019-12-30", false)]
    [InlineData("2030", true)]
    [InlineData("2031-02-06", true)]
    [InlineData("2031", false)]
    [InlineData("2032-01-01", false)]
    public void Days_reach_into_the_year_after_the_last(string text, bool isOn)
    {
        Assert.True(AsOf.TryParse(text, out AsOf asOf));
        Assert.Equal(isOn, asOf.IsOn(2020, 2030));
    }

    [Fact]
    public void Year_is_a_number_in_json_and_a_day_a_text()
    {
        Assert.Equal("2024", JsonSerializer.Serialize<AsOf>(2024));
        Assert.Equal("\"2025-03-31\"", JsonSerializer.Serialize(new AsOf(new DateOnly(2025, 3, 31))));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AsOf>("\"soon\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AsOf>("0"));
    }
}
