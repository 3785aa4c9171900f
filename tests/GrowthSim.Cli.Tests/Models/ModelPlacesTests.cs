using GrowthSim.Cli.Models;
using GrowthSim.Cli.Wording;

namespace GrowthSim.Cli.Tests.Models;

public sealed class ModelPlacesTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("docs/deep", null)]
    [InlineData("docs/deep", "models/bac-giang")]
    [InlineData("docs/deep", "bac-giang")]
    [InlineData("models", "bac-giang")]
    public void Find_walks_up_to_the_checkout(string from, string? given)
    {
        using TemporaryFolder checkout = new();
        string model = Directory.CreateDirectory(Path.Combine(checkout.Path, "models", "bac-giang")).FullName;
        string folder = Directory.CreateDirectory(Path.Combine(checkout.Path, from)).FullName;

        Assert.Equal(model, Path.GetFullPath(ModelPlaces.Find(given, In(folder), Locale.English)));
    }

    [Fact]
    public void Find_prefers_what_lies_in_the_folder()
    {
        using TemporaryFolder checkout = new();
        Directory.CreateDirectory(Path.Combine(checkout.Path, "models", "other"));
        string nearer = Directory.CreateDirectory(Path.Combine(checkout.Path, "mine", "other")).FullName;

        Assert.Equal(nearer, Path.GetFullPath(ModelPlaces.Find("other", In(Path.Combine(checkout.Path, "mine")), Locale.English)));
    }

    [Fact]
    public void Find_of_a_missing_model_lists_the_places_once_each()
    {
        using TemporaryFolder folder = new();

        UsageException missing = Assert.Throws<UsageException>(() => ModelPlaces.Find("models/nowhere", In(folder.Path), Locale.English));

        string[] lines = missing.Message.Split(Environment.NewLine);
        Assert.Contains("  " + Path.Combine(folder.Path, "models/nowhere"), lines);
        Assert.Equal(lines.Length, lines.Distinct().Count());
    }

    private static Surroundings In(string folder) => new() { Out = TextWriter.Null, Error = TextWriter.Null, Folder = folder, ProgramFolder = folder };
}
