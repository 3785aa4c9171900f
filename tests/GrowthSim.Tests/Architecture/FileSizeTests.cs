namespace GrowthSim.Tests.Architecture;

/// <summary>One concept a file: what a reader takes in at a look.</summary>
public sealed class FileSizeTests
{
    [Fact]
    public void Files_of_the_product_are_short()
    {
        string source = Path.Combine(Repository.Root, "src");
        (string File, int Lines)[] files = [.. Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(source, file), File.ReadLines(file).Count())).OrderBy(file => file.Item2)];

        Assert.Equal([], files.Where(file => file.Lines > 300));
        Assert.InRange(files[files.Length / 2].Lines, 1, 45);
    }
}
