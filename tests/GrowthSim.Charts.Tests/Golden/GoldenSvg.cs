using System.Xml.Linq;
using GrowthSim.Charts.Rendering;
using GrowthSim.Charts.Styles;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Tests.Golden;

/// <summary>Charts as files of their own, in each theme.</summary>
internal static class GoldenSvg
{
    /// <summary>Holds a chart against the files <c>name.language.light.svg</c> and <c>.dark.svg</c>.</summary>
    public static async Task Holds<T>(string name, string language, Dictionary<string, object?> parameters)
        where T : IComponent
    {
        string chart = await ChartRenderer.Render<T>(parameters);
        foreach (Theme theme in Enum.GetValues<Theme>())
        {
            string svg = SvgFile.Of(chart, name, theme);

            // It is XML, and asks for nothing from elsewhere.
            XDocument document = XDocument.Parse(svg);
            Assert.DoesNotContain(document.Descendants().Attributes(), attribute => attribute.Name.LocalName is "href" or "src");
            GoldenFile.Holds($"{name}.{language}.{(theme == Theme.Light ? "light" : "dark")}.svg", svg);
        }
    }
}
