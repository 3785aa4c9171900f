using System.Text.RegularExpressions;

namespace GrowthSim.Tests.Architecture;

/// <summary>The folders of a project are layers: those of the core and of the grains as docs/architecture.md draws them, all others in some order.</summary>
public sealed partial class LayerTests
{
    public static TheoryData<string> Projects =>
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(directory => Path.GetFileName(directory)).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("GrowthSim", "## Inside the core")]
    [InlineData("GrowthSim.Grains", "## Inside the grains")]
    public void Each_folder_uses_those_above_it_only(string project, string section)
    {
        string[] layers = Layers(section);
        SourceFolders folders = new(project);

        Assert.Equal(layers.Order(), folders.Top.Order());
        Assert.Equal([], folders.Uses(depth: 1).Where(use => Array.IndexOf(layers, use.Used) > Array.IndexOf(layers, use.User)).Select(use => $"{use.User} uses {use.Used} in {use.File}"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_go_round_in_no_circle(string project)
    {
        SourceFolders folders = new(project);

        Assert.Equal([], folders.Circles(depth: 1));
        Assert.Equal([], folders.Circles(depth: 2));
    }

    /// <summary>Returns the layers in the order of the table on the page.</summary>
    private static string[] Layers(string section)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));
        int from = page.IndexOf(section, StringComparison.Ordinal) + section.Length;
        return [.. Row().Matches(page[from..page.IndexOf("\n## ", from, StringComparison.Ordinal)]).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
