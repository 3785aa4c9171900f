using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;

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

    [Theory]
    [InlineData(null)]
    [InlineData("models/bac-giang")]
    [InlineData("bac-giang")]
    public void Find_far_from_a_checkout_takes_the_pack_beside_the_program(string? given)
    {
        using TemporaryFolder empty = new();
        using TemporaryFolder program = new();
        string pack = Directory.CreateDirectory(Path.Combine(program.Path, "models", "bac-giang")).FullName;

        Assert.Equal(pack, Path.GetFullPath(ModelPlaces.Find(given, In(empty.Path, program.Path + Path.DirectorySeparatorChar), Locale.English)));
    }

    [Fact]
    public void Find_prefers_the_checkout_to_the_pack_beside_the_program()
    {
        using TemporaryFolder checkout = new();
        using TemporaryFolder program = new();
        string model = Directory.CreateDirectory(Path.Combine(checkout.Path, "models", "bac-giang")).FullName;
        Directory.CreateDirectory(Path.Combine(program.Path, "models", "bac-giang"));

        Assert.Equal(model, Path.GetFullPath(ModelPlaces.Find(null, In(checkout.Path, program.Path), Locale.English)));
    }

    [Fact]
    public void Find_looks_nowhere_above_a_program_that_has_packs()
    {
        using TemporaryFolder empty = new();
        using TemporaryFolder home = new();
        string program = Path.Combine(home.Path, "store", "growthsim");
        Directory.CreateDirectory(Path.Combine(program, "models", "bac-giang"));
        Directory.CreateDirectory(Path.Combine(home.Path, "models", "mine"));

        UsageException missing = Assert.Throws<UsageException>(() => ModelPlaces.Find("mine", In(empty.Path, program), Locale.English));

        Assert.DoesNotContain(Path.Combine(home.Path, "models", "mine"), missing.Message, StringComparison.Ordinal);
    }

    private static Surroundings In(string folder) => In(folder, folder);

    private static Surroundings In(string folder, string program) => new() { Out = TextWriter.Null, Error = TextWriter.Null, Folder = folder, ProgramFolder = program };
}
