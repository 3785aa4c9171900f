using System.Text.RegularExpressions;

namespace GrowthSim.Tests.Architecture;

/// <summary>Which folders of a project use which others: by their namespaces, and by names such as <c>Runs.RunLedger</c>.</summary>
/// <param name="project">The project, whose name its namespaces begin with.</param>
internal sealed partial class SourceFolders(string project)
{
    private readonly string _root = Path.Combine(Repository.Root, "src", project);

    /// <summary>Gets the folders at the top.</summary>
    public IEnumerable<string> Top => Directory.GetDirectories(_root).Select(directory => Path.GetFileName(directory)).Where(name => name is not ("bin" or "obj"));

    /// <summary>Returns who uses whom.</summary>
    /// <param name="depth">How many folders down; what lies deeper counts as its folder there.</param>
    public IEnumerable<FolderUse> Uses(int depth) =>
        from file in Files()
        let user = Folder(file, depth)
        where user != "."
        let text = File.ReadAllText(file)
        from used in Namespaces(text).Concat(Qualified(text)).Select(used => Cut(used, depth)).Distinct()
        where used != user
        select new FolderUse(user, used, Path.GetRelativePath(_root, file));

    /// <summary>Returns the folders that use themselves by way of others. A folder and those within it belong together.</summary>
    public IEnumerable<string> Circles(int depth)
    {
        ILookup<string, string> uses = Uses(depth).Where(use => !IsWithin(use.User, use.Used) && !IsWithin(use.Used, use.User)).ToLookup(use => use.User, use => use.Used);
        return uses.Select(group => group.Key).Where(folder => Reached(folder, uses).Contains(folder));
    }

    private IEnumerable<string> Files() =>
        Top.SelectMany(folder => Directory.GetFiles(Path.Combine(_root, folder), "*.cs", SearchOption.AllDirectories));

    private string Folder(string file, int depth) => Cut(Path.GetRelativePath(_root, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.'), depth);

    private IEnumerable<string> Namespaces(string text) =>
        Using().Matches(text).Select(match => match.Groups[1].Value)
            .Where(name => name.StartsWith(project + ".", StringComparison.Ordinal))
            .Select(name => name[(project.Length + 1)..])
            .Where(name => Top.Contains(Cut(name, 1)));

    private IEnumerable<string> Qualified(string text) =>
        QualifiedName().Matches(text).Select(match => (Folder: match.Groups[1].Value, Type: match.Groups[2].Value))
            .Where(name => File.Exists(Path.Combine(_root, name.Folder, name.Type + ".cs")))
            .Select(name => name.Folder);

    private static string Cut(string path, int depth) => string.Join('.', path.Split('.').Take(depth));

    private static bool IsWithin(string folder, string of) => of.StartsWith(folder + ".", StringComparison.Ordinal);

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

    [GeneratedRegex(@"^using (?:static )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w*)\.([A-Z]\w*)")]
    private static partial Regex QualifiedName();
}
