namespace GrowthSim.Charts.Tests;

/// <summary>Finds the files of the repository from a test.</summary>
internal static class Repository
{
    /// <summary>Gets the folder with the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GrowthSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("GrowthSim.sln stands in no folder above the tests.");
    }
}
