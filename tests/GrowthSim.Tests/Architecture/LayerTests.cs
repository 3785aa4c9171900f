using System.Text.RegularExpressions;

namespace GrowthSim.Tests.Architecture;

/// <summary>The folders of the core are layers, as docs/architecture.md draws them.</summary>
public sealed partial class LayerTests
{
    private static readonly string Core = Path.Combine(Repository.Root, "src", "GrowthSim");

    [Fact]
    public void Each_folder_of_the_core_uses_those_above_it_only()
    {
        string[] layers = Layers();

        Assert.Equal(layers.Order(), Directory.GetDirectories(Core).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order());
        Assert.Equal([], Uses(depth: 1).Where(use => Array.IndexOf(layers, use.Used) > Array.IndexOf(layers, use.User)).Select(use => $"{use.User} uses {use.Used} in {use.File}"));
    }

    [Fact]
    public void Folders_of_the_core_go_round_in_no_circle()
    {
        ILookup<string, string> uses = Uses(depth: 2).Where(use => !IsParent(use.User, use.Used) && !IsParent(use.Used, use.User)).ToLookup(use => use.User, use => use.Used);

        Assert.Equal([], uses.Select(group => group.Key).Where(folder => Reached(folder, uses).Contains(folder)));
    }

    /// <summary>Returns the layers in the order of the table on the page.</summary>
    private static string[] Layers()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));
        string section = page[page.IndexOf("## Inside the core", StringComparison.Ordinal)..page.IndexOf("## The way of a run", StringComparison.Ordinal)];
        return [.. Row().Matches(section).Select(match => match.Groups[1].Value)];
    }

    private static IEnumerable<(string User, string Used, string File)> Uses(int depth) =>
        from file in Directory.GetFiles(Core, "*.cs", SearchOption.AllDirectories)
        let user = Folder(Path.GetRelativePath(Core, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.'), depth)
        where user is not ("." or "bin" or "obj")
        from Match used in Use().Matches(File.ReadAllText(file))
        let name = Folder(used.Groups[1].Value, depth)
        where name != user
        select (user, name, file);

    private static string Folder(string path, int depth) => path == "." ? path : string.Join('.', path.Split('.').Take(depth));

    private static bool IsParent(string folder, string of) => of.StartsWith(folder + ".", StringComparison.Ordinal);

    private static HashSet<string> Reached(string from, ILookup<string, string> uses)
    {
        HashSet<string> reached = [];
        Queue<string> next = new(uses[from]);
        while (next.TryDequeue(out string? folder))
        {
            if (reached.Add(folder))
            {
                foreach (string used in uses[folder])
                {
                    next.Enqueue(used);
                }
            }
        }

        return reached;
    }

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^using (?:static )?GrowthSim\.([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Use();
}
