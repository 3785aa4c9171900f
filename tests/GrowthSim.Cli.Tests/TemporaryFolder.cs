namespace GrowthSim.Cli.Tests;

/// <summary>A folder of one test, removed at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("growthsim-cli-").FullName;

    /// <summary>Copies the model that the tests bring along into the folder.</summary>
    public string CopyHarbour()
    {
        string target = System.IO.Path.Combine(Path, "harbour");
        foreach (string file in Directory.EnumerateFiles(CapturedProgram.Harbour, "*", SearchOption.AllDirectories))
        {
            string copy = System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(CapturedProgram.Harbour, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
