using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using GrowthSim.Charts.Drawing;
using GrowthSim.Charts.Rendering;
using GrowthSim.Charts.Rows;

namespace GrowthSim.Charts.Tests.Rows;

public sealed class AxisStripTests
{
    [Theory]
    [InlineData(0, 1, 0.2, 500.0, "0 %", "20 %", "40 %", "60 %", "80 %", "100 %")]
    [InlineData(0, 1, 0.2, 150.0, "0 %", "40 %", "80 %")]
    [InlineData(0, 1, 0.2, 90.0, "0 %", "100 %")]
    [InlineData(-0.3, 0.3, 0.1, 150.0, "-30 %", "0 %", "30 %")]
    [InlineData(0, 0.9, 0.3, 140.0, "0 %", "90 %")]
    [InlineData(0.5, 0.5, 1, 150.0, "50 %")]
    public async Task Ticks_are_written_as_far_as_they_have_room(double first, double last, double step, double width, params string[] expected)
    {
        Assert.Equal(expected, (await Texts(first, last, step, width)).Select(text => text.Value));
    }

    [Fact]
    public async Task Of_an_axis_in_a_page_those_without_room_on_a_phone_are_marked()
    {
        XElement[] texts = await Texts(0, 1, 0.25, null);

        Assert.Equal(["0 %", "25 %", "50 %", "75 %", "100 %"], texts.Select(text => text.Value));
        Assert.Equal(["25 %", "75 %"], texts.Where(text => text.Attribute("class")!.Value.EndsWith("gs-fine", StringComparison.Ordinal)).Select(text => text.Value));
    }

    private static async Task<XElement[]> Texts(double first, double last, double step, double? width)
    {
        ImmutableArray<AxisTick> ticks = [.. Enumerable.Range(0, (int)Math.Round((last - first) / step) + 1)
            .Select(place => Math.Round(first + (place * step), 9))
            .Select(value => new AxisTick(value, string.Create(CultureInfo.InvariantCulture, $"{value * 100:0} %")))];
        string svg = await ChartRenderer.Render<AxisStrip>(new Dictionary<string, object?>
        {
            [nameof(AxisStrip.Scale)] = new LinearScale(first, last, 0, 100),
            [nameof(AxisStrip.Ticks)] = ticks,
            [nameof(AxisStrip.Width)] = width,
        });
        return [.. XElement.Parse(svg).Descendants("text")];
    }
}
