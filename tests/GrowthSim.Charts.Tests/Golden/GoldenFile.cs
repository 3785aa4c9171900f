namespace GrowthSim.Charts.Tests.Golden;

/// <summary>A chart kept to the letter. A change here is a change of what readers see: look at it, and renew the files with GROWTHSIM_RENEW=1.</summary>
internal static class GoldenFile
{
    /// <summary>Holds a text against the file of that name.</summary>
    public static void Holds(string name, string actual)
    {
        string file = Path.Combine(Repository.Root, "tests", "GrowthSim.Charts.Tests", "Golden", "Files", name);
        if (Environment.GetEnvironmentVariable("GROWTHSIM_RENEW") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"'{file}' is missing; GROWTHSIM_RENEW=1 dotnet test writes it.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
