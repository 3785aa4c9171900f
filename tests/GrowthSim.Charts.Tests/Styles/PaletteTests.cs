using System.Globalization;
using GrowthSim.Charts.Styles;
using GrowthSim.Charts.Tests.Golden;

namespace GrowthSim.Charts.Tests.Styles;

public sealed class PaletteTests
{
    /// <summary>WCAG 2.2: graphics 3 : 1, text 4.5 : 1.</summary>
    [Theory]
    [InlineData(Theme.Light, 3.2)]
    [InlineData(Theme.Dark, 4.5)]
    public void Bars_stand_out_from_their_ground(Theme theme, double least)
    {
        string[] roles = ["chance-1", "chance-2", "chance-3", "chance-4", "chance-5", "fan-median", "target", "other"];

        Assert.All(roles, role => Assert.True(Contrast(role, theme) >= least - 0.05, $"{role}: {Contrast(role, theme):0.00}"));
    }

    [Theory]
    [InlineData(Theme.Light)]
    [InlineData(Theme.Dark)]
    public void Text_stands_out_from_its_ground(Theme theme)
    {
        string[] roles = ["text", "muted", "target"];

        Assert.All(roles, role => Assert.True(Contrast(role, theme) >= 4.5, $"{role}: {Contrast(role, theme):0.00}"));
    }

    [Fact]
    public void The_style_of_pages_is_the_one_on_file() => GoldenFile.Holds("page.css", ChartStyle.Page);

    [Fact]
    public void A_file_of_its_own_has_the_colours_themselves()
    {
        Assert.DoesNotContain("var(", ChartStyle.Drawing(Theme.Light), StringComparison.Ordinal);
        Assert.Contains("#8fc7f7", ChartStyle.Drawing(Theme.Dark), StringComparison.Ordinal);
        Assert.Contains("--gs-target: #00794f;", ChartStyle.Page, StringComparison.Ordinal);
    }

    private static double Contrast(string role, Theme theme)
    {
        (double one, double other) = (Luminance(Palette.Colour(role, theme)), Luminance(Palette.Colour("card", theme)));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string colour) => (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int place)
    {
        double share = int.Parse(colour.AsSpan(place, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
