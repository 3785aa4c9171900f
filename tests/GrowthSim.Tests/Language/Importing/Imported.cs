using System.Text;
using GrowthSim.Language;
using GrowthSim.Language.Importing;

namespace GrowthSim.Tests.Language.Importing;

/// <summary>Imports into a small model.</summary>
internal static class Imported
{
    public static ModelDefinition Model { get; } = Written.Model(Written.Header + "drivers: { gdp: 1, jobs: 2 }\nparameters: { once: 3 }\n");

    public static Checked<ImportedFigures> Read(string text, params string[] maps) => Read(text, Settings(maps));

    public static Checked<ImportedFigures> Read(string text, ImportSettings settings) => FigureImport.Read(Model, new ImportFile("data", [.. Encoding.UTF8.GetBytes(text)]), settings);

    public static ImportSettings Settings(params string[] maps) => new() { Maps = [.. maps.Select(Map)] };

    public static (string, int, double, string)[] Values(ImportedFigures figures) => [.. figures.Figures.Select(figure => (figure.Variable, figure.Year, figure.Value, figure.Source))];

    /// <summary>Asserts that the only error begins with a place and says something.</summary>
    public static void Fails<T>(Checked<T> read, string place, string problem)
        where T : class
    {
        ModelError error = Assert.Single(read.Errors);
        Assert.Equal(place, error.At.ToString());
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
    }

    private static SeriesMap Map(string text)
    {
        Assert.True(SeriesMap.TryParse(text, out SeriesMap? map), text);
        return map;
    }
}
